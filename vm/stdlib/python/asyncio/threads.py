"""Functions that block, run in threads."""

__all__ = "to_thread",

from . import events
from _contextvars import copy_context


async def to_thread(func, /, *args, **kwargs):
    """Asynchronously run function *func* in a separate thread.

    Any *args and **kwargs supplied for this function are directly passed
    to *func*. Also, the current :class:`contextvars.Context` is propagated,
    allowing context variables from the main thread to be accessed in the
    separate thread.

    Return a coroutine that can be awaited to get the eventual result of *func*.
    """
    from functools import partial
    loop = events.get_running_loop()
    return await loop.run_in_executor(None, partial(copy_context().run, func, *args, **kwargs))
