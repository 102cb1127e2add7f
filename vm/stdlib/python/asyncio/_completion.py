"""What as_completed() returns."""

from . import events, tasks
from .exceptions import CancelledError
from .queues import Queue


class CompletionIterator:
    """Futures that are done stand in a queue; None in it means that the time is over."""

    def __init__(self, awaitables, timeout):
        loop = events.get_event_loop()
        self._ended, self._timer = Queue(), None
        self._running = running = {tasks.ensure_future(each, loop=loop) for each in set(awaitables)}
        self._left = len(running)
        for future in running:
            future.add_done_callback(self._on_end)
        if timeout is not None and running:
            self._timer = loop.call_later(timeout, self._on_timeout)

    def _on_end(self, future):
        if self._running:
            self._running.remove(future)
            self._ended.put_nowait(future)
            if self._timer is not None and not self._running:
                self._timer.cancel()

    def _on_timeout(self):
        late, self._running = self._running, set()
        for future in late:
            future.remove_done_callback(self._on_end)
            self._ended.put_nowait(None)

    async def _next(self):
        future = await self._ended.get()
        if future is None:
            raise TimeoutError
        return future

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if self._left:
            future = await self._next()
            self._left -= 1
            return future
        raise StopAsyncIteration

    def __next__(self):
        if self._left:
            self._left -= 1
            return self._next_result()
        raise StopIteration

    async def _next_result(self):
        try:
            future = await self._next()
        except CancelledError:
            # The turn is another one's.
            self._left += 1
            raise
        return future.result()
