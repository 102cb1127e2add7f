"""What locks, events and queues share: they belong to the loop that first makes them wait."""

from . import events


class _LoopBoundMixin:
    __slots__ = ()
    _loop = None

    def _get_loop(self):
        loop = events.get_running_loop()
        if self._loop is None:
            self._loop = loop
        elif self._loop is not loop:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return loop
