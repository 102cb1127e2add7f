"""Futures of event loops."""

__all__ = (
    'Future', 'wrap_future', 'isfuture',
    'future_add_to_awaited_by', 'future_discard_from_awaited_by',
)

import _asyncio
from _asyncio import Future, future_add_to_awaited_by, future_discard_from_awaited_by

from . import events
from .base_futures import _future_repr, isfuture
from .exceptions import CancelledError, InvalidStateError


def _report_unretrieved(future):
    """Nobody asked for a future's exception, and now nobody can."""
    context = {
        'message': f'{future.__class__.__name__} exception was never retrieved',
        'exception': future._exception,
        'future': future,
    }
    if future._source_traceback:
        context['source_traceback'] = future._source_traceback
    future._loop.call_exception_handler(context)


_PyFuture = _CFuture = Future
_asyncio._install(cancelled_error=CancelledError, invalid_state_error=InvalidStateError, future_repr=_future_repr,
                  report_unretrieved=_report_unretrieved)


def _get_loop(fut):
    try:
        get_loop = fut.get_loop
    except AttributeError:
        return fut._loop
    return get_loop()


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
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
            if source_loop is None or source_loop is events._get_running_loop():
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


_py_future_add_to_awaited_by = _c_future_add_to_awaited_by = future_add_to_awaited_by
_py_future_discard_from_awaited_by = _c_future_discard_from_awaited_by = future_discard_from_awaited_by
