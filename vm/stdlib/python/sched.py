"""A scheduler: calls that are to be made at certain times, in order."""

import heapq
import threading
import time
from collections import namedtuple
from itertools import count

__all__ = ['scheduler']


class Event(namedtuple('Event', 'time priority sequence action argument kwargs')):
    """A call to be made; of two at the same time and of the same priority, the one entered first is the lesser."""

    __slots__ = ()


class scheduler:
    """The events that wait; timefunc says what time it is and delayfunc waits, any unit of time will do."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self.timefunc, self.delayfunc = timefunc, delayfunc
        self._events = []           # a heap
        self._numbers = count()
        self._lock = threading.RLock()

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        """Has a call made at a time; returns the event."""
        with self._lock:
            event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is None else kwargs)
            heapq.heappush(self._events, event)
            return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        """Has a call made after a delay; returns the event."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Takes an event back; ValueError if it does not wait."""
        with self._lock:
            self._events.remove(event)
            heapq.heapify(self._events)

    def empty(self):
        """Whether no event waits."""
        with self._lock:
            return not self._events

    @property
    def queue(self):
        """The events in the order in which they will happen."""
        with self._lock:
            return sorted(self._events)

    def _due(self):
        """(the next event, how long to wait for it); one that need not be waited for is taken from the events."""
        with self._lock:
            if not self._events:
                return None, 0
            wait = self._events[0].time - self.timefunc()
            return (self._events[0], wait) if wait > 0 else (heapq.heappop(self._events), 0)

    def run(self, blocking=True):
        """Waits for each event and makes its call, until none is left.

        Without blocking, only what is due is done, and how long it is until the next event is returned.
        """
        while True:
            event, wait = self._due()
            if event is None:
                return None
            if wait:
                if not blocking:
                    return wait
                self.delayfunc(wait)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)           # other threads have their turn
