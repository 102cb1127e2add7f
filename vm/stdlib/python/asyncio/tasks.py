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

import _asyncio
from _asyncio import (
    Future, Task, _enter_task, _GatheringFuture, _leave_task, _pause, _sleep, _swap_current_task, all_tasks, current_task, gather,
)

from . import base_tasks, coroutines, events, futures
from .exceptions import CancelledError
from .futures import isfuture

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

# Tasks of other classes than Task, and tasks that were registered by hand. Those of our own are known by themselves.
_scheduled_tasks = None
_eager_tasks = set()


def _foreign_tasks(loop):
    found = set()
    for task in [*(_scheduled_tasks or ()), *_eager_tasks]:
        if futures._get_loop(task) is loop and not task.done():
            found.add(task)
    return found


def _register_task(task):
    """Register an asyncio Task scheduled to run on an event loop."""
    global _scheduled_tasks
    if not _asyncio._watch_task(task):
        if _scheduled_tasks is None:
            from weakref import WeakSet
            _scheduled_tasks = WeakSet()
        _scheduled_tasks.add(task)


def _register_eager_task(task):
    """Register an asyncio Task about to be eagerly executed."""
    _eager_tasks.add(task)


def _unregister_task(task):
    """Unregister a completed, scheduled Task."""
    if not _asyncio._unwatch_task(task) and _scheduled_tasks is not None:
        _scheduled_tasks.discard(task)


def _unregister_eager_task(task):
    """Unregister a task which finished its first eager step."""
    _eager_tasks.discard(task)


def _report_destroyed(task):
    """A task was collected before it was done."""
    context = {
        'task': task,
        'message': 'Task was destroyed but it is pending!',
    }
    if task._source_traceback:
        context['source_traceback'] = task._source_traceback
    task._loop.call_exception_handler(context)


_PyTask = _CTask = Task


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
        found = await self._next_done()
        self._left -= 1
        return found

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next_result()

    async def _next_result(self):
        try:
            found = await self._next_done()
        except CancelledError:
            # Its turn is another one's.
            self._left += 1
            raise
        return found.result()

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


async def sleep(delay, result=None):
    """Coroutine that completes after a given time (in seconds)."""
    if delay <= 0:
        await _pause
        return result
    if type(delay) is float or type(delay) is int:
        if (future := _sleep(delay, result)) is not None:
            return await future
    return await _sleep_by_timer(delay, result)


async def _sleep_by_timer(delay, result):
    """In loops that are not our own, or replace what makes timers."""
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

_asyncio._install(task_repr=base_tasks._task_repr, get_stack=base_tasks._task_get_stack,
                  print_stack=base_tasks._task_print_stack, report_destroyed=_report_destroyed,
                  is_coroutine=coroutines.iscoroutine, foreign_tasks=_foreign_tasks, ensure_future=ensure_future)
