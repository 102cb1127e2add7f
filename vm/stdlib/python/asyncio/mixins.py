"""What locks, events and queues share: they belong to the loop that first makes them wait."""

from .events import get_running_loop


class _LoopBoundMixin:
    _loop = None

    def _get_loop(self):
        loop = get_running_loop()
        if self._loop is not loop:
            if self._loop is not None:
                raise RuntimeError(f'{self!r} is bound to a different event loop')
            self._loop = loop
        return loop
