"""Coroutines that start one after the other, until one of them succeeds."""

__all__ = 'staggered_race',

from . import events, exceptions, futures, tasks


async def staggered_race(coro_fns, delay, *, loop=None):
    """Run coroutines with staggered start times and take the first to finish.

    The next one starts when the last one fails or, if delay is not None, so many seconds after it started. When one
    succeeds, all others are cancelled.

    Returns (winner_result, winner_index, exceptions): the result, the index of its function, or None for both when all
    failed; and a list with the exception of each coroutine that was started, None for the winner.
    """
    loop = loop or events.get_running_loop()
    parent = tasks.current_task(loop)
    functions = enumerate(coro_fns)
    failures, running, unexpected = [], set(), []
    winner = [None, None]
    finished = loop.create_future()

    def ended(task):
        running.discard(task)
        futures.future_discard_from_awaited_by(task, parent)
        if not running and not finished.done():
            finished.set_result(None)
        if not task.cancelled() and (exc := task.exception()) is not None:
            unexpected.append(exc)

    def start(ok_to_start, previous_failed):
        task = loop.create_task(attempt(ok_to_start, previous_failed))
        futures.future_add_to_awaited_by(task, parent)
        running.add(task)
        task.add_done_callback(ended)

    async def attempt(ok_to_start, previous_failed):
        # An eager task is to be in the set before it does anything.
        await ok_to_start.wait()
        if previous_failed is not None:
            try:
                await tasks.wait_for(previous_failed.wait(), delay)
            except exceptions.TimeoutError:
                pass
        try:
            index, function = next(functions)
        except StopIteration:
            return
        failed, next_ok = Event(), Event()
        start(next_ok, failed)
        next_ok.set()
        failures.append(None)
        try:
            result = await function()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            failures[index] = exc
            failed.set()
        else:
            winner[:] = result, index
            current = tasks.current_task(loop)
            for task in running:
                if task is not current:
                    task.cancel()

    from .locks import Event
    cancelled = None
    try:
        first_ok = Event()
        start(first_ok, None)
        first_ok.set()
        while running:
            try:
                await finished
            except exceptions.CancelledError as exc:
                cancelled = exc
                for task in running:
                    task.cancel(*exc.args)
                if running:
                    finished = loop.create_future()
        if unexpected:
            raise ExceptionGroup('staggered race failed', unexpected)
        if cancelled is not None:
            raise cancelled
        return winner[0], winner[1], failures
    finally:
        del failures, unexpected, parent, cancelled
