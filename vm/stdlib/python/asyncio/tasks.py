"""Tasks, and how coroutines wait for one another."""

__all__ = (
    'Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for', 'as_completed',
    'sleep', 'gather', 'shield', 'ensure_future', 'run_coroutine_threadsafe', 'current_task', 'all_tasks',
    'create_eager_task_factory', 'eager_task_factory', '_register_task', '_unregister_task', '_enter_task', '_leave_task',
)

import _asyncio
from _asyncio import (
    Future, Task, _enter_task, _GatheringFuture, _leave_task, _pause, _sleep, _swap_current_task, all_tasks, current_task,
    future_add_to_awaited_by, future_discard_from_awaited_by, gather,
)

from . import coroutines, events, futures
from .coroutines import iscoroutine
from .exceptions import CancelledError
from .futures import isfuture

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'

# Which tasks there are: those of the native class are known by themselves; here are those of other classes.

_scheduled_tasks = None
_eager_tasks = set()


def _register_task(task):
    """A task of another class will run in its loop."""
    global _scheduled_tasks
    if not _asyncio._watch_task(task):
        if _scheduled_tasks is None:
            from _weakrefset import WeakSet
            _scheduled_tasks = WeakSet()
        _scheduled_tasks.add(task)


def _unregister_task(task):
    """A task of another class is done."""
    if not _asyncio._unwatch_task(task) and _scheduled_tasks:
        _scheduled_tasks.discard(task)


def _register_eager_task(task):
    """A task of another class is about to run for the first time, at once."""
    _eager_tasks.add(task)


def _unregister_eager_task(task):
    """A task of another class has run for the first time."""
    _eager_tasks.discard(task)


def _foreign_tasks(loop):
    return {task for task in [*(_scheduled_tasks or ()), *_eager_tasks]
            if not task.done() and futures._get_loop(task) is loop}


def _report_destroyed(task):
    """A task was collected before it was done."""
    report = {'task': task, 'message': 'Task was destroyed but it is pending!'}
    if task._source_traceback:
        report['source_traceback'] = task._source_traceback
    task._loop.call_exception_handler(report)


# Making tasks.


def create_task(coro, **kwargs):
    """Have a coroutine run in the running loop; returns its task. Keywords are those of Task: name, context, eager_start."""
    return events.get_running_loop().create_task(coro, **kwargs)


def create_eager_task_factory(custom_task_constructor):
    """A task factory for loops whose tasks, made by a class or function, run at once until they first wait."""

    def factory(loop, coro, *, eager_start=True, **kwargs):
        return custom_task_constructor(coro, loop=loop, eager_start=eager_start, **kwargs)

    return factory


eager_task_factory = create_eager_task_factory(Task)


def ensure_future(coro_or_future, *, loop=None):
    """A future as it is; the task of a coroutine; a task that waits for whatever else can be awaited."""
    if isfuture(coro_or_future):
        if loop is None or loop is futures._get_loop(coro_or_future):
            return coro_or_future
        raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
    coro = coro_or_future if iscoroutine(coro_or_future) else _awaiting(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro)
    except RuntimeError:
        # Its loop is closed: that it was never awaited is nobody's fault.
        coro.close()
        raise


def _awaiting(awaitable):
    if not hasattr(type(awaitable), '__await__'):
        raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')

    async def wait():
        return await awaitable

    return wait()


def run_coroutine_threadsafe(coro, loop):
    """Have a coroutine run in the loop of another thread; returns a concurrent.futures.Future."""
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    from concurrent.futures import Future as ThreadFuture
    outer = ThreadFuture()

    def start():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), outer)
        except BaseException as exc:
            if not isinstance(exc, (SystemExit, KeyboardInterrupt)) and outer.set_running_or_notify_cancel():
                outer.set_exception(exc)
            raise

    loop.call_soon_threadsafe(start)
    return outer


# Waiting.


async def sleep(delay, result=None):
    """Wait so many seconds, and return the result; with 0 others have their turn."""
    if delay <= 0:
        await _pause
        return result
    if type(delay) is float or type(delay) is int:
        if (future := _sleep(delay, result)) is not None:
            return await future
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    # A loop that is not our own, or replaces what makes timers.
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _end(future, _=None):
    if not future.done():
        future.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures and tasks: for all, for the first one, or for the first that fails; at most `timeout` seconds.

    Returns two sets: those that are done, and those that are not. None is cancelled.
    """
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    for f in fs:
        if iscoroutine(f):
            raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    """Waits for a set of futures."""
    enough = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _end, enough)
    task, left = current_task(loop), len(fs)

    def ended(f):
        nonlocal left
        left -= 1
        if not left or return_when == FIRST_COMPLETED or \
                return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None:
            if timer is not None:
                timer.cancel()
            _end(enough)
        future_discard_from_awaited_by(f, task)

    for f in fs:
        future_add_to_awaited_by(f, task)
        f.add_done_callback(ended)
    try:
        await enough
    finally:
        if timer is not None:
            timer.cancel()
        done, pending = set(), set()
        for f in fs:
            f.remove_done_callback(ended)
            future_discard_from_awaited_by(f, task)
            (done if f.done() else pending).add(f)
    return done, pending


async def wait_for(fut, timeout):
    """Wait for something at most `timeout` seconds (None: for ever); then it is cancelled and TimeoutError raised."""
    if fut is not None and not (isfuture(fut) or iscoroutine(fut) or hasattr(fut, '__await__')):
        raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
    if timeout is None or timeout > 0:
        from .timeouts import timeout as deadline
        async with deadline(timeout):
            return await fut
    # No time at all: what is done counts, the rest is cancelled.
    fut = ensure_future(fut)
    if not fut.done():
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as cancellation:
            raise TimeoutError from cancellation
    return fut.result()


async def _cancel_and_wait(fut):
    """Cancels a future and waits until it is done, whatever it does about it."""
    ended = events.get_running_loop().create_future()

    def callback(_):
        _end(ended)

    fut.add_done_callback(callback)
    try:
        fut.cancel()
        await ended
    finally:
        fut.remove_done_callback(callback)


def as_completed(fs, *, timeout=None):
    """The given awaitables in the order of their ends: "async for" gives the futures and tasks themselves, a plain "for" gives
    coroutines that wait for the next one and return its result. After `timeout` seconds these raise TimeoutError."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expects an iterable of awaitables, not {type(fs).__name__}')
    from ._completion import CompletionIterator
    return CompletionIterator(fs, timeout)


def shield(arg):
    """Wait for something without cancelling it: "await shield(task)" may be cancelled, the task goes on.

    Keep a reference to the task, and wait for it if its exceptions matter.
    """
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = futures._get_loop(inner)
    outer = loop.create_future()
    task = current_task(loop) if events._get_running_loop() is loop else None
    if task is not None:
        future_add_to_awaited_by(inner, task)

    def inner_ended(inner):
        if task is not None:
            future_discard_from_awaited_by(inner, task)
        if not outer.cancelled():
            futures._copy_future_state(inner, outer)

    def outer_ended(_):
        if not inner.done():
            # Cancelled, and nobody is left to be told.
            inner.remove_done_callback(inner_ended)
            if task is not None:
                future_discard_from_awaited_by(inner, task)

    inner.add_done_callback(inner_ended)
    outer.add_done_callback(outer_ended)
    return outer


# Names under which CPython's tests ask for the two implementations it has of these.
_PyTask = _CTask = Task
for _name in ('current_task', '_register_task', '_register_eager_task', '_unregister_task', '_unregister_eager_task',
              '_enter_task', '_leave_task', '_swap_current_task', 'all_tasks'):
    globals()['_py_' + _name.lstrip('_')] = globals()['_c_' + _name.lstrip('_')] = globals()[_name]
del _name


# What the native classes leave to modules that are loaded when they are needed.


def _shown(task):
    from .base_tasks import _task_repr
    return _task_repr(task)


def _get_stack(*args):
    from .base_tasks import _task_get_stack
    return _task_get_stack(*args)


def _print_stack(*args):
    from .base_tasks import _task_print_stack
    return _task_print_stack(*args)


_asyncio._install(task_repr=_shown, get_stack=_get_stack, print_stack=_print_stack, report_destroyed=_report_destroyed,
                  is_coroutine=iscoroutine, foreign_tasks=_foreign_tasks, ensure_future=ensure_future, sleep=sleep)
