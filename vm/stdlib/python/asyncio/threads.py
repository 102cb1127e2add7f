"""Functions that block, run in threads."""

__all__ = 'to_thread',

from _contextvars import copy_context

from .events import get_running_loop


async def to_thread(func, /, *args, **kwargs):
    """Call a function in a thread of the loop's default executor, in a copy of the current context, and wait for it."""
    context = copy_context()
    return await get_running_loop().run_in_executor(None, lambda: context.run(func, *args, **kwargs))
