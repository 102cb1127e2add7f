"""The event loop: the Python part of what `_asyncio._EventLoop` runs."""

__all__ = 'BaseEventLoop', 'Server'

import sys
from _thread import get_ident

import _asyncio

from . import coroutines, events, futures, tasks
from .log import logger


class Server(events.AbstractServer):
    """A listening server; this VM grants no sockets yet."""


class BaseEventLoop(_asyncio._EventLoop, events.AbstractEventLoop):
    """What is ready stands in a queue, timers in a heap; both and each pass over them (_run_once) are native."""

    # In debug mode a callback that takes so many seconds is reported.
    slow_callback_duration = 0.1

    # Asynchronous generators that have begun in this loop; those that the collector found while they are being shut
    # down; and what was told of generators before this loop ran.
    _asyncgens = _asyncgens_lost = _outer_hooks = None
    _asyncgens_shutdown_called = False

    _default_executor = None
    _executor_shutdown_called = False

    _exception_handler = None

    def __init__(self):
        self._debug = coroutines._is_debug_mode()

    def __repr__(self):
        states = f'running={self.is_running()} closed={self.is_closed()} debug={self.get_debug()}'
        return f'<{type(self).__name__} {states}>'

    def set_debug(self, enabled):
        self._debug = enabled

    def set_task_factory(self, factory):
        """What create_task() calls with the loop and the coroutine; None for Task."""
        if not (factory is None or callable(factory)):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    # What a loop that waits for more than timers has to do.

    def _process_events(self, event_list):
        """What to do with what the selector found."""
        raise NotImplementedError

    def _write_to_self(self):
        """Wake the loop, from another thread."""
        raise NotImplementedError

    # Running.

    def run_forever(self):
        """Run until stop() is called."""
        self._run_forever_setup()
        try:
            self._run_once()
            while not self._stopping:
                self._run_once()
        finally:
            self._run_forever_cleanup()

    def _run_forever_setup(self):
        self._check_closed()
        self._check_running()
        self._outer_hooks = sys.get_asyncgen_hooks()
        self._thread_id = get_ident()
        sys.set_asyncgen_hooks(self._asyncgen_firstiter_hook, self._asyncgen_finalizer_hook)
        events._set_running_loop(self)

    def _run_forever_cleanup(self):
        events._set_running_loop(None)
        self._thread_id, self._stopping = None, False
        if (hooks := self._outer_hooks) is not None:
            self._outer_hooks = None
            sys.set_asyncgen_hooks(*hooks)

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_until_complete(self, future):
        """Run until a future is done, or the task of a coroutine; return its result or raise its exception."""
        self._check_closed()
        self._check_running()
        ours = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if ours:
            # An exception may leave the loop before its end, and nobody else knows it.
            future._log_destroy_pending = False
        future.add_done_callback(_stop_loop_of)
        try:
            self.run_forever()
        except:
            if ours and future.done() and not future.cancelled():
                future.exception()  # it is on its way to the caller: not to be reported as never retrieved
            raise
        finally:
            future.remove_done_callback(_stop_loop_of)
        if future.done():
            return future.result()
        raise RuntimeError('Event loop stopped before Future completed.')

    def close(self):
        """Drop what is ready, the timers, and the executor (without waiting for it). The loop must not run."""
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if not self._closed:
            self._closed = self._executor_shutdown_called = True
            self._ready.clear()
            self._scheduled.clear()
            executor, self._default_executor = self._default_executor, None
            if executor is not None:
                executor.shutdown(wait=False)

    # Callbacks from other threads; checks of debug mode.

    def call_soon_threadsafe(self, callback, *args, context=None):
        """call_soon() for other threads than the loop's."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, 'call_soon_threadsafe')
        handle = events._ThreadSafeHandle(callback, args, self, context)
        self._ready.append(handle)
        self._write_to_self()
        return handle

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def _check_thread(self):
        owner = self._thread_id
        if owner is not None and owner != get_ident():
            raise RuntimeError('Non-thread-safe operation invoked on an event loop other than the current one')

    def _run_ready_slowly(self, count):
        """The first `count` of the queue in debug mode: what takes long is reported."""
        popleft, time = self._ready.popleft, self.time
        try:
            for _ in range(count):
                self._current_handle = handle = popleft()
                if not handle._cancelled:
                    begin = time()
                    handle._run()
                    spent = time() - begin
                    if spent >= self.slow_callback_duration:
                        owner = getattr(handle._callback, '__self__', None)
                        what = repr(owner) if isinstance(owner, tasks.Task) else str(handle)
                        logger.warning('Executing %s took %.3f seconds', what, spent)
        finally:
            self._current_handle = None

    # Asynchronous generators are closed by the loop they began in.

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings
            warnings.warn(f'asynchronous generator {agen!r} was scheduled after loop.shutdown_asyncgens() call',
                          ResourceWarning, source=self)
        if self._asyncgens is None:
            from _weakrefset import WeakSet
            self._asyncgens = WeakSet()
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if self._asyncgens_lost is not None:
            self._asyncgens_lost.append(agen)
        elif not self._closed:
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Close all asynchronous generators that are not finished; none may begin from now on."""
        self._asyncgens_shutdown_called = True
        if self._asyncgens is None:
            return
        # Those that the collector has found already are known to their finalizer hook alone.
        left = self._asyncgens_lost = []
        sys._run_finalizers()
        self._asyncgens_lost = None
        left.extend(self._asyncgens)
        self._asyncgens.clear()
        outcomes = await tasks.gather(*(agen.aclose() for agen in left), return_exceptions=True)
        for agen, outcome in zip(left, outcomes):
            if isinstance(outcome, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                    'exception': outcome, 'asyncgen': agen,
                })

    # Functions that block run in an executor.

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    def _check_default_executor(self):
        if self._executor_shutdown_called:
            raise RuntimeError('Executor shutdown has been called')

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self._debug:
            self._check_callback(func, 'run_in_executor')
        if executor is None:
            self._check_default_executor()
            executor = self._default_executor
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = self._default_executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    async def shutdown_default_executor(self, timeout=None):
        """Wait for the threads of the default executor to end, at most `timeout` seconds; none may begin from now on."""
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        import threading

        from .timeouts import timeout as deadline
        joined = self.create_future()
        joiner = threading.Thread(target=self._join_executor, args=(joined,))
        joiner.start()
        try:
            async with deadline(timeout):
                await joined
        except TimeoutError:
            import warnings
            warnings.warn(f'The executor did not finishing joining its threads within {timeout} seconds.',
                          RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)
        else:
            joiner.join()

    def _join_executor(self, joined):
        # In a thread of its own.
        setter, outcome = futures._set_result_unless_cancelled, None
        try:
            self._default_executor.shutdown(wait=True)
        except Exception as exc:
            setter, outcome = _set_exception_unless_cancelled, exc
        if not self._closed:
            self.call_soon_threadsafe(setter, joined, outcome)

    # Errors that nobody else hears of.

    def get_exception_handler(self):
        """What set_exception_handler() was given; None for default_exception_handler()."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """What is called with the loop and a report; None for default_exception_handler()."""
        if not (handler is None or callable(handler)):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def call_exception_handler(self, context):
        """Report an error that there is nobody to raise it to.

        The report is a dict with a 'message' and, where there are such, 'exception', 'future', 'task', 'handle',
        'protocol', 'transport', 'socket', 'asyncgen', 'source_traceback'.
        """
        handler = self._exception_handler
        try:
            if handler is None:
                self.default_exception_handler(context)
            else:
                _run_in_context_of(context, handler, self)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if handler is None:
                logger.error('Exception in default exception handler', exc_info=True)
            else:
                self._report_failed_handler(exc, context)

    def _report_failed_handler(self, exc, context):
        report = {'message': 'Unhandled error in exception handler', 'exception': exc, 'context': context}
        try:
            self.default_exception_handler(report)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            logger.error('Exception in default exception handler while handling an unexpected error '
                         'in custom exception handler', exc_info=True)

    def default_exception_handler(self, context):
        """Logs a report; for handlers that leave some reports to it, too."""
        origin = getattr(self._current_handle, '_source_traceback', None)
        if origin and 'source_traceback' not in context:
            context['handle_traceback'] = origin
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key, value in sorted(context.items()):
            if key == 'source_traceback' or key == 'handle_traceback':
                from traceback import format_list
                what = 'Object' if key == 'source_traceback' else 'Handle'
                stack = ''.join(format_list(value)).rstrip()
                lines.append(f'{key}: {what} created at (most recent call last):\n{stack}')
            elif key != 'message' and key != 'exception':
                lines.append(f'{key}: {value!r}')
        exception = context.get('exception')
        if exception is not None:
            exception = type(exception), exception, exception.__traceback__
        logger.error('\n'.join(lines), exc_info=exception or False)


def _stop_loop_of(future):
    # SystemExit and KeyboardInterrupt have left the loop by themselves.
    if future.cancelled() or not isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        futures._get_loop(future).stop()


def _set_exception_unless_cancelled(future, exc):
    if not future.cancelled():
        future.set_exception(exc)


def _run_in_context_of(report, handler, loop):
    """A handler runs in the context (contextvars) of what failed."""
    for key in ('task', 'future', 'handle'):
        if owner := report.get(key):
            get_context = getattr(owner, 'get_context', None)
            context = get_context and get_context()
            if hasattr(context, 'run'):
                context.run(handler, loop, report)
                return
            break
    handler(loop, report)


class DefaultEventLoop(BaseEventLoop):
    """The loop of this VM: timers, callbacks, signals and wake-ups from other threads."""

    # Signal: the handle of its callback.
    _signal_handlers = None

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        self._wake()

    def add_signal_handler(self, sig, callback, *args):
        """Call a callback, from the loop, whenever a signal arrives. RuntimeError if that cannot be."""
        from ._signals import add
        if self._signal_handlers is None:
            self._signal_handlers = {}
        add(self, sig, callback, args)

    def remove_signal_handler(self, sig):
        """Leave a signal to what is usual; whether there was a callback."""
        from ._signals import remove
        return remove(self, sig)

    def close(self):
        for sig in list(self._signal_handlers or ()):
            self.remove_signal_handler(sig)
        super().close()


DefaultEventLoop.__name__ = DefaultEventLoop.__qualname__ = '_UnixSelectorEventLoop'


def _check(loop, callback, method):
    if method != 'call_later':
        loop._check_thread()
    loop._check_callback(callback, method)


_asyncio._install(check_callback=_check, run_ready_slowly=BaseEventLoop._run_ready_slowly)
