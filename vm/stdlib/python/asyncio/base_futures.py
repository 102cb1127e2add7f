"""What futures have in common, of whatever class, and how they are shown."""

_PENDING, _CANCELLED, _FINISHED = 'PENDING', 'CANCELLED', 'FINISHED'


def isfuture(obj):
    """Whether an object is a Future, or says that it is like one: by an attribute _asyncio_future_blocking that is not None."""
    cls = obj.__class__  # not type(obj): mocks name another one
    return hasattr(cls, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def _format_callbacks(cb):
    """The callbacks of a future: all if they are few, else the first and the last."""
    from .format_helpers import _format_callback_source

    def text(entry):
        if getattr(entry[0], '__name__', None) == 'task_wakeup':
            return 'Task.task_wakeup()'
        return _format_callback_source(entry[0], ())

    shown = [text(entry) for entry in (cb if len(cb) < 3 else (cb[0], cb[-1]))]
    if len(cb) > 2:
        shown.insert(1, f'<{len(cb) - 2} more>')
    return f'cb=[{", ".join(shown)}]'


def _future_repr_info(future):
    """The words of a future's repr after its class."""
    words = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is None:
            from reprlib import repr as short
            words.append(f'result={short(future._result)}')
        else:
            words.append(f'exception={future._exception!r}')
    if future._callbacks:
        words.append(_format_callbacks(future._callbacks))
    if origin := future._source_traceback:
        words.append(f'created at {origin[-1][0]}:{origin[-1][1]}')
    return words


_being_shown = set()


def _shown(future, words):
    # A future can be reached from its own result or exception.
    key = id(future)
    if key in _being_shown:
        return '...'
    _being_shown.add(key)
    try:
        return f'<{" ".join([type(future).__name__, *words(future)])}>'
    finally:
        _being_shown.discard(key)


def _future_repr(future):
    return _shown(future, _future_repr_info)
