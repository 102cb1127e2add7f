"""Calls that run in other threads, and their results."""

from ._base import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError, Executor, Future,
    InvalidStateError, TimeoutError, as_completed, wait,
)

__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError',
           'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed', 'ThreadPoolExecutor']


def __dir__():
    return sorted([*globals(), 'ThreadPoolExecutor'])


def __getattr__(name):
    global ThreadPoolExecutor
    if name == 'ThreadPoolExecutor':
        from .thread import ThreadPoolExecutor
        return ThreadPoolExecutor
    if name in ('ProcessPoolExecutor', 'InterpreterPoolExecutor'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}: '
                             'this VM starts no processes; there is ThreadPoolExecutor')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
