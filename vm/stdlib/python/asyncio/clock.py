"""Loops by their clock: time that passes, or time that jumps to the next timer."""

import sys

from .base_events import DefaultEventLoop


class VirtualClockEventLoop(DefaultEventLoop):
    """A loop whose time is 0 at first and jumps to the next timer when nothing is ready, so that programs that wait
    run at once and give the same result every time."""

    def __init__(self):
        super().__init__()
        self._virtual = True


def default_loop_class():
    """The loop that programs get which ask for none: the virtual clock if COROVM_VIRTUAL_CLOCK is set."""
    if 'virtual_clock' in getattr(sys, '_xoptions', ()):
        return VirtualClockEventLoop
    os = sys.modules.get('os')
    if os is not None and os.environ.get('COROVM_VIRTUAL_CLOCK'):
        return VirtualClockEventLoop
    return DefaultEventLoop
