"""Futures of event loops."""

__all__ = 'Future', 'wrap_future', 'isfuture', 'future_add_to_awaited_by', 'future_discard_from_awaited_by'

import _asyncio
from _asyncio import Future, future_add_to_awaited_by, future_discard_from_awaited_by

from . import events
from .base_futures import _future_repr, isfuture
from .exceptions import CancelledError, InvalidStateError


def _report_unretrieved(future):
    """Nobody asked for a future's exception, and now nobody can."""
    report = {'message': f'{type(future).__name__} exception was never retrieved', 'exception': future._exception,
              'future': future}
    if future._source_traceback:
        report['source_traceback'] = future._source_traceback
    future._loop.call_exception_handler(report)


_PyFuture = _CFuture = Future
_asyncio._install(cancelled_error=CancelledError, invalid_state_error=InvalidStateError, future_repr=_future_repr,
                  report_unretrieved=_report_unretrieved)


def _get_loop(fut):
    get_loop = getattr(fut, 'get_loop', None)
    return fut._loop if get_loop is None else get_loop()


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)


def _convert_future_exc(exc):
    """What a call in a thread raised, as it is raised in a loop: two exceptions have a class of the same name here."""
    from concurrent import futures
    ours = {futures.CancelledError: CancelledError, futures.InvalidStateError: InvalidStateError}.get(type(exc))
    return exc if ours is None else ours(*exc.args).with_traceback(exc.__traceback__)


def _set_concurrent_future_state(concurrent, source):
    """What became of a loop's future, told to one of concurrent.futures."""
    if not source.done():
        raise AssertionError('the source is not done')
    if source.cancelled():
        concurrent.cancel()
    if concurrent.set_running_or_notify_cancel():
        exc = source.exception()
        if exc is None:
            concurrent.set_result(source.result())
        else:
            concurrent.set_exception(_convert_future_exc(exc))


def _copy_future_state(source, dest):
    """What became of a future of either kind, told to a loop's."""
    if dest.cancelled():
        pass
    elif source.cancelled():
        dest.cancel()
    elif (exc := source.exception()) is None:
        dest.set_result(source.result())
    else:
        dest.set_exception(_convert_future_exc(exc) if not isfuture(source) else exc)


def _chain_future(source, destination):
    """Ties two futures of either kind: the end of the source ends the destination, a cancelled destination cancels the source."""
    source_loop, loop = _loop_of(source, 'source'), _loop_of(destination, 'destination')
    set_state = _set_concurrent_future_state if loop is None else _take_state

    def source_ended(source):
        if loop is None or loop is source_loop:
            set_state(destination, source)
        elif not loop.is_closed():
            loop.call_soon_threadsafe(set_state, destination, source)

    def destination_ended(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is events._get_running_loop():
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    destination.add_done_callback(destination_ended)
    source.add_done_callback(source_ended)


def _take_state(dest, source):
    _copy_future_state(source, dest)


def _loop_of(future, role):
    """The loop of a future; None for one of concurrent.futures."""
    if isfuture(future):
        return _get_loop(future)
    from concurrent.futures import Future as ConcurrentFuture
    if not isinstance(future, ConcurrentFuture):
        raise TypeError(f'A future is required for {role} argument')
    return None


def wrap_future(future, *, loop=None):
    """A future of a loop that ends as one of concurrent.futures does; a future of a loop as it is."""
    if isfuture(future):
        return future
    from concurrent.futures import Future as ConcurrentFuture
    if not isinstance(future, ConcurrentFuture):
        raise AssertionError(f'concurrent.futures.Future is expected, got {future!r}')
    loop = events.get_event_loop() if loop is None else loop
    ours = loop.create_future()
    _chain_future(future, ours)
    return ours


_py_future_add_to_awaited_by = _c_future_add_to_awaited_by = future_add_to_awaited_by
_py_future_discard_from_awaited_by = _c_future_discard_from_awaited_by = future_discard_from_awaited_by
