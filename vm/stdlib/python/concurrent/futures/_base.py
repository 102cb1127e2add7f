"""Futures that threads wait for, and what executors have in common."""

import time
from threading import Condition, Event, Lock

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'

# The states of a future. Cancelled, it is notified when an executor has seen that, and those who wait for many were told.
PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED = \
    'PENDING', 'RUNNING', 'CANCELLED', 'CANCELLED_AND_NOTIFIED', 'FINISHED'

_CANCELLED = (CANCELLED, CANCELLED_AND_NOTIFIED)
_DONE = (*_CANCELLED, FINISHED)
_SETTLED = (CANCELLED_AND_NOTIFIED, FINISHED)


class Error(Exception):
    """An error of futures."""


class CancelledError(Error):
    """The call was cancelled before it began."""


class InvalidStateError(Error):
    """A future was given a result that has one."""


class BrokenExecutor(RuntimeError):
    """An executor that cannot run anything any more."""


TimeoutError = TimeoutError


def _log():
    from logging import getLogger
    return getLogger('concurrent.futures')


class Future:
    """The result of a call that runs elsewhere. Made by executors."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self):
        self._condition = Condition()
        self._state = PENDING
        self._result = self._exception = None
        # Those who wait for many, and what is called at the end.
        self._waiters, self._done_callbacks = [], []

    def __repr__(self):
        with self._condition:
            state = self._state
            shown = 'cancelled' if state in _CANCELLED else state.lower()
            if state == FINISHED:
                how, what = ('raised', self._exception) if self._exception else ('returned', self._result)
                shown += f' {how} {type(what).__name__}'
            return f'<{type(self).__name__} at {id(self):#x} state={shown}>'

    # What those do who want the result.

    def cancelled(self):
        """Whether it was cancelled."""
        with self._condition:
            return self._state in _CANCELLED

    def running(self):
        """Whether the call runs now."""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Whether it was cancelled or has ended."""
        with self._condition:
            return self._state in _DONE

    def cancel(self):
        """Keep the call from running; False if it runs already or has ended."""
        with self._condition:
            if self._state != PENDING:
                return self._state in _CANCELLED
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def result(self, timeout=None):
        """What the call returned, or its exception raised. TimeoutError: it has not ended in so many seconds."""
        try:
            exc = self.exception(timeout)
            if exc is not None:
                raise exc
            return self._result
        finally:
            # The exception's traceback leads to this frame: no cycle is to come of it.
            exc = self = None

    def exception(self, timeout=None):
        """The exception of the call, or None. TimeoutError: it has not ended in so many seconds."""
        with self._condition:
            if self._state not in _DONE:
                self._condition.wait(timeout)
                if self._state not in _DONE:
                    raise TimeoutError()
            if self._state in _CANCELLED:
                raise CancelledError()
            return self._exception

    def add_done_callback(self, fn):
        """Call a callable with the future when it is done: in the thread where that happens, or here at once if it is."""
        with self._condition:
            if self._state not in _DONE:
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            _log().exception('exception calling callback for %r', self)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    # What executors and tests do.

    def set_running_or_notify_cancel(self):
        """The call is about to run; False if it was cancelled and must not."""
        with self._condition:
            state = self._state
            if state == PENDING:
                self._state = RUNNING
                return True
            if state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            _log().critical('Future %s in unexpected state: %s', id(self), state)
            raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        """The call has returned."""
        self._end('add_result', result, None)

    def set_exception(self, exception):
        """The call has raised an exception."""
        self._end('add_exception', None, exception)

    def _end(self, told_by, result, exception):
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result, self._exception, self._state = result, exception, FINISHED
            for waiter in self._waiters:
                getattr(waiter, told_by)(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def _get_snapshot(self):
        """Whether it is done, whether cancelled, its result and its exception, all of one moment."""
        with self._condition:
            ended, cancelled = self._state == FINISHED, self._state in _CANCELLED
            return ended or cancelled, cancelled, self._result if ended else None, self._exception if ended else None


# Waiting for many.


class _Waiter:
    """Is told of the ends of futures, and tells a thread when it has waited long enough."""

    def __init__(self, pending, return_when):
        self.event, self.lock = Event(), Lock()
        self.finished_futures = []
        self.pending, self.return_when = pending, return_when

    def _told(self, future, failed):
        with self.lock:
            self.finished_futures.append(future)
            self.pending -= 1
            if not self.pending or self.return_when == FIRST_COMPLETED or failed and self.return_when == FIRST_EXCEPTION:
                self.event.set()

    def add_result(self, future):
        self._told(future, False)

    add_cancelled = add_result

    def add_exception(self, future):
        self._told(future, True)

    def take(self):
        """Those who have ended since the last time."""
        with self.lock:
            found, self.finished_futures = self.finished_futures, []
            self.event.clear()
        return found

    def leave(self, futures):
        for future in futures:
            with future._condition:
                if self in future._waiters:
                    future._waiters.remove(self)


class _AcquireFutures:
    """Holds the conditions of many futures, always in the same order."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()
        return {future for future in self.futures if future._state in _SETTLED}

    def __exit__(self, *exc_info):
        for future in self.futures:
            future._condition.release()


class DoneAndNotDoneFutures(tuple):
    """What wait() returns: two sets."""

    __slots__ = ()
    _fields = ('done', 'not_done')

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f'DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})'


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures: for all, for the first one, or for the first that fails; at most `timeout` seconds.

    Returns those that are done and those that are not, a named tuple of two sets.
    """
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return condition: {return_when!r}')
    fs = set(fs)
    with _AcquireFutures(fs) as done:
        rest = fs - done
        enough = not rest or return_when == FIRST_COMPLETED and done
        if return_when == FIRST_EXCEPTION:
            enough = enough or any(future._state == FINISHED and future._exception is not None for future in done)
        if enough:
            return DoneAndNotDoneFutures(done, rest)
        waiter = _Waiter(len(rest), return_when)
        for future in rest:
            future._waiters.append(waiter)
    waiter.event.wait(timeout)
    waiter.leave(rest)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """Yields futures as they end; TimeoutError if that takes more seconds, counted from the call on."""
    end = None if timeout is None else time.monotonic() + timeout
    fs = set(fs)
    waiter = _Waiter(-1, FIRST_COMPLETED)
    with _AcquireFutures(fs) as settled:
        pending = fs - settled
        for future in pending:
            future._waiters.append(waiter)
    total = len(fs)
    # Only those are kept that nobody has yet.
    ended = list(settled)
    del fs, settled
    try:
        while True:
            ended.reverse()
            while ended:
                pending.discard(ended[-1])
                yield ended.pop()
            if not pending:
                return
            left = None if end is None else end - time.monotonic()
            if left is not None and left < 0:
                raise TimeoutError(f'{len(pending)} (of {total}) futures unfinished')
            waiter.event.wait(left)
            ended = waiter.take()
            waiter.leave(ended)
    finally:
        waiter.leave(pending)


class Executor:
    """Runs calls elsewhere. With "with" it is shut down at the end, which waits for them."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) called; returns its Future."""
        raise NotImplementedError()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no calls any more. wait: until those there are have ended; cancel_futures: drop those that have not begun."""

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        """As map(), with the calls made at the same time; an iterator of their results in order.

        timeout: seconds from now after which the iterator raises TimeoutError. buffersize: how many submitted calls there may be
        whose results were not taken yet; None submits all at once.
        """
        if buffersize is not None:
            if not isinstance(buffersize, int):
                raise TypeError('buffersize must be an integer or None')
            if buffersize < 1:
                raise ValueError('buffersize must be None or > 0')
        end = None if timeout is None else time.monotonic() + timeout
        from collections import deque
        from itertools import islice
        arguments = zip(*iterables)
        first = arguments if buffersize is None else islice(arguments, buffersize)
        return _results(self, fn, deque([self.submit(fn, *args) for args in first]), arguments, end)


def _results(executor, fn, futures, arguments, end):
    # Nothing is kept of a result that is out, nor of its future.
    try:
        while futures:
            if (args := next(arguments, None)) is not None:
                futures.append(executor.submit(fn, *args))
            yield _result_or_cancel(futures.popleft(), end)
    finally:
        for future in futures:
            future.cancel()


def _result_or_cancel(future, end):
    try:
        return future.result(None if end is None else end - time.monotonic())
    finally:
        future.cancel()
        del future
