"""Tracebacks and stacks as objects and as text."""

import sys

from ._exceptions import TracebackException, headline as _headline
from ._frames import _RECURSIVE_CUTOFF, FrameSummary, StackSummary, positions_of as _positions_of, walk_stack, walk_tb

__all__ = ['FrameSummary', 'StackSummary', 'TracebackException', 'clear_frames', 'extract_stack', 'extract_tb',
           'format_exc', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb',
           'print_exc', 'print_exception', 'print_last', 'print_list', 'print_stack', 'print_tb', 'walk_stack', 'walk_tb']


class _NotGiven:
    def __repr__(self):
        return '<implicit>'


_sentinel = _NotGiven()


# Exceptions. What is given is an exception or, as it was once, a class, an exception and a traceback.

def _captured(exc, value, tb, limit):
    if (value is _sentinel) is not (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _sentinel:
        if not (exc is None or isinstance(exc, BaseException)):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        value, tb = exc, getattr(exc, '__traceback__', None)
    return TracebackException(type(value), value, tb, limit=limit, compact=True)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback, and with `chain` those that it came from."""
    _captured(exc, value, tb, limit).print(file=file, chain=chain, **kwargs)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """The texts that print_exception() prints, each of one or more lines."""
    return list(_captured(exc, value, tb, limit).format(chain=chain, **kwargs))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The texts of an exception without a traceback; with `show_group` also those of the parts of a group."""
    exc = exc if value is _sentinel else value
    shown = TracebackException(type(exc), exc, None, compact=True)
    return list(shown.format_exception_only(show_group=show_group, **kwargs))


def print_exc(limit=None, file=None, chain=True):
    """print_exception() for the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """What print_exc() prints, as one string."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """print_exception() for the exception that ended the last statement of a session."""
    try:
        last = (sys.last_exc,) if hasattr(sys, 'last_exc') else (sys.last_type, sys.last_value, sys.last_traceback)
    except AttributeError:
        raise ValueError('no last exception') from None
    print_exception(*last, limit=limit, file=file, chain=chain)


def _print_exception_bltin(exc, file=None, /):
    """Called for an exception that nobody has handled."""
    print_exception(exc, file=file or sys.stderr or sys.__stderr__)


# Tracebacks

def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    return StackSummary._taken(_positions_of(tb), limit)


def format_tb(tb, limit=None):
    """The texts of the entries of a traceback."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback."""
    print_list(extract_tb(tb, limit), file)


def clear_frames(tb):
    """Let go of the variables of all frames of a traceback."""
    for frame, _ in walk_tb(tb):
        try:
            frame.clear()
        except RuntimeError:
            pass    # it is still being executed


# Stacks, from the outermost frame to a given one or to the caller

def extract_stack(f=None, limit=None):
    """The entries of a stack; `limit` counts from the given frame."""
    entries = StackSummary.extract(walk_stack(sys._getframe(1) if f is None else f), limit=limit)
    entries.reverse()
    return entries


def format_stack(f=None, limit=None):
    """The texts of the entries of a stack."""
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print the entries of a stack."""
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file)


# Entries

def format_list(extracted_list):
    """The texts of entries, FrameSummary objects or tuples."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print entries, FrameSummary objects or tuples."""
    file = sys.stderr if file is None else file
    for text in format_list(extracted_list):
        file.write(text)


# What tests of CPython use

_format_final_exc_line = _headline


def _levenshtein_distance(a, b, max_cost):
    from ._suggest import _distance
    return _distance(a, b, max_cost)
