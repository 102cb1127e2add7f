"""What threads wait at: conditions, semaphores, events, barriers."""

from _collections import deque
from _thread import RLock, allocate_lock
from time import monotonic


def _describe(thing, state):
    cls = type(thing)
    return f'<{cls.__module__}.{cls.__qualname__} at {id(thing):#x}: {state}>'


class Condition:
    """A lock at which threads wait, in the meantime released, for news of others; an RLock if none is given."""

    __module__ = 'threading'

    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self._waiters = deque()     # of the threads in wait(): locks that notify() releases
        self.acquire, self.release = lock.acquire, lock.release
        for name in 'locked', '_release_save', '_acquire_restore', '_is_owned':
            # A lock that can be held several times must be released and taken again as a whole.
            own = getattr(lock, name, None)
            if own is not None:
                setattr(self, name, own)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def _at_fork_reinit(self):
        self._waiters.clear()
        self._lock._at_fork_reinit()

    def _is_owned(self):
        free = self._lock.acquire(False)
        if free:
            self._lock.release()
        return not free

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _check_held(self, what):
        if not self._is_owned():
            raise RuntimeError(f'cannot {what} on un-acquired lock')

    def wait(self, timeout=None):
        """Wait for notify(); tell whether it came, and not the end of the time in seconds. The lock must be held."""
        self._check_held('wait')
        gate = allocate_lock()
        gate.acquire()
        self._waiters.append(gate)
        held = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = gate.acquire()
            elif not timeout <= 0:
                notified = gate.acquire(True, timeout)
            else:
                notified = gate.acquire(False)
        finally:
            self._acquire_restore(held)
            if not notified and gate in self._waiters:
                self._waiters.remove(gate)
        return notified

    def wait_for(self, predicate, timeout=None):
        """Wait until the function returns something true, or for the time in seconds; return what it returned last."""
        deadline = None if timeout is None else monotonic() + timeout
        while not (result := predicate()):
            left = None if deadline is None else deadline - monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
        return result

    def notify(self, n=1):
        """Wake up to `n` of the threads that wait. The lock must be held."""
        self._check_held('notify')
        while n > 0 and self._waiters:
            gate = self._waiters.popleft()
            if gate.locked():
                gate.release()
                n -= 1

    def notify_all(self):
        """Wake all threads that wait. The lock must be held."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """The old name of notify_all()."""
        _old_name('notifyAll() is deprecated, use notify_all() instead')
        self.notify_all()


def _old_name(text):
    import warnings
    warnings.warn(text, DeprecationWarning, stacklevel=3)


class Semaphore:
    """A number of permissions: acquire() takes one, or waits for one that release() gives back."""

    __module__ = 'threading'

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value
        self._cond = Condition(allocate_lock())

    def __repr__(self):
        return _describe(self, f'value={self._value}')

    def _available(self):
        return self._value > 0

    def acquire(self, blocking=True, timeout=None):
        """Take a permission; tell whether there was one, or came one in the time in seconds."""
        if timeout is not None and not blocking:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if self._value <= 0 and not (blocking and self._cond.wait_for(self._available, timeout)):
                return False
            self._value -= 1
            return True

    def release(self, n=1):
        """Give `n` permissions back."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._give(n)

    def _give(self, n):
        self._value += n
        self._cond.notify(n)

    __enter__ = acquire

    def __exit__(self, *exception):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that never has more permissions than in the beginning."""

    __module__ = 'threading'

    def __init__(self, value=1):
        super().__init__(value)
        self._limit = value

    def __repr__(self):
        return _describe(self, f'value={self._value}/{self._limit}')

    def _give(self, n):
        if self._value + n > self._limit:
            raise ValueError('Semaphore released too many times')
        super()._give(n)


class Event:
    """A flag, false at first, for which threads can wait."""

    __module__ = 'threading'

    def __init__(self):
        self._flag = False
        self._cond = Condition(allocate_lock())

    def __repr__(self):
        return _describe(self, 'set' if self._flag else 'unset')

    def _at_fork_reinit(self):
        self._cond._at_fork_reinit()

    def is_set(self):
        """The flag."""
        return self._flag

    def isSet(self):
        """The old name of is_set()."""
        _old_name('isSet() is deprecated, use is_set() instead')
        return self._flag

    def set(self):
        """Make the flag true; all that wait go on."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Make the flag false."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is true, or for the time in seconds; return whether it came true."""
        with self._cond:
            # It may be false again when this thread goes on: what counts is that it was true.
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    """The barrier was broken or reset while the thread waited, or is broken."""

    __module__ = 'threading'


class _Round:
    """The threads that go through a barrier together."""

    arrived = 0
    open = False
    broken = False

    def is_decided(self):
        return self.open or self.broken


class Barrier:
    """A place where threads wait until `parties` of them are there; the last one calls `action` before all go on.

    A thread that waits longer than `timeout` seconds, or whose action fails, breaks the barrier for all.
    """

    __module__ = 'threading'

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._cond = Condition(allocate_lock())
        self._round = _Round()

    def __repr__(self):
        return _describe(self, 'broken' if self.broken else f'waiters={self.n_waiting}/{self._parties}')

    @property
    def parties(self):
        """How many threads it takes."""
        return self._parties

    @property
    def n_waiting(self):
        """How many threads wait."""
        return 0 if self._round.broken else self._round.arrived

    @property
    def broken(self):
        """Whether the barrier is broken: until reset() nobody can wait at it."""
        return self._round.broken

    def wait(self, timeout=None):
        """Wait for the others; return a number below `parties` that no other thread of the round gets."""
        with self._cond:
            this = self._round
            if this.broken:
                raise BrokenBarrierError
            number = this.arrived
            this.arrived += 1
            if this.arrived == self._parties:
                self._open(this)
            else:
                self._cond.wait_for(this.is_decided, self._timeout if timeout is None else timeout)
                if not this.open:
                    self._break(this)
                    raise BrokenBarrierError
            return number

    def _open(self, this):
        try:
            if self._action is not None:
                self._action()
        except BaseException:
            self._break(this)
            raise
        this.open = True
        self._round = _Round()
        self._cond.notify_all()

    def _break(self, this):
        this.broken = True
        self._cond.notify_all()

    def reset(self):
        """Begin anew; threads that wait get BrokenBarrierError."""
        with self._cond:
            if self._round.arrived:
                self._break(self._round)
            self._round = _Round()

    def abort(self):
        """Break the barrier; threads that wait, or come, get BrokenBarrierError."""
        with self._cond:
            self._break(self._round)
