"""Running a main coroutine from beginning to end."""

__all__ = 'Runner', 'run'

import sys

from _contextvars import copy_context

from . import coroutines, events, tasks
from .exceptions import CancelledError


class Runner:
    """A loop and a context for several main coroutines, one after the other. The loop is made when it is needed first; in the
    end whatever still runs in it is cancelled, and it is closed."""

    _loop = None
    _closed = False

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._loop_factory = loop_factory

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def get_loop(self):
        """The loop."""
        if self._loop is None:
            if self._closed:
                raise RuntimeError('Runner is closed')
            if self._loop_factory is not None:
                self._loop = self._loop_factory()
            else:
                self._loop = events.new_event_loop()
                events.set_event_loop(self._loop)
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context = copy_context()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine, or whatever can be awaited, in the loop and return its result.

        Ctrl-C cancels it, so that it can clean up; a second one breaks in.
        """
        if events._get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        loop = self.get_loop()
        if not coroutines.iscoroutine(coro):
            if not hasattr(type(coro), '__await__'):
                raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
            coro = _wait_for(coro)
        task = loop.create_task(coro, context=self._context if context is None else context)
        interruption = _Interruption(loop, task)
        try:
            return loop.run_until_complete(task)
        except CancelledError:
            if interruption.caused_cancellation():
                raise KeyboardInterrupt()
            raise
        finally:
            interruption.restore()

    def close(self):
        """Cancel what runs, close asynchronous generators, the executor and the loop."""
        loop = self._loop
        if loop is None:
            return
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            if getattr(loop, '_default_executor', True) is not None:
                from .constants import THREAD_JOIN_TIMEOUT
                loop.run_until_complete(loop.shutdown_default_executor(THREAD_JOIN_TIMEOUT))
        finally:
            if self._loop_factory is None:
                events.set_event_loop(None)
            loop.close()
            self._loop, self._closed = None, True


async def _wait_for(awaitable):
    return await awaitable


class _Interruption:
    """While it lasts, the first Ctrl-C cancels a task; where a program has a handler of its own for SIGINT, that is left alone."""

    def __init__(self, loop, task):
        self._loop, self._task, self._count = loop, task, 0
        self._signal = None
        from _thread import _get_main_thread_ident, get_ident
        if get_ident() != _get_main_thread_ident():
            return
        # Not the module `signal`, whose enumerations take long to load.
        signal = sys.modules.get('signal')
        if signal is None:
            import _signal as signal
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            try:
                signal.signal(signal.SIGINT, self._interrupted)
            except ValueError:
                return
            self._signal = signal

    def _interrupted(self, signum, frame):
        self._count += 1
        if self._count == 1 and not self._task.done():
            self._task.cancel()
            # The loop may be waiting.
            self._loop.call_soon_threadsafe(_nothing)
        else:
            raise KeyboardInterrupt()

    def caused_cancellation(self):
        """Whether the task was cancelled by Ctrl-C and by nobody else."""
        if not self._count:
            return False
        uncancel = getattr(self._task, 'uncancel', None)
        return uncancel is not None and uncancel() == 0

    def restore(self):
        signal = self._signal
        if signal is not None and signal.getsignal(signal.SIGINT) == self._interrupted:
            signal.signal(signal.SIGINT, signal.default_int_handler)


def _nothing():
    pass


def run(main, *, debug=None, loop_factory=None):
    """Run a coroutine in a loop that is made for it, and return its result; see Runner. In a thread where a loop runs it is a
    RuntimeError.

    debug: the loop's debug mode. loop_factory: makes the loop.
    """
    if events._get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    left = tasks.all_tasks(loop)
    if left:
        for task in left:
            task.cancel()
        loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
        for task in left:
            exc = None if task.cancelled() else task.exception()
            if exc is not None:
                loop.call_exception_handler({
                    'message': 'unhandled exception during asyncio.run() shutdown', 'exception': exc, 'task': task,
                })
