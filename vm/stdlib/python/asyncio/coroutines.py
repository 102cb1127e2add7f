"""What is a coroutine, and how it is shown."""

__all__ = 'iscoroutinefunction', 'iscoroutine'

import sys


async def _probe():
    pass

_coroutine = _probe()
CoroutineType = type(_coroutine)
_coroutine.close()
del _coroutine
_MARK = object()
_CO_COROUTINE = 0x80


def _is_debug_mode():
    # A development or debug switch of the interpreter; PYTHONASYNCIODEBUG asks for it by itself.
    if sys.flags.dev_mode:
        return True
    if sys.flags.ignore_environment:
        return False
    os = sys.modules.get('os')
    return bool(os and os.environ.get('PYTHONASYNCIODEBUG'))


def iscoroutinefunction(func):
    """Return True if func is a decorated coroutine function."""
    import warnings
    warnings._deprecated('asyncio.iscoroutinefunction',
                         '{name!r} is deprecated and slated for removal in Python {remove}; '
                         'use inspect.iscoroutinefunction() instead', remove=(3, 16))
    return _iscoroutinefunction(func)


def _iscoroutinefunction(func):
    import inspect
    return inspect.iscoroutinefunction(func) or getattr(func, '_is_coroutine', None) is _is_coroutine


_is_coroutine = object()


def iscoroutine(obj):
    """Return True if obj is a coroutine object."""
    if obj.__class__ is CoroutineType:
        return True
    from _collections_abc import Coroutine
    return isinstance(obj, Coroutine)


def _format_coroutine(coro):
    def text_of(name):
        if not name:
            name = f'<{type(coro).__name__} without __name__>'
        return f'{name}()'

    name = text_of(getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None))
    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    if not code:
        running = getattr(coro, 'cr_running', False) or getattr(coro, 'gi_running', False)
        return f'{name} running' if running else name
    frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None)
    filename = code.co_filename or '<empty co_filename>'
    if frame is not None:
        return f'{name} running at {filename}:{frame.f_lineno}'
    return f'{name} done, defined at {filename}:{code.co_firstlineno}'
