"""Groups of tasks that end together."""

__all__ = ("TaskGroup",)

from . import events, exceptions, futures, tasks


class TaskGroup:
    """Asynchronous context manager for managing groups of tasks.

    Example use:

        async with asyncio.TaskGroup() as group:
            task1 = group.create_task(some_coroutine(...))
            task2 = group.create_task(other_coroutine(...))
        print("Both tasks have completed now.")

    All tasks are awaited when the context manager exits.

    Any exceptions other than `asyncio.CancelledError` raised within
    a task will cancel all remaining tasks and wait for them to exit.
    The exceptions are then combined and raised as an `ExceptionGroup`.
    """

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None

    def __repr__(self):
        info = ['']
        if self._tasks:
            info.append(f'tasks={len(self._tasks)}')
        if self._errors:
            info.append(f'errors={len(self._errors)}')
        if self._aborting:
            info.append('cancelling')
        elif self._entered:
            info.append('entered')
        return f'<TaskGroup{" ".join(info)}>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        tb = None
        try:
            return await self._aexit(et, exc)
        finally:
            # What a group holds of exceptions and tasks would form cycles.
            self._parent_task = self._base_error = exc = None
            self._errors = None

    async def _aexit(self, et, exc):
        self._exiting = True
        if et is not None and self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        cancelled = exc if et is not None and issubclass(et, exceptions.CancelledError) else None
        parent = self._parent_task
        if et is not None and not self._aborting:
            self._abort()

        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except exceptions.CancelledError as error:
                if not self._aborting:
                    # Cancelled from outside while waiting for the tasks.
                    cancelled = error
                    self._abort()
            self._on_completed_fut = None

        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested and parent.uncancel() == 0:
            # The cancellation came from here.
            cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if et is not None and not issubclass(et, exceptions.CancelledError):
            self._errors.append(exc)
        if self._errors:
            if parent.cancelling():
                # Somebody else wants the parent cancelled as well: it must hear of it at its next wait.
                parent.uncancel()
                parent.cancel()
            errors, self._errors = self._errors, []
            try:
                raise BaseExceptionGroup('unhandled errors in a TaskGroup', errors) from None
            finally:
                errors = exc = None
        if cancelled is not None:
            raise cancelled

    def create_task(self, coro, **kwargs):
        """Create a new task in this group and return it.

        Similar to `asyncio.create_task`.
        """
        if not self._entered:
            problem = f"TaskGroup {self!r} has not been entered"
        elif self._exiting and not self._tasks:
            problem = f"TaskGroup {self!r} is finished"
        elif self._aborting:
            problem = f"TaskGroup {self!r} is shutting down"
        else:
            problem = None
        if problem is not None:
            coro.close()
            raise RuntimeError(problem)
        task = self._loop.create_task(coro, **kwargs)
        futures.future_add_to_awaited_by(task, self._parent_task)
        if task.done() and not task.cancelled() and task.exception() is None:
            # An eager task that never had to wait.
            futures.future_discard_from_awaited_by(task, self._parent_task)
        else:
            self._tasks.add(task)
            task.add_done_callback(self._on_task_done)
        try:
            return task
        finally:
            del task

    @staticmethod
    def _is_base_error(exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        futures.future_discard_from_awaited_by(task, self._parent_task)
        waiter = self._on_completed_fut
        if waiter is not None and not self._tasks and not waiter.done():
            waiter.set_result(True)
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        parent = self._parent_task
        if parent.done():
            # The body is over and nobody waits: all that is left is to say so.
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {parent} is already completed',
                'exception': exc,
                'task': task,
            })
            return
        if not self._aborting and not self._parent_cancel_requested:
            # The body may be waiting for anything: it is cancelled, and __aexit__ knows that it was us.
            self._abort()
            self._parent_cancel_requested = True
            parent.cancel()
