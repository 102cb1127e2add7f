"""The event loop: a queue of what is ready, a heap of timers, and waiting in between."""

__all__ = 'BaseEventLoop', 'Server'

import sys
import time
from _collections import deque
from _heapq import heapify, heappop, heappush

from . import coroutines, events, exceptions, futures, tasks
from ._context import separate, swap
from .events import Handle, TimerHandle
from .futures import Future, LoopCore
from .log import logger
from .tasks import Task

# Timers that were cancelled are swept out of the heap when there are so many, and so large a part.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
MAXIMUM_SELECT_TIMEOUT = 24 * 3600


def _format_handle(handle):
    callback = handle._callback if isinstance(handle, Handle) else None
    owner = getattr(callback, '__self__', handle)
    return repr(owner) if isinstance(owner, Task) else str(handle)


def _run_until_complete_cb(fut):
    if not fut.cancelled():
        exc = fut.exception()
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            # run_forever() has been left by it already.
            return
    futures._get_loop(fut).stop()


class Server(events.AbstractServer):
    """A listening server; this VM grants no sockets yet."""


class BaseEventLoop(LoopCore, events.AbstractEventLoop):

    def __init__(self):
        self._timer_cancelled_count = 0
        self._closed = False
        self._stopping = False
        self._ready = deque()
        self._scheduled = []
        self._timer_number = 0
        self._default_executor = None
        self._executor_shutdown_called = False
        self._thread_id = None
        self._clock_resolution = 1e-09
        self._exception_handler = None
        self._debug = coroutines._is_debug_mode()
        # A callback that runs for longer is reported in debug mode.
        self.slow_callback_duration = 0.1
        self._current_handle = None
        self._task_factory = None
        self._asyncgens = set()
        self._asyncgens_shutdown_called = False
        self._old_agen_hooks = None
        self._selector = None

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    def create_future(self):
        """Create a Future object attached to the loop."""
        return Future(loop=self)

    def create_task(self, coro, **kwargs):
        """Schedule or begin executing a coroutine object.

        Return a task object.
        """
        if self._closed:
            self._check_closed()
        if self._task_factory is not None:
            return self._task_factory(self, coro, **kwargs)
        return Task(coro, loop=self, **kwargs)

    def set_task_factory(self, factory):
        """Set a task factory that will be used by loop.create_task().

        If factory is None the default task factory will be set.
        """
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        """Return a task factory, or None if the default one is in use."""
        return self._task_factory

    def _process_events(self, event_list):
        """Process selector events."""
        raise NotImplementedError

    def _write_to_self(self):
        """Wakes the loop from another thread while it waits."""
        raise NotImplementedError

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_default_executor(self):
        if self._executor_shutdown_called:
            raise RuntimeError('Executor shutdown has been called')

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    # Asynchronous generators: those that have begun are known to the loop that runs them.

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings
            warnings.warn(f"asynchronous generator {agen!r} was scheduled after "
                          f"loop.shutdown_asyncgens() call", ResourceWarning, source=self)
        self._asyncgens.add(agen)

    async def shutdown_asyncgens(self):
        """Shutdown all active asynchronous generators."""
        self._asyncgens_shutdown_called = True
        if not self._asyncgens:
            return
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                    'exception': result,
                    'asyncgen': agen,
                })

    # Executors.

    async def shutdown_default_executor(self, timeout=None):
        """Schedule the shutdown of the default executor.

        The timeout parameter specifies the amount of time the executor will
        be given to finish joining. The default value is None, which means
        that the executor will be given an unlimited amount of time.
        """
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        future = self.create_future()
        import threading
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        from . import timeouts
        try:
            async with timeouts.timeout(timeout):
                await future
        except TimeoutError:
            import warnings
            warnings.warn("The executor did not finishing joining "
                          f"its threads within {timeout} seconds.", RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(futures._set_result_unless_cancelled, future, None)
        except Exception as exc:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, exc)

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self._debug:
            self._check_callback(func, 'run_in_executor')
        if executor is None:
            executor = self._default_executor
            self._check_default_executor()
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._default_executor = executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    # Running.

    def _run_forever_setup(self):
        self._check_closed()
        self._check_running()
        from _thread import get_ident
        self._thread_id = get_ident()
        if hasattr(sys, 'set_asyncgen_hooks'):
            self._old_agen_hooks = sys.get_asyncgen_hooks()
            sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook,
                                   finalizer=self._asyncgen_finalizer_hook)
        events._set_running_loop(self)

    def _run_forever_cleanup(self):
        self._stopping = False
        self._thread_id = None
        events._set_running_loop(None)
        if self._old_agen_hooks is not None:
            sys.set_asyncgen_hooks(*self._old_agen_hooks)
            self._old_agen_hooks = None

    def run_forever(self):
        """Run until stop() is called."""
        self._run_forever_setup()
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._run_forever_cleanup()

    def run_until_complete(self, future):
        """Run until the Future is done.

        If the argument is a coroutine, it is wrapped in a Task.

        Return the Future's result, or raise its exception.
        """
        self._check_closed()
        self._check_running()
        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                # The exception has left run_forever() as well: nobody needs to hear of it twice.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        """Stop running the event loop.

        Every callback already scheduled will still run.  This simply informs
        run_forever to stop looping after a complete iteration.
        """
        self._stopping = True

    def close(self):
        """Close the event loop.

        This clears the queues and shuts down the executor,
        but does not wait for the executor to finish.

        The event loop must not be running.
        """
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        if self._unretrieved > 0:
            # Exceptions that nobody can ask for any more are reported while there is a loop to report them.
            import gc
            gc.collect()
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)

    def is_closed(self):
        """Returns True if the event loop was closed."""
        return self._closed

    def is_running(self):
        """Returns True if the event loop is running."""
        return self._thread_id is not None

    def time(self):
        """Return the time according to the event loop's clock.

        This is a float expressed in seconds since an epoch, but the
        epoch, precision, accuracy and drift are unspecified and may
        differ per event loop.
        """
        return time.monotonic()

    # Callbacks.

    def call_later(self, delay, callback, *args, context=None):
        """Arrange for a callback to be called at a given time.

        Return a Handle: an opaque object with a cancel() method that
        can be used to cancel the call.
        """
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Like call_later(), but uses an absolute time.

        Absolute time corresponds to the event loop's time() method.
        """
        if when is None:
            raise TypeError("when cannot be None")
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_at')
        timer = TimerHandle(when, callback, args, self, context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        self._timer_number = number = self._timer_number + 1
        heappush(self._scheduled, (when, number, timer))
        timer._scheduled = True
        return timer

    def call_soon(self, callback, *args, context=None):
        """Arrange for a callback to be called as soon as possible.

        This operates as a FIFO queue: callbacks are called in the
        order in which they are registered.  Each callback will be
        called exactly once.
        """
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_soon')
        handle = Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        return handle

    def _call_soon(self, callback, args, context):
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def _check_thread(self):
        from _thread import get_ident
        if self._thread_id is not None and get_ident() != self._thread_id:
            raise RuntimeError("Non-thread-safe operation invoked on an event loop other "
                               "than the current one")

    def call_soon_threadsafe(self, callback, *args, context=None):
        """Like call_soon(), but thread-safe."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, 'call_soon_threadsafe')
        handle = events._ThreadSafeHandle(callback, args, self, context)
        self._ready.append(handle)
        self._write_to_self()
        return handle

    # Errors that nobody else sees.

    def get_exception_handler(self):
        """Return an exception handler, or None if the default one is in use."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Set handler as the new event loop exception handler.

        If handler is None, the default exception handler will
        be set.
        """
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Default exception handler.

        This is called when an exception occurs and no exception
        handler is set, and can be called by a custom exception
        handler that wants to defer to the default behavior.
        """
        message = context.get('message') or 'Unhandled exception in event loop'
        exception = context.get('exception')
        exc_info = False if exception is None else (type(exception), exception, exception.__traceback__)
        if ('source_traceback' not in context and self._current_handle is not None
                and getattr(self._current_handle, '_source_traceback', None)):
            context['handle_traceback'] = self._current_handle._source_traceback
        lines = [message]
        for key in sorted(context):
            if key in ('message', 'exception'):
                continue
            value = context[key]
            if key in ('source_traceback', 'handle_traceback'):
                import traceback
                what = 'Object' if key == 'source_traceback' else 'Handle'
                value = f'{what} created at (most recent call last):\n' \
                    + ''.join(traceback.format_list(value)).rstrip()
            else:
                value = repr(value)
            lines.append(f'{key}: {value}')
        logger.error('\n'.join(lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        """Call the current event loop's exception handler.

        The context argument is a dict with the keys 'message' and, where there are such, 'exception',
        'future', 'task', 'handle', 'protocol', 'transport', 'socket', 'asyncgen', 'source_traceback'.
        """
        handler = self._exception_handler
        try:
            if handler is None:
                self.default_exception_handler(context)
                return
            # A handler runs in the context of what failed.
            owner = context.get('task') or context.get('future') or context.get('handle')
            in_context = getattr(owner, 'get_context', None)
            in_context = in_context and in_context()
            if in_context is not None and hasattr(in_context, 'run'):
                in_context.run(handler, self, context)
            else:
                handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if handler is None:
                logger.error('Exception in default exception handler', exc_info=True)
                return
            try:
                self.default_exception_handler({
                    'message': 'Unhandled error in exception handler',
                    'exception': exc,
                    'context': context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                logger.error('Exception in default exception handler while handling an unexpected error '
                             'in custom exception handler', exc_info=True)

    def _add_callback(self, handle):
        if not handle._cancelled:
            self._ready.append(handle)

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._timer_cancelled_count += 1

    def _sweep_timers(self):
        kept = []
        for entry in self._scheduled:
            if entry[2]._cancelled:
                entry[2]._scheduled = False
            else:
                kept.append(entry)
        heapify(kept)
        self._scheduled = kept
        self._timer_cancelled_count = 0

    def _next_timeout(self):
        """How long to wait for the next event: 0 not at all, None for as long as it takes."""
        scheduled = self._scheduled
        if self._timer_cancelled_count:
            count = len(scheduled)
            if (count > _MIN_SCHEDULED_TIMER_HANDLES
                    and self._timer_cancelled_count / count > _MIN_CANCELLED_TIMER_HANDLES_FRACTION):
                self._sweep_timers()
                scheduled = self._scheduled
            while scheduled and scheduled[0][2]._cancelled:
                self._timer_cancelled_count -= 1
                heappop(scheduled)[2]._scheduled = False
        if self._ready or self._stopping:
            return 0
        if scheduled:
            timeout = scheduled[0][0] - self.time()
            return MAXIMUM_SELECT_TIMEOUT if timeout > MAXIMUM_SELECT_TIMEOUT else timeout if timeout > 0 else 0
        return None

    def _run_once(self):
        """One pass: wait for events if nothing is ready, move the timers that are due to the queue, and run what is
        in the queue now; what that adds waits for the next pass."""
        ready = self._ready
        timeout = 0 if ready and not self._scheduled else self._next_timeout()
        selector = self._selector
        if timeout != 0 or selector.__class__ is not _Idle:
            self._process_events(selector.select(timeout))
        scheduled = self._scheduled
        if scheduled:
            end = self.time() + self._clock_resolution
            while scheduled and scheduled[0][0] < end:
                timer = heappop(scheduled)[2]
                timer._scheduled = False
                if timer._cancelled:
                    self._timer_cancelled_count -= 1
                else:
                    ready.append(timer)
        if self._debug:
            self._run_ready_slowly(len(ready))
            return
        if swap is None:
            for _ in range(len(ready)):
                item = ready.popleft()
                if item.__class__ is Task and not separate:
                    item._step()
                elif not isinstance(item, Handle) or not item._cancelled:
                    item._run()
            return
        outside = inside = None
        try:
            for _ in range(len(ready)):
                item = ready.popleft()
                if item.__class__ is Task:
                    context = item._context
                    if context is not inside:
                        before = swap(context)
                        if inside is None:
                            outside = before
                        inside = context
                    item._step()
                else:
                    if inside is not None:
                        swap(outside)
                        inside = None
                    if not isinstance(item, Handle) or not item._cancelled:
                        item._run()
        finally:
            if inside is not None:
                swap(outside)

    def _run_ready_slowly(self, count):
        """The queue in debug mode: what takes long is reported."""
        ready = self._ready
        for _ in range(count):
            item = ready.popleft()
            if isinstance(item, Handle) and item._cancelled:
                continue
            self._current_handle = item
            try:
                begin = self.time()
                item._run()
                took = self.time() - begin
                if took >= self.slow_callback_duration:
                    logger.warning('Executing %s took %.3f seconds', _format_handle(item), took)
            finally:
                self._current_handle = None

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled


class _Idle:
    """Waits for time to pass or for another thread to wake it; there are no files or sockets to watch."""

    def __init__(self):
        self._woken = False

    def select(self, timeout):
        # In short pieces, because a thread that wakes the loop has nothing but the flag.
        if self._woken:
            self._woken = False
        elif timeout is None:
            while not self._woken:
                time.sleep(0.05)
            self._woken = False
        elif timeout > 0:
            time.sleep(timeout)
        return ()

    def wake(self):
        self._woken = True

    def get_map(self):
        return {}

    def close(self):
        pass


class DefaultEventLoop(BaseEventLoop):
    """The loop of this VM: timers, callbacks and wake-ups from other threads."""

    def __init__(self):
        super().__init__()
        self._selector = _Idle()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        self._selector.wake()


DefaultEventLoop.__name__ = DefaultEventLoop.__qualname__ = '_UnixSelectorEventLoop'
