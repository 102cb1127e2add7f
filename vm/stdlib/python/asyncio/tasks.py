"""Tasks, and how coroutines wait for one another."""

__all__ = (
    'Task', 'create_task',
    'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED',
    'wait', 'wait_for', 'as_completed', 'sleep',
    'gather', 'shield', 'ensure_future', 'run_coroutine_threadsafe',
    'current_task', 'all_tasks',
    'create_eager_task_factory', 'eager_task_factory',
    '_register_task', '_unregister_task', '_enter_task', '_leave_task',
)

import sys

from . import coroutines, events, futures
from .base_futures import _CANCELLED, _FINISHED, _PENDING, _future_repr_info
from .coroutines import CoroutineType
from .exceptions import CancelledError, InvalidStateError
from .futures import Future, LoopCore, isfuture
from ._context import copy_context

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_task_number = 0

# Every task that is not done, so that all_tasks() can tell. Tasks that were started eagerly and never had to wait are
# in the second set for as long as they run.
_scheduled_tasks = set()
_eager_tasks = set()

# The running task of loops that are not our own.
_current_tasks = {}


def current_task(loop=None):
    """Return a currently executed task."""
    if loop is None:
        loop = events.get_running_loop()
    return loop._current if isinstance(loop, LoopCore) else _current_tasks.get(loop)


def all_tasks(loop=None):
    """Return a set of all tasks for the loop."""
    if loop is None:
        loop = events.get_running_loop()
    found = set()
    for tasks in (_scheduled_tasks, _eager_tasks):
        for task in list(tasks):
            if futures._get_loop(task) is loop and not task.done():
                found.add(task)
    return found


def _register_task(task):
    """Register an asyncio Task scheduled to run on an event loop."""
    _scheduled_tasks.add(task)


def _register_eager_task(task):
    """Register an asyncio Task about to be eagerly executed."""
    _eager_tasks.add(task)


def _unregister_task(task):
    """Unregister a completed, scheduled Task."""
    _scheduled_tasks.discard(task)


def _unregister_eager_task(task):
    """Unregister a task which finished its first eager step."""
    _eager_tasks.discard(task)


def _enter_task(loop, task):
    current = current_task(loop)
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {current!r} is being executed.")
    _set_current(loop, task)


def _leave_task(loop, task):
    current = current_task(loop)
    if current is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {current!r}.")
    _set_current(loop, None)


def _swap_current_task(loop, task):
    before = current_task(loop)
    _set_current(loop, task)
    return before


def _set_current(loop, task):
    if isinstance(loop, LoopCore):
        loop._current = task
    elif task is None:
        _current_tasks.pop(loop, None)
    else:
        _current_tasks[loop] = task


class Task(Future):
    """A coroutine wrapped in a Future."""

    __slots__ = ('_coro', '_context', '_name', '_must_cancel', '_fut_waiter', '_num_cancels_requested',
                 '_log_destroy_pending', '_direct')

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        if loop is None:
            loop = events.get_event_loop()
        self._loop = loop
        self._state = _PENDING
        self._result = self._exception = self._waiting = self._cancel_message = self._cancelled_exc = None
        self._log = self._awaited_by = self._source_traceback = self._fut_waiter = None
        self._asyncio_future_blocking = self._must_cancel = False
        self._num_cancels_requested = 0
        self._log_destroy_pending = True
        if loop.get_debug():
            from . import format_helpers
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))
        if coro.__class__ is not CoroutineType and not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            global _task_number
            _task_number = name = _task_number + 1
        elif name.__class__ is not str:
            name = str(name)
        self._name = name
        self._coro = coro
        self._context = copy_context() if context is None else context
        self._direct = direct = isinstance(loop, LoopCore)
        if eager_start and loop.is_running():
            self._start_eagerly()
        elif direct:
            if loop._closed:
                loop._check_closed()
            loop._ready.append(self)
            _scheduled_tasks.add(self)
        else:
            loop.call_soon(self._step, context=self._context)
            _scheduled_tasks.add(self)

    __class_getitem__ = classmethod(futures.GenericAlias)

    def __repr__(self):
        return futures._future_repr(self)

    def _repr_info(self):
        info = _future_repr_info(self)
        if self._num_cancels_requested and self._state is _PENDING:
            info[0] = 'cancelling'
        at = 1
        info.insert(at, f'name={self.get_name()!r}')
        if self._coro is not None:
            at += 1
            info.insert(at, f'coro=<{coroutines._format_coroutine(self._coro)}>')
        if self._fut_waiter is not None:
            info.insert(at + 1 if at > 1 else 2, f'wait_for={self._fut_waiter!r}')
        return info

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        name = self._name
        return name if name.__class__ is str else f'Task-{name}'

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def get_stack(self, *, limit=None):
        """Return the list of stack frames for this task's coroutine.

        If the coroutine is not done, this returns the stack where it is
        suspended.  If the coroutine has completed successfully or was
        cancelled, this returns an empty list.  If the coroutine was
        terminated by an exception, this returns the list of traceback
        frames.
        """
        coro = self._coro
        frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None) or getattr(coro, 'ag_frame', None)
        frames = []
        if frame is not None:
            while frame is not None and (limit is None or len(frames) < limit):
                frames.append(frame)
                frame = frame.f_back
            frames.reverse()
        elif self._exception is not None:
            tb = self._exception.__traceback__
            while tb is not None and (limit is None or len(frames) < limit):
                frames.append(tb.tb_frame)
                tb = tb.tb_next
        return frames

    def print_stack(self, *, limit=None, file=None):
        """Print the stack or traceback for this task's coroutine."""
        import linecache
        import traceback
        entries, checked = [], set()
        for frame in self.get_stack(limit=limit):
            code, line = frame.f_code, frame.f_lineno
            if code.co_filename not in checked:
                checked.add(code.co_filename)
                linecache.checkcache(code.co_filename)
            entries.append((code.co_filename, line, code.co_name,
                            linecache.getline(code.co_filename, line, frame.f_globals)))
        exc = self._exception
        if not entries:
            print(f'No stack for {self!r}', file=file)
        elif exc is not None:
            print(f'Traceback for {self!r} (most recent call last):', file=file)
        else:
            print(f'Stack for {self!r} (most recent call last):', file=file)
        traceback.print_list(entries, file=file)
        if exc is not None:
            for line in traceback.format_exception_only(exc.__class__, exc):
                print(line, file=file, end='')

    def cancel(self, msg=None):
        """Request that this task cancel itself.

        This arranges for a CancelledError to be thrown into the
        wrapped coroutine on the next cycle through the event loop.
        The coroutine then has a chance to clean up or even deny
        the request using try/except/finally.
        """
        if self._log is not None:
            self._retrieved()
        if self._state is not _PENDING:
            return False
        self._num_cancels_requested += 1
        waiter = self._fut_waiter
        if waiter is not None and waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """Return the count of the task's cancellation requests."""
        return self._num_cancels_requested

    def uncancel(self):
        """Decrement the task's count of cancellation requests.

        Returns the remaining number of cancellation requests.
        """
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _start_eagerly(self):
        loop = self._loop
        before = _swap_current_task(loop, None)
        _eager_tasks.add(self)
        try:
            self._context.run(self._step)
        finally:
            _eager_tasks.discard(self)
            _set_current(loop, before)
        if self._state is _PENDING:
            _scheduled_tasks.add(self)
        else:
            self._coro = None

    def _step(self, exc=None):
        """Resumes the coroutine until it waits again. The loop calls it, in the task's context."""
        if self._state is not _PENDING:
            raise InvalidStateError(f'__step(): already done: {self!r}, {exc!r}')
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        if self._direct:
            if loop._current is not None:
                _enter_task(loop, self)
            loop._current = self
        else:
            _enter_task(loop, self)
        try:
            if exc is None:
                yielded = self._coro.send(None)
            else:
                yielded = self._coro.throw(exc)
        except StopIteration as stop:
            self._left(loop)
            if self._must_cancel:
                # It was cancelled before it had a chance to see it.
                self._must_cancel = False
                Future.cancel(self, self._cancel_message)
            else:
                self._result = stop.value
                self._state = _FINISHED
                if self._waiting is not None:
                    self._schedule()
            return
        except CancelledError as cancelled:
            self._left(loop)
            self._cancelled_exc = cancelled
            Future.cancel(self)
            return
        except (KeyboardInterrupt, SystemExit) as fatal:
            self._left(loop)
            Future.set_exception(self, fatal)
            raise
        except BaseException as error:
            self._left(loop)
            Future.set_exception(self, error)
            return

        if self._direct:
            loop._current = None
            if yielded is None:
                loop._ready.append(self)
                return
            kind = yielded.__class__
            if (kind is Future or kind is Task) and yielded._asyncio_future_blocking \
                    and yielded._loop is loop and yielded is not self:
                yielded._asyncio_future_blocking = False
                if yielded._waiting is None and yielded._state is _PENDING:
                    yielded._waiting = self
                elif yielded._state is _PENDING:
                    yielded._wait_with(self)
                else:
                    loop._ready.append(self)
                self._fut_waiter = yielded
                if self._must_cancel and yielded.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        else:
            _leave_task(loop, self)
        self._wait_for_yielded(yielded)

    def _left(self, loop):
        """The coroutine is at its end."""
        if self._direct:
            loop._current = None
        else:
            _leave_task(loop, self)
        _scheduled_tasks.discard(self)

    def _wait_for_yielded(self, yielded):
        """Everything that a coroutine can yield but futures of our own and None."""
        loop = self._loop
        blocking = getattr(yielded, '_asyncio_future_blocking', None)
        if blocking is not None:
            if futures._get_loop(yielded) is not loop:
                problem = f'Task {self!r} got Future {yielded!r} attached to a different loop'
            elif not blocking:
                problem = f'yield was used instead of yield from in task {self!r} with {yielded!r}'
            elif yielded is self:
                problem = f'Task cannot await on itself: {self!r}'
            else:
                yielded._asyncio_future_blocking = False
                yielded.add_done_callback(self.task_wakeup, context=self._context)
                self._fut_waiter = yielded
                if self._must_cancel and yielded.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif yielded is None:
            loop.call_soon(self._step, context=self._context)
            return
        elif yielded.__class__ is _GENERATOR:
            problem = f'yield was used instead of yield from for generator in task {self!r} with {yielded!r}'
        else:
            problem = f'Task got bad yield: {yielded!r}'
        loop.call_soon(self._step, RuntimeError(problem), context=self._context)

    def task_wakeup(self, future):
        """The callback by which futures of other classes resume the task."""
        try:
            future.result()
        except BaseException as exc:
            self._step(exc)
        else:
            self._step()

    def _run(self):
        """What the ready queue calls of its entries."""
        self._context.run(self._step)


Task.__module__ = '_asyncio'  # where CPython's is, which reprs of the class show
_PyTask = _CTask = Task
_GENERATOR = type(i for i in ())


def create_task(coro, **kwargs):
    """Schedule the execution of a coroutine object in a spawn task.

    Return a Task object.
    """
    return events.get_running_loop().create_task(coro, **kwargs)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the Futures or Tasks given by fs to complete.

    The fs iterable must not be empty.

    Returns two sets of Future: (done, pending).
    """
    if isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = events.get_running_loop()
    return await _wait(fs, timeout, return_when, loop)


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    """Wait for the single Future or coroutine to complete, with timeout.

    Coroutine will be wrapped in Task.

    Returns result of the Future or coroutine.  When a timeout occurs,
    it cancels the task and raises TimeoutError.  To avoid the task
    cancellation, wrap it in shield().
    """
    if fut is not None and not isfuture(fut) and not coroutines.iscoroutine(fut) and not hasattr(fut, '__await__'):
        raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
    from . import timeouts
    if timeout is not None and timeout <= 0:
        # No time at all: what is done counts, the rest is cancelled.
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError from exc
    async with timeouts.timeout(timeout):
        return await fut


async def _wait(fs, timeout, return_when, loop):
    """Waits for a set of futures, without cancelling any."""
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)
    current = current_task(loop)

    def on_completion(f):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)
        futures.future_discard_from_awaited_by(f, current)

    for f in fs:
        f.add_done_callback(on_completion)
        futures.future_add_to_awaited_by(f, current)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(on_completion)
            futures.future_discard_from_awaited_by(f, current)
    done, pending = set(), set()
    for f in fs:
        (done if f.done() else pending).add(f)
    return done, pending


async def _cancel_and_wait(fut):
    """Cancels a future and waits until it is done."""
    loop = events.get_running_loop()
    waiter = loop.create_future()

    def release(_):
        _release_waiter(waiter)

    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


class _AsCompletedIterator:
    """What as_completed() returns: an iterator of coroutines, or an asynchronous iterator of futures.

    The done futures stand in a queue; None in it means that the time is over."""

    def __init__(self, aws, timeout):
        from .queues import Queue
        self._done = Queue()
        self._timer = None
        loop = events.get_event_loop()
        todo = {ensure_future(aw, loop=loop) for aw in set(aws)}
        for f in todo:
            f.add_done_callback(self._on_completion)
        if todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._on_timeout)
        self._todo = todo
        self._left = len(todo)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next_done()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next_result()

    async def _next_result(self):
        return (await self._next_done()).result()

    async def _next_done(self):
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f

    def _on_timeout(self):
        for f in self._todo:
            f.remove_done_callback(self._on_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    def _on_completion(self, f):
        if not self._todo:
            return
        self._todo.remove(f)
        self._done.put_nowait(f)
        if not self._todo and self._timer is not None:
            self._timer.cancel()


def as_completed(fs, *, timeout=None):
    """Create an iterator of awaitables or their results in completion order.

    Run the supplied awaitables concurrently. The returned object can be
    iterated to obtain the results of the awaitables as they finish.

    With "async for" it yields the supplied tasks and futures themselves, as they finish; a plain
    "for" yields coroutines that wait for the next one and return its result.

    If a timeout is given and is reached before all are done, TimeoutError is raised by "async for"
    or by the coroutines.
    """
    if isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


class _Pause:
    """Awaited, it lets everything else that is ready run first."""

    __slots__ = ()

    def __await__(self):
        yield


_pause = _Pause()


async def sleep(delay, result=None):
    """Coroutine that completes after a given time (in seconds)."""
    if delay <= 0:
        await _pause
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def ensure_future(coro_or_future, *, loop=None):
    """Wrap a coroutine or an awaitable in a future.

    If the argument is a Future, it is returned directly.
    """
    if isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError('The future belongs to a different loop than '
                             'the one specified as the loop argument')
        return coro_or_future
    close = True
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        awaitable = coro_or_future

        async def _wrap_awaitable():
            return await awaitable

        coro_or_future = _wrap_awaitable()
        close = False
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if close:
            coro_or_future.close()
        raise


class _GatheringFuture(Future):
    """The outer future of gather(): to cancel it is to cancel its children."""

    __slots__ = ('_children', '_cancel_requested')

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        found = False
        for child in self._children:
            if child.cancel(msg=msg):
                found = True
        if found:
            # It ends with the last of them, even if gather() returns exceptions.
            self._cancel_requested = True
        return found


def gather(*coros_or_futures, return_exceptions=False):
    """Return a future aggregating results from the given coroutines/futures.

    Coroutines will be wrapped in a future and scheduled in the event
    loop. They will not necessarily be scheduled in the same order as
    passed in.

    All futures must share the same event loop.  If all the tasks are
    done successfully, the returned future's result is the list of
    results (in the order of the original sequence, not necessarily
    the order of results arrival).  If *return_exceptions* is True,
    exceptions in the tasks are treated the same as successful
    results, and gathered in the result list; otherwise, the first
    raised exception will be immediately propagated to the returned
    future.
    """
    if not coros_or_futures:
        loop = events.get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer

    loop = events._get_running_loop()
    current = None if loop is None else current_task(loop)
    seen = {}
    children = []
    finished = 0
    outer = None

    def on_done(fut):
        nonlocal finished
        finished += 1
        if current is not None:
            futures.future_discard_from_awaited_by(fut, current)
        if outer is None or outer._state is not _PENDING:
            if not fut.cancelled():
                fut.exception()  # counts as retrieved
            return
        if not return_exceptions:
            if fut.cancelled():
                outer.set_exception(fut._make_cancelled_error())
                return
            exc = fut.exception()
            if exc is not None:
                outer.set_exception(exc)
                return
        if finished == len(seen):
            results = []
            for child in children:
                if child.cancelled():
                    # Cancelled children are results here: their message is kept, the error itself is not raised.
                    results.append(CancelledError('' if child._cancel_message is None else child._cancel_message))
                else:
                    exc = child.exception()
                    results.append(child.result() if exc is None else exc)
            if outer._cancel_requested:
                outer.set_exception(fut._make_cancelled_error())
            else:
                outer.set_result(results)

    for aw in coros_or_futures:
        fut = seen.get(aw)
        if fut is None:
            fut = ensure_future(aw, loop=loop)
            if loop is None:
                loop = futures._get_loop(fut)
            if fut is not aw:
                # Made here: nobody else can wait for it to be done.
                fut._log_destroy_pending = False
            seen[aw] = fut
            if fut.done():
                children.append(fut)
                continue
            if current is not None:
                futures.future_add_to_awaited_by(fut, current)
            fut.add_done_callback(on_done)
        children.append(fut)

    outer = _GatheringFuture(children, loop=loop)
    for fut in seen.values():
        if fut.done():
            on_done(fut)
    return outer


def shield(arg):
    """Wait for a future, shielding it from cancellation.

    The statement

        task = asyncio.create_task(something())
        res = await shield(task)

    is exactly equivalent to the statement

        res = await something()

    *except* that if the coroutine containing it is cancelled, the
    task running in something() is not cancelled.
    """
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = futures._get_loop(inner)
    outer = loop.create_future()
    current = current_task(loop) if events._get_running_loop() is loop else None
    if current is not None:
        futures.future_add_to_awaited_by(inner, current)

    def when_inner_done(inner):
        if current is not None:
            futures.future_discard_from_awaited_by(inner, current)
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        else:
            exc = inner.exception()
            if exc is not None:
                outer.set_exception(exc)
            else:
                outer.set_result(inner.result())

    def when_outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(when_inner_done)
            if current is not None:
                futures.future_discard_from_awaited_by(inner, current)

    inner.add_done_callback(when_inner_done)
    outer.add_done_callback(when_outer_done)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Submit a coroutine object to a given event loop.

    Return a concurrent.futures.Future to access the result.
    """
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    from concurrent.futures import Future as ConcurrentFuture
    future = ConcurrentFuture()

    def start():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(start)
    return future


def create_eager_task_factory(custom_task_constructor):
    """Create a function suitable for use as a task factory on an event-loop.

    The factory makes tasks with the given constructor and runs them at once until they first wait.
    """

    def factory(loop, coro, *, eager_start=True, **kwargs):
        return custom_task_constructor(coro, loop=loop, eager_start=eager_start, **kwargs)

    return factory


eager_task_factory = create_eager_task_factory(Task)

_py_current_task = _c_current_task = current_task
_py_register_task = _c_register_task = _register_task
_py_register_eager_task = _c_register_eager_task = _register_eager_task
_py_unregister_task = _c_unregister_task = _unregister_task
_py_unregister_eager_task = _c_unregister_eager_task = _unregister_eager_task
_py_enter_task = _c_enter_task = _enter_task
_py_leave_task = _c_leave_task = _leave_task
_py_swap_current_task = _c_swap_current_task = _swap_current_task
_py_all_tasks = _c_all_tasks = all_tasks
