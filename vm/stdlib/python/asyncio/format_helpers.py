"""Texts for callbacks and the places they come from."""

import sys

from . import constants


def _get_function_source(func):
    while (inner := getattr(func, '__wrapped__', None)) is not None:
        func = inner
    code = getattr(func, '__code__', None)
    if code is not None:
        return code.co_filename, code.co_firstlineno
    if _is_partial(func):
        return _get_function_source(func.func)
    if (inner := getattr(func, '__func__', None)) is not None:
        return _get_function_source(inner)
    return None


def _is_partial(func):
    return type(func).__name__ in ('partial', 'partialmethod') and hasattr(func, 'func')


def _format_callback_source(func, args, *, debug=False):
    text = _format_callback(func, args, None, debug=debug)
    if source := _get_function_source(func):
        text += f' at {source[0]}:{source[1]}'
    return text


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    """Arguments as they stand in a call; outside of debug mode only that there are some."""
    if not debug:
        return '()'
    from reprlib import repr
    items = [repr(arg) for arg in args or ()]
    items.extend(f'{k}={repr(v)}' for k, v in (kwargs or {}).items())
    return '({})'.format(', '.join(items))


def _format_callback(func, args, kwargs, *, debug=False, suffix=''):
    if _is_partial(func):
        suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=suffix)
    text = getattr(func, '__qualname__', None) or getattr(func, '__name__', None) or repr(func)
    return text + _format_args_and_kwargs(args, kwargs, debug=debug) + suffix


def extract_stack(f=None, limit=None):
    """A short stack for debug mode, cheaper than traceback.extract_stack()."""
    import traceback
    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = constants.DEBUG_STACK_DEPTH
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=limit, lookup_lines=False)
    stack.reverse()
    return stack
