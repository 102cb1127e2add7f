"""Queues between the tasks of one loop."""

__all__ = ('Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty', 'QueueShutDown')

from _collections import deque
from _heapq import heappop, heappush

from .locks import Event
from .mixins import _LoopBoundMixin


class QueueEmpty(Exception):
    """get_nowait() found nothing."""


class QueueFull(Exception):
    """put_nowait() found no room."""


class QueueShutDown(Exception):
    """The queue has been shut down."""


class _Line(deque):
    """The futures of tasks that wait for a turn, in the order of their coming. Who is called is out of the line."""

    def call(self):
        while self:
            place = self.popleft()
            if not place.done():
                place.set_result(None)
                return True
        return False

    async def turn(self, loop, none_left):
        """Waits to be called; `none_left` tells whether a turn that cannot be taken is of use to nobody."""
        place = loop.create_future()
        self.append(place)
        try:
            await place
        except:
            if place.done() and not place.cancelled():
                if not none_left():
                    self.call()
            elif place in self:
                place.cancel()
                self.remove(place)
            raise


class Queue(_LoopBoundMixin):
    """First in, first out. With `maxsize` above 0 put() waits while so many items are in it."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters = _Line(), _Line()
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    # Where the items are; subclasses keep them in another order.

    def _init(self, maxsize):
        self._queue = deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    # How much is in it.

    @property
    def maxsize(self):
        """How many items may be in it; no limit if not above 0."""
        return self._maxsize

    def qsize(self):
        """How many items are in it."""
        return len(self._queue)

    def empty(self):
        """Whether nothing is in it."""
        return not self._queue

    def full(self):
        """Whether so many items are in it as may be."""
        limit = self._maxsize
        return limit > 0 and self.qsize() >= limit

    def put_nowait(self, item):
        """Put an item in. QueueFull: there is no room; QueueShutDown: it was shut down."""
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        if self._getters:
            self._getters.call()

    def get_nowait(self):
        """Take an item out. QueueEmpty: there is none; QueueShutDown: there will be none."""
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        if self._putters:
            self._putters.call()
        return item

    async def put(self, item):
        """Put an item in when there is room. QueueShutDown: it was shut down."""
        while self.full() and not self._is_shutdown:
            await self._putters.turn(self._get_loop(), self.full)
        return self.put_nowait(item)

    async def get(self):
        """Take an item out when there is one. QueueShutDown: there will be none."""
        while self.empty() and not self._is_shutdown:
            await self._getters.turn(self._get_loop(), self.empty)
        return self.get_nowait()

    # Consumers tell when they are done with an item; join() waits until they are with all.

    def task_done(self):
        """Say that an item that get() gave has been dealt with. ValueError if there was none."""
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._settle(1)

    def _settle(self, items):
        self._unfinished_tasks = left = max(self._unfinished_tasks - items, 0)
        if not left:
            self._finished.set()

    async def join(self):
        """Wait until every item that was put in has been dealt with."""
        if self._unfinished_tasks:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        """Let nothing more in: put() raises QueueShutDown, and get() does when the queue is empty.

        immediate: the items in it are dropped, and count as dealt with.
        """
        self._is_shutdown = True
        if immediate:
            dropped = 0
            while not self.empty():
                self._get()
                dropped += 1
            self._settle(dropped)
        for line in (self._getters, self._putters):
            while line.call():
                pass

    def _format(self):
        words = [f'maxsize={self._maxsize!r}']
        if getattr(self, '_queue', None):
            words.append(f'_queue={list(self._queue)!r}')
        for name in ('_getters', '_putters'):
            if line := getattr(self, name):
                words.append(f'{name}[{len(line)}]')
        if self._unfinished_tasks:
            words.append(f'tasks={self._unfinished_tasks}')
        if self._is_shutdown:
            words.append('shutdown')
        return ' '.join(words)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    __class_getitem__ = classmethod(type(list[int]))


class PriorityQueue(Queue):
    """The smallest item comes out first; items are often tuples (priority, data)."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heappush(self._queue, item)

    def _get(self):
        return heappop(self._queue)


class LifoQueue(Queue):
    """The last item put in comes out first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
