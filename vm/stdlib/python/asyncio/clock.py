"""Loops by their clock: time that passes, or time that jumps to the next timer."""

import sys

from .base_events import DefaultEventLoop


class _Jump:
    """Does not wait: it moves the loop's clock by the time that it was asked to wait."""

    def __init__(self, loop):
        self._loop = loop

    def select(self, timeout):
        if timeout:
            self._loop._now += timeout
        elif timeout is None and not self._loop._woken:
            raise RuntimeError('the virtual clock stands still: nothing is ready and no timer is set')
        self._loop._woken = False
        return ()

    def get_map(self):
        return {}

    def close(self):
        pass


class VirtualClockEventLoop(DefaultEventLoop):
    """A loop whose time is 0 at first and jumps to the next timer when nothing is ready, so that programs that wait
    run at once and give the same result every time."""

    def __init__(self):
        super().__init__()
        self._now = 0.0
        self._woken = False
        self._selector = _Jump(self)

    def time(self):
        return self._now

    def _next_timeout(self):
        timeout = super()._next_timeout()
        if timeout and self._scheduled:
            # By a jump of exactly the difference the sum may miss the timer by a rounding.
            when = self._scheduled[0][0]
            if self._now + timeout < when:
                self._now = when
                return 0
        return timeout

    def _write_to_self(self):
        self._woken = True


def default_loop_class():
    """The loop that programs get which ask for none: the virtual clock if COROVM_VIRTUAL_CLOCK is set."""
    if 'virtual_clock' in getattr(sys, '_xoptions', ()):
        return VirtualClockEventLoop
    os = sys.modules.get('os')
    if os is not None and os.environ.get('COROVM_VIRTUAL_CLOCK'):
        return VirtualClockEventLoop
    return DefaultEventLoop
