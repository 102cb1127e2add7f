"""The event loop: a queue of what is ready, a heap of timers, and waiting in between."""

__all__ = 'BaseEventLoop', 'Server'

import sys
import time
from _weakrefset import WeakSet

import _asyncio

from . import coroutines, events, futures, tasks
from .log import logger
from .tasks import Task

MAXIMUM_SELECT_TIMEOUT = 24 * 3600


def _format_handle(handle):
    owner = getattr(handle._callback, '__self__', None)
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


class BaseEventLoop(_asyncio._EventLoop, events.AbstractEventLoop):

    def __init__(self):
        self._default_executor = None
        self._executor_shutdown_called = False
        self._exception_handler = None
        self._debug = coroutines._is_debug_mode()
        # A callback that runs for longer is reported in debug mode.
        self.slow_callback_duration = 0.1
        self._asyncgens = WeakSet()
        self._asyncgens_lost = None
        self._asyncgens_shutdown_called = False
        self._old_agen_hooks = None

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    def set_task_factory(self, factory):
        """Set a task factory that will be used by loop.create_task().

        If factory is None the default task factory will be set.
        """
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def _process_events(self, event_list):
        """Process selector events."""
        raise NotImplementedError

    def _write_to_self(self):
        """Wakes the loop from another thread while it waits."""
        raise NotImplementedError

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
        if self._asyncgens_lost is not None:
            self._asyncgens_lost.append(agen)
        elif not self.is_closed():
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
        # Those that the collector has found already are known to their finalizer hook alone.
        closing = self._asyncgens_lost = []
        sys._run_finalizers()
        self._asyncgens_lost = None
        closing += self._asyncgens
        if not closing:
            return
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
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)

    # Callbacks.

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

    def _run_ready_slowly(self, count):
        """The queue in debug mode: what takes long is reported."""
        ready = self._ready
        for _ in range(count):
            item = ready.popleft()
            if item._cancelled:
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

    def set_debug(self, enabled):
        self._debug = enabled


class DefaultEventLoop(BaseEventLoop):
    """The loop of this VM: timers, callbacks and wake-ups from other threads."""

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        self._wake()


DefaultEventLoop.__name__ = DefaultEventLoop.__qualname__ = '_UnixSelectorEventLoop'


def _check(loop, callback, method):
    if method != 'call_later':
        loop._check_thread()
    loop._check_callback(callback, method)


_asyncio._install(check_callback=_check, run_ready_slowly=BaseEventLoop._run_ready_slowly)
