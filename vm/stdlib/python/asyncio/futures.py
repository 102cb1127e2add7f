"""Futures of event loops.

`_waiting` holds who waits for a future: None, one entry or a list of entries. An entry is a task of the same loop that
awaits the future, resumed without a callback in between, or a pair of callback and context."""

__all__ = (
    'Future', 'wrap_future', 'isfuture',
    'future_add_to_awaited_by', 'future_discard_from_awaited_by',
)

import sys

from . import events
from .base_futures import _CANCELLED, _FINISHED, _PENDING, _future_repr, _future_repr_info, isfuture
from .exceptions import CancelledError, InvalidStateError
from ._context import copy_context

GenericAlias = type(list[int])


class _Unretrieved:
    """Belongs to a future with an exception; when both are collected and nobody has asked for it, it reports it."""

    __slots__ = ('future',)

    def __init__(self, future):
        self.future = future

    def __del__(self):
        future = self.future
        if future is not None:
            self.future = None
            context = {
                'message': f'{future.__class__.__name__} exception was never retrieved',
                'exception': future._exception,
                'future': future,
            }
            if future._source_traceback:
                context['source_traceback'] = future._source_traceback
            future._loop.call_exception_handler(context)


class LoopCore:
    """What futures and tasks rely on in loops of our own: a ready queue that also takes tasks, and the task that
    runs now."""

    _current = None
    _unretrieved = 0


class Future:
    """This class is *almost* compatible with concurrent.futures.Future.

    Differences:

    - result() and exception() take no timeout and raise if the future isn't done;
    - callbacks are called by the loop's call_soon();
    - it is not thread-safe.
    """

    __slots__ = ('_state', '_loop', '_result', '_exception', '_waiting', '_cancel_message', '_cancelled_exc',
                 '_asyncio_future_blocking', '_log', '_awaited_by', '_source_traceback', '__weakref__', '__dict__')

    def __init__(self, *, loop=None):
        if loop is None:
            loop = events.get_event_loop()
        self._loop = loop
        self._state = _PENDING
        self._result = self._exception = self._waiting = self._cancel_message = self._cancelled_exc = None
        self._log = self._awaited_by = self._source_traceback = None
        self._asyncio_future_blocking = False
        if loop.get_debug():
            from . import format_helpers
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))

    def __repr__(self):
        return _future_repr(self)

    def _repr_info(self):
        return _future_repr_info(self)

    __class_getitem__ = classmethod(GenericAlias)

    @property
    def _callbacks(self):
        waiting = self._waiting
        if waiting is None:
            return None
        entries = waiting if waiting.__class__ is list else (waiting,)
        return [entry if entry.__class__ is tuple else (entry.task_wakeup, entry._context) for entry in entries]

    @property
    def _asyncio_awaited_by(self):
        found = set(self._awaited_by or ())
        waiting = self._waiting
        if waiting is not None:
            for entry in waiting if waiting.__class__ is list else (waiting,):
                if entry.__class__ is not tuple:
                    found.add(entry)
        return found or None

    @property
    def _log_traceback(self):
        return self._log is not None

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError('_log_traceback can only be set to False')
        if self._log is not None:
            self._retrieved()

    def _retrieved(self):
        self._log.future = None
        self._log = None
        if isinstance(self._loop, LoopCore):
            self._loop._unretrieved -= 1

    def get_loop(self):
        """Return the event loop the Future is bound to."""
        loop = self._loop
        if loop is None:
            raise RuntimeError('Future object is not initialized.')
        return loop

    def _make_cancelled_error(self):
        """Create the CancelledError to raise if the Future is cancelled.

        This should only be called once when handling a cancellation since
        it erases the context exception value.
        """
        exc = self._cancelled_exc
        if exc is not None:
            self._cancelled_exc = None
            return exc
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancel the future and schedule callbacks.

        If the future is already done or cancelled, return False.  Otherwise,
        change the future's state to cancelled, schedule the callbacks and
        return True.
        """
        if self._log is not None:
            self._retrieved()
        if self._state is not _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        if self._waiting is not None:
            self._schedule()
        return True

    def cancelled(self):
        """Return True if the future was cancelled."""
        return self._state is _CANCELLED

    def done(self):
        """Return True if the future is done.

        Done means either that a result / exception are available, or that the
        future was cancelled.
        """
        return self._state is not _PENDING

    def result(self):
        """Return the result this future represents.

        If the future has been cancelled, raises CancelledError.  If the
        future's result isn't yet available, raises InvalidStateError.  If
        the future is done and has an exception set, this exception is raised.
        """
        if self._state is _FINISHED:
            exc = self._exception
            if exc is None:
                return self._result
            if self._log is not None:
                self._retrieved()
            raise exc.with_traceback(self._result)
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        raise InvalidStateError('Result is not set.')

    def exception(self):
        """Return the exception that was set on this future.

        The exception (or None if no exception was set) is returned only if
        the future is done.  If the future has been cancelled, raises
        CancelledError.  If the future isn't done yet, raises
        InvalidStateError.
        """
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        if self._state is not _FINISHED:
            raise InvalidStateError('Exception is not set.')
        if self._log is not None:
            self._retrieved()
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Add a callback to be run when the future becomes done.

        The callback is called with a single argument - the future object. If
        the future is already done when this is called, the callback is
        scheduled with call_soon.
        """
        if self._state is not _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._wait_with((fn, copy_context() if context is None else context))

    def _wait_with(self, entry):
        waiting = self._waiting
        if waiting is None:
            self._waiting = entry
        elif waiting.__class__ is list:
            waiting.append(entry)
        else:
            self._waiting = [waiting, entry]

    def remove_done_callback(self, fn):
        """Remove all instances of a callback from the "call when done" list.

        Returns the number of callbacks removed.
        """
        waiting = self._waiting
        if waiting is None:
            return 0
        if waiting.__class__ is not list:
            if waiting.__class__ is tuple and waiting[0] == fn:
                self._waiting = None
                return 1
            return 0
        # __eq__ may be a script's and change the list: it is looked at anew for every entry.
        kept, i = [], 0
        before = len(waiting)
        while i < len(waiting):
            entry = waiting[i]
            if entry.__class__ is not tuple or not entry[0] == fn:
                kept.append(entry)
            i += 1
        self._waiting = kept or None
        return before - len(kept)

    def set_result(self, result):
        """Mark the future done and set its result.

        If the future is already done when this method is called, raises
        InvalidStateError.
        """
        if self._state is not _PENDING:
            raise InvalidStateError(_invalid(self))
        self._result = result
        self._state = _FINISHED
        if self._waiting is not None:
            self._schedule()

    def set_exception(self, exception):
        """Mark the future done and set an exception.

        If the future is already done when this method is called, raises
        InvalidStateError.
        """
        if self._state is not _PENDING:
            raise InvalidStateError(_invalid(self))
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            wrapped = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            wrapped.__cause__ = exception
            wrapped.__context__ = exception
            exception = wrapped
        elif not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        self._exception = exception
        self._result = exception.__traceback__
        self._state = _FINISHED
        self._log = _Unretrieved(self)
        if isinstance(self._loop, LoopCore):
            self._loop._unretrieved += 1
        if self._waiting is not None:
            self._schedule()

    @property
    def _exception_tb(self):
        return None if self._exception is None else self._result

    def _schedule(self):
        """Make everything that waits for this future ready, in the order of its coming."""
        waiting = self._waiting
        self._waiting = None
        if waiting.__class__ is list:
            loop = self._loop
            for entry in waiting:
                if entry.__class__ is tuple:
                    loop.call_soon(entry[0], self, context=entry[1])
                else:
                    loop._ready.append(entry)
        elif waiting.__class__ is tuple:
            self._loop.call_soon(waiting[0], self, context=waiting[1])
        else:
            self._loop._ready.append(waiting)

    def __await__(self):
        if self._state is _PENDING:
            self._asyncio_future_blocking = True
            yield self
            if self._state is _PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


Future.__module__ = '_asyncio'  # where CPython's is, which reprs of the class show
_PyFuture = _CFuture = Future


def _invalid(future):
    return 'invalid state'


def _get_loop(fut):
    try:
        get_loop = fut.get_loop
    except AttributeError:
        return fut._loop
    return get_loop()


def _set_result_unless_cancelled(fut, result):
    if fut._state is _PENDING or not fut.cancelled():
        fut.set_result(result)


def _convert_future_exc(exc):
    from concurrent import futures
    kind = type(exc)
    if kind is futures.CancelledError:
        return CancelledError(*exc.args).with_traceback(exc.__traceback__)
    if kind is futures.InvalidStateError:
        return InvalidStateError(*exc.args).with_traceback(exc.__traceback__)
    return exc


def _set_concurrent_future_state(concurrent, source):
    """What became of a future, told to a concurrent.futures.Future."""
    if not source.done():
        raise AssertionError('the source is not done')
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    exception = source.exception()
    if exception is not None:
        concurrent.set_exception(_convert_future_exc(exception))
    else:
        concurrent.set_result(source.result())


def _copy_future_state(source, dest):
    """What became of a future of either kind, told to a future of a loop."""
    if dest.cancelled():
        return
    if source.cancelled():
        dest.cancel()
    elif (exception := source.exception()) is not None:
        dest.set_exception(_convert_future_exc(exception))
    else:
        dest.set_result(source.result())


def _chain_future(source, destination):
    """Ties two futures: the end of the source ends the destination, a cancelled destination cancels the source."""
    from concurrent.futures import Future as ConcurrentFuture
    if not isfuture(source) and not isinstance(source, ConcurrentFuture):
        raise TypeError('A future is required for source argument')
    if not isfuture(destination) and not isinstance(destination, ConcurrentFuture):
        raise TypeError('A future is required for destination argument')
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def hand_over(future, other):
        if isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def when_dest_cancelled(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def when_source_done(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            hand_over(destination, source)
        elif not dest_loop.is_closed():
            dest_loop.call_soon_threadsafe(hand_over, destination, source)

    destination.add_done_callback(when_dest_cancelled)
    source.add_done_callback(when_source_done)


def wrap_future(future, *, loop=None):
    """Wrap concurrent.futures.Future object."""
    if isfuture(future):
        return future
    from concurrent.futures import Future as ConcurrentFuture
    if not isinstance(future, ConcurrentFuture):
        raise AssertionError(f'concurrent.futures.Future is expected, got {future!r}')
    if loop is None:
        loop = events.get_event_loop()
    new_future = loop.create_future()
    _chain_future(future, new_future)
    return new_future


def future_add_to_awaited_by(fut, waiter, /):
    """Record that `fut` is awaited on by `waiter`."""
    if isinstance(fut, Future) and isinstance(waiter, Future):
        if fut._awaited_by is None:
            fut._awaited_by = set()
        fut._awaited_by.add(waiter)


def future_discard_from_awaited_by(fut, waiter, /):
    """Record that `fut` is no longer awaited on by `waiter`."""
    if isinstance(fut, Future) and isinstance(waiter, Future) and fut._awaited_by is not None:
        fut._awaited_by.discard(waiter)


_py_future_add_to_awaited_by = future_add_to_awaited_by
_py_future_discard_from_awaited_by = future_discard_from_awaited_by
