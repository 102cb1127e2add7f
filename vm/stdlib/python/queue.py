"""Queues between threads."""

from _collections import deque
from _heapq import heappop, heappush
from threading import Condition, Lock
from time import monotonic as time

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    """There was nothing to get."""


class Full(Exception):
    """There was no room to put something."""


class ShutDown(Exception):
    """The queue has been shut down."""


def _patience(block, timeout):
    """How long to wait: seconds, or None for ever."""
    if not block:
        return 0
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return timeout


class Queue:
    """First in, first out. With `maxsize` above 0 put() waits while so many items are in it."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        # Whoever touches the items or the counts holds the mutex, which the conditions share.
        self.mutex = mutex = Lock()
        self.not_empty, self.not_full, self.all_tasks_done = Condition(mutex), Condition(mutex), Condition(mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    # Where the items are; subclasses keep them in another order.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _get(self):
        return self.queue.popleft()

    def _put(self, item):
        self.queue.append(item)

    # How much is in it; that may be otherwise a moment later.

    def qsize(self):
        """How many items are in it."""
        with self.mutex:
            return self._qsize()

    def full(self):
        """Whether so many items are in it as may be."""
        with self.mutex:
            return self._is_full()

    def empty(self):
        """Whether nothing is in it."""
        with self.mutex:
            return self._is_empty()

    def _is_full(self):
        return 0 < self.maxsize <= self._qsize()

    def _is_empty(self):
        return not self._qsize()

    def put(self, item, block=True, timeout=None):
        """Put an item in; without room wait for it, at most `timeout` seconds, or not at all without `block`: then Full.

        ShutDown: the queue was shut down.
        """
        patience = _patience(block, timeout) if self.maxsize > 0 else None
        with self.mutex:
            if self.is_shutdown:
                raise ShutDown
            if self._is_full():
                self._wait_while(self._is_full, self.not_full, patience, Full)
                if self.is_shutdown:
                    raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item out; if there is none wait for one, at most `timeout` seconds, or not at all without `block`: then Empty.

        ShutDown: there will be none.
        """
        patience = _patience(block, timeout)
        with self.mutex:
            if self._is_empty():
                if not self.is_shutdown:
                    self._wait_while(self._is_empty, self.not_empty, patience, Empty)
                if self._is_empty():
                    raise ShutDown
            item = self._get()
            self.not_full.notify()
        return item

    def _wait_while(self, blocked, condition, patience, failure):
        """Waits, with the mutex held, until it is not blocked any more or shut down."""
        end = None if patience is None else time() + patience
        while blocked() and not self.is_shutdown:
            left = None
            if end is not None:
                left = end - time()
                if not patience or left <= 0:
                    raise failure
            condition.wait(left)

    def put_nowait(self, item):
        """put() without waiting."""
        return self.put(item, False)

    def get_nowait(self):
        """get() without waiting."""
        return self.get(False)

    # Consumers tell when they are done with an item; join() waits until they are with all.

    def task_done(self):
        """Say that an item that get() gave has been dealt with. ValueError if there was none."""
        with self.mutex:
            if not self.unfinished_tasks:
                raise ValueError('task_done() called too many times')
            self._settle(1)

    def _settle(self, items):
        self.unfinished_tasks = left = max(self.unfinished_tasks - items, 0)
        if not left:
            self.all_tasks_done.notify_all()

    def join(self):
        """Wait until every item that was put in has been dealt with."""
        with self.mutex:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def shutdown(self, immediate=False):
        """Let nothing more in: put() raises ShutDown, and get() does when the queue is empty.

        immediate: the items in it are dropped, and count as dealt with.
        """
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                dropped = 0
                while not self._is_empty():
                    self._get()
                    dropped += 1
                self._settle(dropped)
            for condition in (self.not_empty, self.not_full):
                condition.notify_all()


class PriorityQueue(Queue):
    """The smallest item comes out first; items are often tuples (priority, data)."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return heappop(self.queue)

    def _put(self, item):
        heappush(self.queue, item)


class LifoQueue(Queue):
    """The last item put in comes out first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()

    def _put(self, item):
        self.queue.append(item)


class SimpleQueue:
    """First in, first out, without limit and without bookkeeping; put() never waits, so that it may be called anywhere."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self):
        self._items = deque()
        self._arrived = Condition()

    def put(self, item, block=True, timeout=None):
        """Put an item in; the other arguments are for compatibility with Queue."""
        with self._arrived:
            self._items.append(item)
            self._arrived.notify()

    def get(self, block=True, timeout=None):
        """Take an item out; if there is none wait for one as Queue.get() does, or raise Empty."""
        patience = _patience(block, timeout)
        with self._arrived:
            if not self._items and (patience == 0 or not self._arrived.wait_for(self._items.__len__, patience)):
                raise Empty
            return self._items.popleft()

    def put_nowait(self, item):
        """put()"""
        return self.put(item)

    def get_nowait(self):
        """get() without waiting."""
        return self.get(False)

    def empty(self):
        """Whether nothing is in it."""
        return not self._items

    def qsize(self):
        """How many items are in it."""
        return len(self._items)


_PySimpleQueue = SimpleQueue
