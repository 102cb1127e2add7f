"""Futures that threads wait for, and what executors have in common."""

import threading
import time

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
# Cancelled, and whoever waits has been told.
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

_DONE = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_SETTLED = (CANCELLED_AND_NOTIFIED, FINISHED)
_STATE_TO_DESCRIPTION_MAP = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled',
                             CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


TimeoutError = TimeoutError  # make local alias for the standard exception


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""


def _log_callback_failure(future):
    import logging
    logging.getLogger('concurrent.futures').exception('exception calling callback for %r', future)


class Future:
    """Represents the result of an asynchronous computation."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                _log_callback_failure(self)

    def __repr__(self):
        with self._condition:
            start = f'<{self.__class__.__name__} at {id(self):#x} state={_STATE_TO_DESCRIPTION_MAP[self._state]}'
            if self._state != FINISHED:
                return start + '>'
            if self._exception:
                return f'{start} raised {self._exception.__class__.__name__}>'
            return f'{start} returned {self._result.__class__.__name__}>'

    def cancel(self):
        """Cancel the future if possible.

        Returns True if the future was cancelled, False otherwise. A future
        cannot be cancelled if it is running or has already completed.
        """
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Return True if the future was cancelled."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Return True if the future is currently executing."""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Return True if the future was cancelled or finished executing."""
        with self._condition:
            return self._state in _DONE

    def __get_result(self):
        if self._exception is None:
            return self._result
        try:
            raise self._exception
        finally:
            # The traceback leads here: not in a cycle.
            self = None

    def add_done_callback(self, fn):
        """Attaches a callable that will be called when the future finishes, with the future as its only argument.

        It is called in the thread that completes or cancels the future; at once if that has happened already.
        """
        with self._condition:
            if self._state not in _DONE:
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)
        except Exception:
            _log_callback_failure(self)

    def _await_done(self, timeout):
        # The caller holds the condition.
        if self._state not in _DONE:
            self._condition.wait(timeout)
            if self._state not in _DONE:
                raise TimeoutError
        if self._state != FINISHED:
            raise CancelledError

    def result(self, timeout=None):
        """Return the result of the call that the future represents, or raise what it raised.

        TimeoutError: it is not done before the timeout. CancelledError: it was cancelled.
        """
        try:
            with self._condition:
                self._await_done(timeout)
                return self.__get_result()
        finally:
            self = None

    def exception(self, timeout=None):
        """Return the exception raised by the call that the future represents, or None.

        TimeoutError: it is not done before the timeout. CancelledError: it was cancelled.
        """
        with self._condition:
            self._await_done(timeout)
            return self._exception

    # For executors and tests.

    def set_running_or_notify_cancel(self):
        """Mark the future as running or process any cancel notifications.

        Returns False if the future was cancelled and is not to be run.
        """
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            import logging
            logging.getLogger('concurrent.futures').critical('Future %s in unexpected state: %s', id(self), self._state)
            raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        """Sets the return value of work associated with the future."""
        with self._condition:
            self._check_settable()
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        """Sets the result of the future as being the given exception."""
        with self._condition:
            self._check_settable()
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def _check_settable(self):
        if self._state in _DONE:
            raise InvalidStateError(f'{self._state}: {self!r}')

    def _get_snapshot(self):
        """Whether it is done, was cancelled, its result and its exception, all of one moment."""
        with self._condition:
            done = self._state == FINISHED
            cancelled = self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)
            return done or cancelled, cancelled, self._result if done else None, self._exception if done else None

    __class_getitem__ = classmethod(type(list[int]))


class _Waiter:
    """Is told of the ends of futures, and tells a thread when it has waited long enough."""

    def __init__(self, pending, return_when):
        self.event = threading.Event()
        self.lock = threading.Lock()
        self.finished_futures = []
        self.pending = pending
        self.return_when = return_when

    def _add(self, future, failed):
        with self.lock:
            self.finished_futures.append(future)
            self.pending -= 1
            if (self.pending == 0 or self.return_when == FIRST_COMPLETED
                    or failed and self.return_when == FIRST_EXCEPTION):
                self.event.set()

    def add_result(self, future):
        self._add(future, False)

    def add_exception(self, future):
        self._add(future, True)

    def add_cancelled(self, future):
        self._add(future, False)


class _AcquireFutures:
    """Holds the conditions of many futures, always in the same order."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()


class DoneAndNotDoneFutures(tuple):
    """What wait() returns."""

    __slots__ = ()
    _fields = ('done', 'not_done')

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f'DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})'


def _settled(futures):
    return {f for f in futures if f._state in _SETTLED}


def _stop_waiting(futures, waiter):
    for future in futures:
        with future._condition:
            future._waiters.remove(waiter)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the futures in the given sequence to complete.

    return_when tells when this function should return: FIRST_COMPLETED, FIRST_EXCEPTION or ALL_COMPLETED.
    Returns a named 2-tuple of sets, 'done' and 'not_done'.
    """
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return condition: %r' % return_when)
    fs = set(fs)
    with _AcquireFutures(fs):
        done = _settled(fs)
        rest = fs - done
        if not rest or done and return_when == FIRST_COMPLETED:
            return DoneAndNotDoneFutures(done, rest)
        if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() is not None for f in done):
            return DoneAndNotDoneFutures(done, rest)
        waiter = _Waiter(len(rest), return_when)
        for future in rest:
            future._waiters.append(waiter)
    waiter.event.wait(timeout)
    _stop_waiting(rest, waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """An iterator over the given futures that yields each as it completes.

    Raises TimeoutError if the iteration comes to its end after the timeout.
    """
    end = None if timeout is None else time.monotonic() + timeout
    fs = set(fs)
    total = len(fs)
    with _AcquireFutures(fs):
        finished = list(_settled(fs))
        pending = fs.difference(finished)
        waiter = _Waiter(-1, FIRST_COMPLETED)
        for future in pending:
            future._waiters.append(waiter)
    try:
        while finished:
            yield finished.pop()
        while pending:
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            waiter.event.wait(left)
            with waiter.lock:
                finished = waiter.finished_futures
                waiter.finished_futures = []
                waiter.event.clear()
            finished.reverse()
            for future in finished:
                with future._condition:
                    future._waiters.remove(waiter)
            while finished:
                future = finished.pop()
                pending.discard(future)
                yield future
    finally:
        _stop_waiting([f for f in pending if waiter in f._waiters], waiter)


class Executor:
    """This is an abstract base class for concrete asynchronous executors."""

    def submit(self, fn, /, *args, **kwargs):
        """Submits a callable to be executed with the given arguments.

        Returns a Future representing the call.
        """
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        """Returns an iterator equivalent to map(fn, iter), the calls made at the same time.

        timeout: the most seconds to wait, from now on. buffersize: how many submitted calls whose results were not
        taken yet there may be; None for no limit.
        """
        if buffersize is not None and not isinstance(buffersize, int):
            raise TypeError('buffersize must be an integer or None')
        if buffersize is not None and buffersize < 1:
            raise ValueError('buffersize must be None or > 0')
        end = None if timeout is None else timeout + time.monotonic()
        from collections import deque
        from itertools import islice
        arguments = zip(*iterables)
        futures = deque(self.submit(fn, *args)
                        for args in (arguments if buffersize is None else islice(arguments, buffersize)))

        def results():
            try:
                while futures:
                    if buffersize is not None and (args := next(arguments, None)) is not None:
                        futures.append(self.submit(fn, *args))
                    # Not kept while it is out.
                    future = futures.popleft()
                    try:
                        value = future.result() if end is None else future.result(end - time.monotonic())
                    finally:
                        future.cancel()
                        del future
                    yield value
                    del value
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Clean-up the resources associated with the Executor.

        No further calls can be submitted. wait: return when all running futures have finished.
        cancel_futures: cancel those that have not begun.
        """

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
