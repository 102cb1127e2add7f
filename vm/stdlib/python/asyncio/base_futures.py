"""States of futures and their texts."""

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'


def isfuture(obj):
    """Check for a Future.

    This returns True when obj is a Future instance or is advertising
    itself as duck-type compatible by setting _asyncio_future_blocking.
    See comment in Future for more details.
    """
    return hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def _format_callbacks(callbacks):
    from . import format_helpers

    def text(entry):
        callback = entry[0]
        if getattr(callback, '__name__', None) == 'task_wakeup':
            return 'Task.task_wakeup()'
        return format_helpers._format_callback_source(callback, ())

    size = len(callbacks)
    if size == 1:
        inner = text(callbacks[0])
    elif size == 2:
        inner = f'{text(callbacks[0])}, {text(callbacks[1])}'
    elif size > 2:
        inner = f'{text(callbacks[0])}, <{size - 2} more>, {text(callbacks[-1])}'
    else:
        inner = ''
    return f'cb=[{inner}]'


def _future_repr_info(future):
    """The words of a future's repr after its class."""
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f'exception={future._exception!r}')
        else:
            import reprlib
            info.append(f'result={reprlib.repr(future._result)}')
    callbacks = future._callbacks
    if callbacks:
        info.append(_format_callbacks(callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f'created at {frame[0]}:{frame[1]}')
    return info


_being_shown = set()


def _future_repr(future):
    return _shown(future, _future_repr_info)


def _shown(future, words):
    # A future can be reached from its own result or exception.
    key = id(future)
    if key in _being_shown:
        return '...'
    _being_shown.add(key)
    try:
        return f'<{future.__class__.__name__} {" ".join(words(future))}>'
    finally:
        _being_shown.discard(key)
