"""Groups of tasks that end together."""

__all__ = 'TaskGroup',

from .events import get_running_loop
from .exceptions import CancelledError
from .futures import future_add_to_awaited_by, future_discard_from_awaited_by
from .tasks import current_task


class TaskGroup:
    """async with TaskGroup() as group: waits at the end of the block for the tasks of group.create_task().

    When one of them, or the block, fails, the rest is cancelled, and what failed is raised in an ExceptionGroup.
    SystemExit and KeyboardInterrupt are raised as they are.
    """

    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._loop = self._parent_task = None
        # The group itself has asked to cancel the task it stands in.
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._all_ended = None

    def __repr__(self):
        words = ['<TaskGroup']
        words += [f'{what}={len(items)}' for what, items in (('tasks', self._tasks), ('errors', self._errors)) if items]
        if self._aborting:
            words.append('cancelling')
        elif self._entered:
            words.append('entered')
        return ' '.join(words) + '>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        if self._loop is None:
            self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        tb = None
        try:
            await self._aexit(exc)
        finally:
            # Tracebacks lead to this frame and so to the group: it keeps nothing that would make a cycle.
            self._parent_task = self._base_error = self._errors = exc = None

    async def _aexit(self, exc):
        self._exiting = True
        cancellation = exc if isinstance(exc, CancelledError) else None
        if exc is not None:
            self._note_base_error(exc)
            if not self._aborting:
                self._abort()
        # The tasks that are left may start others.
        while self._tasks:
            self._all_ended = self._loop.create_future()
            try:
                await self._all_ended
            except CancelledError as error:
                if not self._aborting:
                    # Not the group's own doing: the task is cancelled from outside, and with it the rest.
                    cancellation = error
                    self._abort()
        self._all_ended = None

        try:
            if self._base_error is not None:
                raise self._base_error
            parent = self._parent_task
            if self._parent_cancel_requested and parent.uncancel() == 0:
                # Nobody but the group wanted it cancelled.
                cancellation = None
            if cancellation is not None and not self._errors:
                raise cancellation
            if exc is not None and not isinstance(exc, CancelledError):
                self._errors.append(exc)
            if self._errors:
                if parent.cancelling():
                    # Somebody else wants it cancelled as well: it hears of that at its next wait.
                    parent.uncancel()
                    parent.cancel()
                raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
        finally:
            del exc, cancellation
            parent = None

    def create_task(self, coro, **kwargs):
        """Make a task of the group; arguments as for asyncio.create_task()."""
        problem = None
        if not self._entered:
            problem = 'has not been entered'
        elif self._exiting and not self._tasks:
            problem = 'is finished'
        elif self._aborting:
            problem = 'is shutting down'
        if problem:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} {problem}')
        task = self._loop.create_task(coro, **kwargs)
        if task.done() and not task.cancelled() and task.exception() is None:
            # Eager, and never had to wait.
            return task
        future_add_to_awaited_by(task, self._parent_task)
        self._tasks.add(task)
        task.add_done_callback(self._on_task_done)
        try:
            return task
        finally:
            del task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _note_base_error(self, exc):
        if self._base_error is None and isinstance(exc, (SystemExit, KeyboardInterrupt)):
            self._base_error = exc

    def _on_task_done(self, task):
        parent, waiter = self._parent_task, self._all_ended
        self._tasks.discard(task)
        future_discard_from_awaited_by(task, parent)
        if waiter is not None and not (self._tasks or waiter.done()):
            waiter.set_result(None)
        exc = None if task.cancelled() else task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        self._note_base_error(exc)
        if parent.done():
            # Nobody is left who could be told.
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {parent} is already completed',
                'exception': exc, 'task': task,
            })
        elif not (self._aborting or self._parent_cancel_requested):
            # The block may be waiting for anything: it is cancelled, and __aexit__ knows by whom.
            self._abort()
            self._parent_cancel_requested = True
            parent.cancel()
