"""A pool of threads."""

import threading
from _collections import deque

from . import _base


class BrokenThreadPool(_base.BrokenExecutor):
    """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""


class WorkerContext:
    """How a worker begins, runs a call and ends; pools of other kinds have other ones."""

    def __init__(self, initializer, initargs):
        self.initializer, self.initargs = initializer, initargs

    @classmethod
    def prepare(cls, initializer, initargs):
        """Two functions for a pool: one makes a context for a worker, the other makes of a call what run() takes."""
        if not (initializer is None or callable(initializer)):
            raise TypeError('initializer must be a callable')
        return lambda: cls(initializer, initargs), lambda *call: call

    def initialize(self):
        if self.initializer is not None:
            self.initializer(*self.initargs)

    def run(self, task):
        fn, args, kwargs = task
        return fn(*args, **kwargs)

    def finalize(self):
        pass


class _WorkItem:
    """A call that waits for a thread."""

    def __init__(self, future, task):
        self.future, self.task = future, task

    def run(self, context):
        future = self.future
        if future.set_running_or_notify_cancel():
            try:
                result = context.run(self.task)
            except BaseException as exc:
                future.set_exception(exc)
                # The traceback leads here: not in a cycle.
                self = future = None
            else:
                future.set_result(result)


# Pools that are open, to be ended with the program.
_pools = set()
_shutdown = False
_next_number = 0


def _python_exit():
    global _shutdown
    _shutdown = True
    for pool in list(_pools):
        pool._end_workers()
    for pool in list(_pools):
        pool._join()


threading._register_atexit(_python_exit)


def _work(pool):
    """What a worker thread does."""
    try:
        context = pool._create_worker_context()
        context.initialize()
    except BaseException:
        import logging
        logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=True)
        pool._initializer_failed()
        return
    try:
        while (item := pool._next()) is not None:
            item.run(context)
            del item
    except BaseException:
        import logging
        logging.getLogger('concurrent.futures').critical('Exception in worker', exc_info=True)
    finally:
        context.finalize()


class ThreadPoolExecutor(_base.Executor):
    BROKEN = BrokenThreadPool

    @classmethod
    def prepare_context(cls, initializer, initargs):
        return WorkerContext.prepare(initializer, initargs)

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=(), **ctxkwargs):
        """Initializes a new ThreadPoolExecutor instance.

        max_workers: the most threads there may be. thread_name_prefix: what the names of its threads begin with.
        initializer, initargs: called in each thread first.
        """
        global _next_number
        if max_workers is None:
            from _thread import _processors
            max_workers = min(32, _processors() + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        self._create_worker_context, self._resolve_work_item_task = \
            type(self).prepare_context(initializer, initargs, **ctxkwargs)
        self._max_workers = max_workers
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{_next_number}'
            _next_number += 1
        self._thread_name_prefix = thread_name_prefix
        self._changed = threading.Condition(threading.Lock())
        self._items = deque()
        self._idle = 0
        self._threads = set()
        self._broken = False
        self._shutdown = False

    def submit(self, fn, /, *args, **kwargs):
        with self._changed:
            if self._broken:
                raise self.BROKEN(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            self._items.append(_WorkItem(future, self._resolve_work_item_task(fn, args, kwargs)))
            if self._idle >= len(self._items):
                self._changed.notify()
            elif len(self._threads) < self._max_workers:
                self._add_worker()
            return future
    submit.__doc__ = _base.Executor.submit.__doc__

    def _add_worker(self):
        name = f'{self._thread_name_prefix}_{len(self._threads)}'
        thread = threading.Thread(target=_work, args=(self,), name=name)
        # The program's end ends the workers first.
        thread._daemonic = True
        self._threads.add(thread)
        _pools.add(self)
        thread.start()

    def _next(self):
        """The next call for a worker; None when it is to end."""
        with self._changed:
            self._idle += 1
            while not self._items:
                if self._shutdown or _shutdown:
                    self._idle -= 1
                    return None
                self._changed.wait()
            self._idle -= 1
            return self._items.popleft()

    def _initializer_failed(self):
        with self._changed:
            self._broken = ('A thread initializer failed, the thread pool is not usable anymore')
            while self._items:
                self._items.popleft().future.set_exception(self.BROKEN(self._broken))

    def _end_workers(self):
        with self._changed:
            self._changed.notify_all()

    def _join(self):
        for thread in list(self._threads):
            thread.join()
        _pools.discard(self)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._changed:
            self._shutdown = True
            if cancel_futures:
                while self._items:
                    self._items.popleft().future.cancel()
            self._changed.notify_all()
        if wait:
            self._join()
    shutdown.__doc__ = _base.Executor.shutdown.__doc__
