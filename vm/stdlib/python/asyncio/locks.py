"""Locks, events, conditions, semaphores and barriers for the tasks of one loop."""

__all__ = ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier')

from _collections import deque

from .exceptions import BrokenBarrierError, CancelledError
from .mixins import _LoopBoundMixin


class _Primitive(_LoopBoundMixin):
    """A line of futures, one for each task that waits, in the order of their coming. A task whose future is done has
    been called, or given up, and leaves the line itself when it runs next."""

    def __init__(self):
        self._waiters = deque()

    def _line_up(self):
        place = self._get_loop().create_future()
        self._waiters.append(place)
        return place

    def _is_awaited(self):
        """Whether a task stands in line that has not given up; it comes before a newcomer, even if it was called and did
        not run yet."""
        for place in self._waiters:
            if not place.cancelled():
                return True
        return False

    def _call_all(self):
        for place in self._waiters:
            if not place.done():
                place.set_result(True)

    def __repr__(self):
        shown, waiting = self._shown_state(), len(self._waiters)
        if waiting:
            shown += f', waiters:{waiting}'
        return f'{object.__repr__(self)[:-1]} [{shown}]>'


class _Acquired:
    """async with: held in the block. The target of "as" is None, as with the locks of threads."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_Acquired, _Primitive):
    """Held by one task at a time, by no task in particular: any may release it. Tasks get it in the order of their
    coming."""

    def __init__(self):
        super().__init__()
        self._locked = False

    def _shown_state(self):
        return 'locked' if self._locked else 'unlocked'

    def locked(self):
        """Whether it is held."""
        return self._locked

    async def acquire(self):
        """Wait until it is free, take it, and return True."""
        if self._locked or self._is_awaited():
            place = self._line_up()
            try:
                await place
            except CancelledError:
                self._waiters.remove(place)
                if not self._locked:
                    self._call_first()
                raise
            self._waiters.remove(place)
        self._locked = True
        return True

    def release(self):
        """Free it; the first in line is called. RuntimeError if it is not held."""
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._call_first()

    def _call_first(self):
        # Only the head of the line: if it was called already, no second one may be.
        if self._waiters and not (head := self._waiters[0]).done():
            head.set_result(True)


class Event(_Primitive):
    """A flag, false at first, that tasks can wait for."""

    def __init__(self):
        super().__init__()
        self._value = False

    def _shown_state(self):
        return 'set' if self._value else 'unset'

    def is_set(self):
        """Whether the flag is true."""
        return self._value

    def set(self):
        """Make the flag true and call all who wait."""
        if not self._value:
            self._value = True
            self._call_all()

    def clear(self):
        """Make the flag false."""
        self._value = False

    async def wait(self):
        """Return True when the flag is true; whoever was called returns even if it was cleared meanwhile."""
        if not self._value:
            place = self._line_up()
            try:
                await place
            finally:
                self._waiters.remove(place)
        return True


class Condition(_Acquired, _Primitive):
    """Tasks that hold a lock wait, without it, for others that hold it to notify them.

    `lock`: a Lock, or anything like it; conditions may share one. None makes a new one.
    """

    def __init__(self, lock=None):
        super().__init__()
        self._lock = lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = lock.locked, lock.acquire, lock.release

    def _shown_state(self):
        return 'locked' if self.locked() else 'unlocked'

    def _check_held(self, action):
        if not self.locked():
            raise RuntimeError(f'cannot {action} on un-acquired lock')

    async def wait(self):
        """Release the lock, wait to be notified, take the lock again, and return True.

        It may return for no reason: what is waited for must be looked at again.
        """
        self._check_held('wait')
        place = self._line_up()
        self.release()
        try:
            try:
                await place
            finally:
                self._waiters.remove(place)
                await self._acquire_again()
        except BaseException:
            # Perhaps notified, and not able to act on it: somebody else may be.
            self._call(1)
            raise
        return True

    async def _acquire_again(self):
        """Takes the lock, whatever comes; a cancellation meanwhile is raised when it is held."""
        cancelled = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as error:
                cancelled = error
        try:
            if cancelled is not None:
                raise cancelled
        finally:
            del cancelled

    async def wait_for(self, predicate):
        """Wait until predicate() is true, and return what it gave."""
        while not (found := predicate()):
            await self.wait()
        return found

    def notify(self, n=1):
        """Call up to n of those who wait; they go on when they have the lock."""
        self._check_held('notify')
        self._call(n)

    def notify_all(self):
        """Call all who wait."""
        self.notify(len(self._waiters))

    def _call(self, n):
        for place in self._waiters:
            if n <= 0:
                break
            if not place.done():
                n -= 1
                place.set_result(False)


class Semaphore(_Acquired, _Primitive):
    """A count of what may be held at a time: acquire() takes one, or waits for one; release() gives one back."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        super().__init__()
        self._value = value

    def _shown_state(self):
        return 'locked' if self.locked() else f'unlocked, value:{self._value}'

    def locked(self):
        """Whether acquire() would have to wait."""
        return not self._value or self._is_awaited()

    async def acquire(self):
        """Take one and return True; wait if there is none, or if others wait."""
        if not self.locked():
            self._value -= 1
            return True
        place = self._line_up()
        try:
            await place
        except CancelledError:
            if not place.cancelled():
                # It was taken for this task already.
                self._value += 1
            raise
        finally:
            self._waiters.remove(place)
            # What came free while those before it were called goes to those behind it.
            while self._value > 0 and self._call_next():
                pass
        return True

    def release(self):
        """Give one back; the next in line gets it."""
        self._value += 1
        self._call_next()

    def _call_next(self):
        """Takes one for the first who was not called yet; False if there is nobody."""
        for place in self._waiters:
            if not place.done():
                self._value -= 1
                place.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    """A semaphore to which no more can be given back than was taken: ValueError."""

    def __init__(self, value=1):
        super().__init__(value)
        self._bound_value = value

    def release(self):
        if self._bound_value <= self._value:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class Barrier(_Primitive):
    """A point that tasks pass together, `parties` of them at a time.

    It fills until all are there; then it drains: those inside leave, and newcomers wait outside until the last is out.
    A reset turns those out who wait inside; an abort breaks it until it is reset.
    """

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        super().__init__()
        self._parties = parties
        self._state = 'filling'
        self._count = 0  # who is inside

    def __repr__(self):
        shown = self._state
        if not self.broken:
            shown += f', waiters:{self.n_waiting}/{self._parties}'
        return f'{object.__repr__(self)[:-1]} [{shown}]>'

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        """Wait until all parties do, and return this task's number among them, from 0."""
        await self._wait_while('draining', 'resetting')
        if self.broken:
            raise BrokenBarrierError('Barrier aborted')
        number = self._count
        self._count = number + 1
        try:
            if number + 1 == self._parties:
                self._turn('draining')
            else:
                await self._wait_while('filling', None)
                if self._state != 'draining':
                    raise BrokenBarrierError('Abort or reset of barrier')
        finally:
            self._count -= 1
            if not self._count and self._state in ('draining', 'resetting'):
                self._turn('filling')
        return number

    async def _wait_while(self, state, or_state):
        while self._state == state or self._state == or_state:
            place = self._line_up()
            try:
                await place
            finally:
                self._waiters.remove(place)

    def _turn(self, state):
        self._state = state
        self._call_all()

    async def reset(self):
        """Make it as it was at first; those who wait get BrokenBarrierError."""
        self._turn('resetting' if self._count else 'filling')

    async def abort(self):
        """Break it: those who wait, and all who come until it is reset, get BrokenBarrierError."""
        self._turn('broken')

    @property
    def parties(self):
        """How many tasks pass together."""
        return self._parties

    @property
    def n_waiting(self):
        """How many tasks wait for the others."""
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        """Whether it was aborted, and not reset since."""
        return self._state == 'broken'
