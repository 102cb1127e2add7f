"""Blocks of code with a deadline."""

__all__ = 'Timeout', 'timeout', 'timeout_at'

from .events import get_running_loop
from .exceptions import CancelledError
from .tasks import current_task

# The states a block goes through, as repr() shows them.
_CREATED, _ENTERED, _EXPIRING, _EXPIRED, _EXITED = 'created', 'active', 'expiring', 'expired', 'finished'


class Timeout:
    """An asynchronous context manager that cancels its block at a time of the loop's clock, and makes a TimeoutError of
    that cancellation. Made by timeout() and timeout_at()."""

    def __init__(self, when):
        """`when` None: never, until rescheduled; a time that is past: at the loop's next turn."""
        self._when = when
        self._state = _CREATED
        self._task = self._timer = None

    def __repr__(self):
        shown = f'[{self._state}]'
        if self._state is _ENTERED:
            shown += f' when={self._when if self._when is None else round(self._when, 3)}'
        return f'<Timeout {shown}>'

    def when(self):
        """The deadline, or None."""
        return self._when

    def expired(self):
        """Whether the deadline came before the block's end."""
        return self._state in (_EXPIRING, _EXPIRED)

    def reschedule(self, when):
        """Move the deadline."""
        if self._state is _CREATED:
            raise RuntimeError('Timeout has not been entered')
        if self._state is not _ENTERED:
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        self._stop_timer()
        if when is not None:
            loop = get_running_loop()
            if when > loop.time():
                self._timer = loop.call_at(when, self._expire)
            else:
                self._timer = loop.call_soon(self._expire)

    def _stop_timer(self):
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()

    def _expire(self):
        self._timer = None
        self._state = _EXPIRING
        self._task.cancel()

    async def __aenter__(self):
        if self._state is not _CREATED:
            raise RuntimeError('Timeout has already been entered')
        self._task = task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._cancelled_before = task.cancelling()
        self._state = _ENTERED
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        self._stop_timer()
        if self._state is _ENTERED:
            self._state = _EXITED
        elif self._state is _EXPIRING:
            self._state = _EXPIRED
            # Ours to turn into a TimeoutError only if nobody else has asked for the cancellation.
            ours = self._task.uncancel() <= self._cancelled_before
            if ours and exc_type is not None:
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc_val
                _explain(exc_val)
                if isinstance(exc_val, ExceptionGroup):
                    for part in exc_val.exceptions:
                        _explain(part)


def _explain(exc):
    """The first cancellation among what an exception came of becomes the cause of a TimeoutError in its place."""
    while exc is not None and (before := exc.__context__) is not None:
        if isinstance(before, CancelledError):
            exc.__context__ = timed_out = TimeoutError()
            timed_out.__cause__ = timed_out.__context__ = before
            return
        exc = before


def timeout(delay):
    """A deadline so many seconds from now, or None, for the block of an "async with"."""
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    """A deadline at a time of the loop's clock (loop.time()), or None, for the block of an "async with"."""
    return Timeout(when)
