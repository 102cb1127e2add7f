"""Frames and tracebacks, and where they are."""

import sys
from collections import namedtuple
from itertools import islice

from ._kinds import isframe, istraceback
from ._source import findsource, getfile, getsourcefile

__name__ = 'inspect'

_Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset')
_PLACE = ('filename', 'lineno', 'function', 'code_context', 'index')


class _Placed:
    """Base of the named tuples below: `positions` is no item of theirs."""

    def __repr__(self):
        shown = [f'{name}={value!r}' for name, value in zip(self._fields, self)]
        return f'{type(self).__name__}({", ".join(shown)}, positions={self.positions!r})'


class Traceback(_Placed, namedtuple('_Traceback', _PLACE)):
    """Where a frame is; `positions` has columns as well."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made


class FrameInfo(_Placed, namedtuple('_FrameInfo', ('frame', *_PLACE))):
    """A frame and where it is."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made


def _positions_at(code, offset):
    """Return the lines and columns of the instruction at an offset of code, if they are known."""
    if offset < 0 or not hasattr(code, 'co_positions'):
        return None
    for found in islice(code.co_positions(), offset // 2, None):
        return _Positions(*found)
    return None


def _context(frame, lineno, count):
    """Return `count` lines of source around a line, and which of them it is."""
    try:
        lines, _ = findsource(frame)
    except OSError:
        return None, None
    first = max(0, min(lineno - 1 - count // 2, len(lines) - count))
    return lines[first:first + count], lineno - 1 - first


def getframeinfo(frame, context=1):
    """Return the Traceback of a frame or traceback, with lines of source around it."""
    if istraceback(frame):
        lineno, offset, frame = frame.tb_lineno, frame.tb_lasti, frame.tb_frame
    elif isframe(frame):
        lineno, offset = frame.f_lineno, frame.f_lasti
    else:
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    positions = _positions_at(frame.f_code, offset)
    if positions is None or positions.lineno is None:
        positions = _Positions(lineno, None, None, None)
    lines, index = _context(frame, lineno, context) if context > 0 else (None, None)
    return Traceback(getsourcefile(frame) or getfile(frame), lineno, frame.f_code.co_name, lines, index,
                     positions=positions)


def _infos(places, context):
    found = []
    for frame, place in places:
        info = getframeinfo(place, context)
        found.append(FrameInfo(frame, *info, positions=info.positions))
    return found


def getlineno(frame):
    """Return the line number of a frame."""
    return frame.f_lineno


def getouterframes(frame, context=1):
    """Return the FrameInfo of a frame and all that called it."""
    places = []
    while frame:
        places.append((frame, frame))
        frame = frame.f_back
    return _infos(places, context)


def getinnerframes(tb, context=1):
    """Return the FrameInfo of all frames of a traceback."""
    places = []
    while tb:
        places.append((tb.tb_frame, tb))
        tb = tb.tb_next
    return _infos(places, context)


def currentframe():
    """Return the caller's frame."""
    return sys._getframe(1)


def stack(context=1):
    """Return the FrameInfo of the caller and all that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return the FrameInfo between here and where the current exception was raised."""
    error = sys.exception()
    return getinnerframes(error and error.__traceback__, context)
