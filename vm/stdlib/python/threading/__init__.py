"""Threads as objects, and what they use to wait for each other."""

import sys
import _thread
from itertools import count
from _thread import (RLock as _RLockType, TIMEOUT_MAX, _ExceptHookArgs as ExceptHookArgs, _get_main_thread_ident,
                     _local as local, _make_thread_handle, _ThreadHandle, get_ident, get_native_id, stack_size,
                     start_joinable_thread as _start_joinable_thread)

from ._waiting import (Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Semaphore,
                       _old_name as _warn_of_old_name)

__all__ = ['Barrier', 'BoundedSemaphore', 'BrokenBarrierError', 'Condition', 'Event', 'ExceptHookArgs', 'Lock', 'RLock',
           'Semaphore', 'TIMEOUT_MAX', 'Thread', 'ThreadError', 'Timer', 'active_count', 'current_thread', 'enumerate',
           'excepthook', 'get_ident', 'get_native_id', 'getprofile', 'gettrace', 'local', 'main_thread', 'setprofile',
           'setprofile_all_threads', 'settrace', 'settrace_all_threads', 'stack_size']

ThreadError = _thread.error
Lock = _thread.LockType
_CRLock = _PyRLock = _RLockType     # there is one kind only

_registry = _RLockType()        # is held while the next three change
_active = {}                    # the threads that run, by identity
_limbo = {}                     # those that start() waits for
_dangling = set()               # those that have not ended
_counter = count(1).__next__    # for the names of threads that are given none
_at_end = []                    # what _shutdown() calls
_hooks = {'profile': None, 'trace': None}


def RLock(*args, **kwargs):
    """A lock that the thread which holds it can take again; it must release it as often."""
    if args or kwargs:
        import warnings
        warnings.warn('Passing arguments to RLock is deprecated and will be removed in 3.15', DeprecationWarning, stacklevel=2)
    return _RLockType()


# Hooks

def setprofile(func):
    """Set the profile function that threads started from now on are to have."""
    _hooks['profile'] = func


setprofile_all_threads = setprofile


def getprofile():
    """What setprofile() has set."""
    return _hooks['profile']


def settrace(func):
    """Set the trace function that threads started from now on are to have."""
    _hooks['trace'] = func


settrace_all_threads = settrace


def gettrace():
    """What settrace() has set."""
    return _hooks['trace']


def excepthook(args, /):
    """Called when run() of a thread raises: prints the exception, unless it is SystemExit."""
    if args.exc_type is SystemExit:
        return
    stream = sys.stderr or getattr(args.thread, '_stderr', None)
    if stream is None:
        return
    import traceback
    stream.write(f'Exception in thread {get_ident() if args.thread is None else args.thread.name}:\n')
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=stream)
    stream.flush()


__excepthook__ = excepthook


class Thread:
    """A function that runs beside the others: start() has run() called in a new thread, which calls `target`.

    The program does not wait for a `daemon` at its end. `context` is the contextvars.Context in which it runs, a new
    one if not given.
    """

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        assert group is None, 'group argument must be None for now'
        if name:
            name = str(name)
        else:
            name = f'Thread-{_counter()}'
            if hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._prepare(name, current_thread().daemon if daemon is None else daemon, _ThreadHandle())
        self._context = context

    def _prepare(self, name, daemon, handle):
        self._name, self._daemonic, self._handle = name, daemon, handle
        self._ident = self._native_id = self._context = None
        self._started = Event()
        self._stderr = sys.stderr       # for the time when the module's is gone
        self._initialized = True

    def _adopt(self, name, daemon, ident):
        """Make this object that of a thread which runs already."""
        self._prepare(name, daemon, _make_thread_handle(ident))
        self._ident = ident
        self._native_id = get_native_id()
        self._started.set()
        with _registry:
            _active[ident] = self

    def __repr__(self):
        self._check_made(AssertionError, 'Thread.__init__() was not called')
        state = 'stopped' if self._handle.is_done() else 'started' if self._started.is_set() else 'initial'
        daemon = ' daemon' if self._daemonic else ''
        ident = '' if self._ident is None else f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {state}{daemon}{ident})>'

    def _check_made(self, error=RuntimeError, text='Thread.__init__() not called'):
        if not self._initialized:
            raise error(text)

    # Life

    def start(self):
        """Begin; a thread can be started only once."""
        self._check_made(text='thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        if self._context is None:
            from _contextvars import Context
            self._context = Context()
        with _registry:
            _limbo[self] = self
            _dangling.add(self)
        try:
            _start_joinable_thread(self._bootstrap_inner, handle=self._handle, daemon=self._daemonic)
        except Exception:
            with _registry:
                del _limbo[self]
                _dangling.discard(self)
            raise
        self._started.wait()

    def run(self):
        """What the thread does; may be overridden."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs      # one of them may refer to the thread

    def _bootstrap_inner(self):
        self._ident, self._native_id = get_ident(), get_native_id()
        with _registry:
            _active[self._ident] = self
            _limbo.pop(self, None)
        self._started.set()
        try:
            self._context.run(self.run)
        except BaseException:
            self._invoke_excepthook(self)
        finally:
            with _registry:
                _active.pop(self._ident, None)
                _dangling.discard(self)

    @staticmethod
    def _invoke_excepthook(thread):
        """Call the hook of the module as it is now; what the hook itself raises goes to sys.excepthook()."""
        try:
            excepthook(ExceptHookArgs([*sys.exc_info(), thread]))
        except Exception as e:
            if sys.stderr is not None:
                sys.stderr.write('Exception in threading.excepthook:\n')
            sys.excepthook(type(e), e, e.__traceback__)

    def join(self, timeout=None):
        """Wait for the end, or for the time in seconds."""
        self._check_made()
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self._ident == get_ident():
            raise RuntimeError('cannot join current thread')
        self._handle.join(timeout if timeout is None else max(timeout, 0))

    def is_alive(self):
        """Whether the thread has begun and not ended."""
        self._check_made(AssertionError)
        return self._started.is_set() and not self._handle.is_done()

    # Attributes

    @property
    def name(self):
        """A name, for people only."""
        self._check_made(AssertionError)
        return self._name

    @name.setter
    def name(self, name):
        self._check_made(AssertionError)
        self._name = str(name)

    @property
    def ident(self):
        """What get_ident() gives in the thread, None before it has begun."""
        self._check_made(AssertionError)
        return self._ident

    @property
    def native_id(self):
        """The number that the system gave to the thread, None before it has begun."""
        self._check_made(AssertionError)
        return self._native_id

    @property
    def daemon(self):
        """Whether the program may end before the thread; to be set before start()."""
        self._check_made(AssertionError)
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        self._check_made()
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def getName(self):
        """The old way to get `name`."""
        _warn_of_old_name('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):
        """The old way to set `name`."""
        _warn_of_old_name('setName() is deprecated, set the name attribute instead')
        self.name = name

    def isDaemon(self):
        """The old way to get `daemon`."""
        _warn_of_old_name('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):
        """The old way to set `daemon`."""
        _warn_of_old_name('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic


class Timer(Thread):
    """A thread that calls a function after a number of seconds, unless cancel() is called before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """End the waiting without a call."""
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    """The thread in which the program began."""

    def __init__(self):
        self._adopt('MainThread', False, _get_main_thread_ident())


class _DummyThread(Thread):
    """A thread that something else has begun: it can neither be waited for nor asked whether it still runs."""

    def __init__(self):
        self._adopt(f'Dummy-{_counter()}', True, get_ident())

    def is_alive(self):
        if not self._handle.is_done() and self._started.is_set():
            return True
        raise RuntimeError('thread is not alive')

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')


# All threads

def current_thread():
    """The object of the thread that calls."""
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread


def enumerate():
    """A list of all threads that have begun and not ended."""
    with _registry:
        return [*_active.values(), *_limbo.values()]


def active_count():
    """How many threads enumerate() lists."""
    with _registry:
        return len(_active) + len(_limbo)


def main_thread():
    """The object of the thread in which the program began."""
    return _main_thread


def currentThread():
    """The old name of current_thread()."""
    _warn_of_old_name('currentThread() is deprecated, use current_thread() instead')
    return current_thread()


def activeCount():
    """The old name of active_count()."""
    _warn_of_old_name('activeCount() is deprecated, use active_count() instead')
    return active_count()


def _register_atexit(func, *arg, **kwargs):
    """Have a function called when the program is at its end, before it waits for threads; the last one first."""
    if _main_thread._handle.is_done():
        raise RuntimeError("can't register atexit after shutdown")
    _at_end.append((func, arg, kwargs))


def _shutdown():
    """The end of the program: wait for all threads that are no daemons."""
    while _at_end:
        func, args, kwargs = _at_end.pop()
        func(*args, **kwargs)
    ours = _main_thread, current_thread()
    while waiting := [thread for thread in enumerate() if not (thread.daemon or thread in ours)]:
        for thread in waiting:
            thread._started.wait()
            thread._handle.join(None)
    _main_thread._handle._set_done()


_main_thread = _MainThread()
