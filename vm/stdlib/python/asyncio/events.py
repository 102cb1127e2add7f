"""What an event loop must do, handles of callbacks, and which loop is whose."""

__all__ = (
    'AbstractEventLoop', 'AbstractServer', 'Handle', 'TimerHandle',
    'get_event_loop_policy', 'set_event_loop_policy', 'get_event_loop', 'set_event_loop', 'new_event_loop',
    '_set_running_loop', 'get_running_loop', '_get_running_loop',
)

import sys

import _asyncio
from _asyncio import (
    Handle, TimerHandle, _get_running_loop, _set_running_loop, get_event_loop, get_running_loop,
)
from _thread import _local

from ._abstract import AbstractEventLoop, AbstractServer

# Handles. The classes are native; what they seldom do is here.


def _callback_text(handle):
    from .format_helpers import _format_callback_source
    return _format_callback_source(handle._callback, handle._args, debug=handle._loop.get_debug())


def _handle_info(handle):
    """The words of a handle's repr."""
    words = [type(handle).__name__]
    if handle._cancelled:
        words.append('cancelled')
    if isinstance(handle, TimerHandle):
        words.append(f'when={handle._when}')
    if handle._callback is not None:
        words.append(_callback_text(handle))
    if origin := handle._source_traceback:
        words.append(f'created at {origin[-1][0]}:{origin[-1][1]}')
    return words


def _handle_repr(handle):
    return f'<{" ".join(handle._repr_info())}>'


def _handle_failed(handle, exc):
    """An exception left a callback."""
    report = {'message': f'Exception in callback {_callback_text(handle)}', 'exception': exc, 'handle': handle}
    if handle._source_traceback:
        report['source_traceback'] = handle._source_traceback
    handle._loop.call_exception_handler(report)


class _ThreadSafeHandle(Handle):
    """For call_soon_threadsafe(): cancel() may come from one thread while another runs it, and then waits."""

    __slots__ = ('_guard',)

    def __init__(self, callback, args, loop, context=None):
        from _thread import RLock
        self._guard = RLock()
        Handle.__init__(self, callback, args, loop, context)

    def _run(self):
        with self._guard:
            if not self._cancelled:
                Handle._run(self)

    def cancel(self):
        with self._guard:
            Handle.cancel(self)

    def cancelled(self):
        with self._guard:
            return Handle.cancelled(self)


# Policies: which loop a thread has while none runs. Deprecated (gone in 3.16), but set_event_loop() goes by them.


class _AbstractEventLoopPolicy:
    """Gives a thread its loop."""

    def get_event_loop(self): raise NotImplementedError
    def set_event_loop(self, loop): raise NotImplementedError
    def new_event_loop(self): raise NotImplementedError


class _BaseDefaultEventLoopPolicy(_AbstractEventLoopPolicy):
    """Each thread has the loop that it was given, and none before."""

    _loop_factory = None

    def __init__(self):
        self._local = _local()

    def get_event_loop(self):
        """The loop that set_event_loop() gave this thread; RuntimeError if it gave none."""
        loop = getattr(self._local, 'loop', None)
        if loop is None:
            threading = sys.modules.get('threading')
            name = threading.current_thread().name if threading else 'MainThread'
            raise RuntimeError(f'There is no current event loop in thread {name!r}.')
        return loop

    def set_event_loop(self, loop):
        """Give this thread a loop, or with None take it away."""
        if not (loop is None or isinstance(loop, AbstractEventLoop)):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._local.loop = loop

    def new_event_loop(self):
        """A new loop, which is not this thread's until it is set."""
        factory = self._loop_factory
        if factory is None:
            from .clock import default_loop_class
            factory = default_loop_class()
        return factory()


class _DefaultEventLoopPolicy(_BaseDefaultEventLoopPolicy):
    pass


_event_loop_policy = None


def _get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = _DefaultEventLoopPolicy()
    return _event_loop_policy


def _set_event_loop_policy(policy):
    global _event_loop_policy
    if not (policy is None or isinstance(policy, _AbstractEventLoopPolicy)):
        raise TypeError(
            f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _event_loop_policy = policy


def get_event_loop_policy():
    """The policy in use. Deprecated."""
    import warnings
    warnings._deprecated('asyncio.get_event_loop_policy', remove=(3, 16))
    return _get_event_loop_policy()


def set_event_loop_policy(policy):
    """Use a policy, or with None the one there is at first. Deprecated."""
    import warnings
    warnings._deprecated('asyncio.set_event_loop_policy', remove=(3, 16))
    _set_event_loop_policy(policy)


def set_event_loop(loop):
    """Give this thread a loop: what get_event_loop() returns while none runs."""
    _get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """Make a loop."""
    return _get_event_loop_policy().new_event_loop()


def _policy_loop():
    return _get_event_loop_policy().get_event_loop()


def _extract_stack():
    from .format_helpers import extract_stack
    return extract_stack(sys._getframe(1))


_asyncio._install(handle_repr=_handle_repr, handle_info=_handle_info, handle_failed=_handle_failed,
                  policy_loop=_policy_loop, extract_stack=_extract_stack)

# Names under which CPython's tests ask for the two implementations it has of these.
for _name in ('_get_running_loop', '_set_running_loop', 'get_running_loop', 'get_event_loop'):
    globals()[f'_py_{_name}'] = globals()[f'_c_{_name}'] = globals()[_name]
del _name
