"""Entries of stacks and tracebacks."""

import linecache
import sys
from itertools import islice

from ._carets import dedent, marked_lines, should_show_carets

_RECURSIVE_CUTOFF = 3       # how often an entry is shown before repetitions are only counted
_UNKNOWN = None, None, None, None


def walk_stack(f):
    """Pairs of a frame and its line, from a frame, or that of the caller, outwards."""
    def outwards(frame):
        while frame is not None:
            yield frame, frame.f_lineno
            frame = frame.f_back
    return outwards(sys._getframe(1) if f is None else f)


def walk_tb(tb):
    """Pairs of a frame and its line, for the entries of a traceback."""
    for tb in _entries(tb):
        yield tb.tb_frame, tb.tb_lineno


walk_stack.__module__ = walk_tb.__module__ = 'traceback'


def _entries(tb):
    while tb is not None:
        yield tb
        tb = tb.tb_next


def positions_of(tb):
    """Pairs of a frame and (line, last line, column, last column), for the entries of a traceback."""
    for tb in _entries(tb):
        code, index = tb.tb_frame.f_code, tb.tb_lasti
        where = _UNKNOWN
        if index >= 0 and hasattr(code, 'co_positions'):
            where = next(islice(code.co_positions(), index // 2, None), _UNKNOWN)
        yield tb.tb_frame, where if where[0] is not None else (tb.tb_lineno, *where[1:])


def in_words(value, what, convert=str):
    """A value as text; when this fails, a text that says so."""
    try:
        return convert(value)
    except BaseException:
        return f'<{what} {convert.__name__}() failed>'


class FrameSummary:
    """One entry: the place, the name of the function, the source, and the variables if they were asked for.

    It is also a sequence of `filename`, `lineno`, `name` and `line`.
    """

    __module__ = 'traceback'
    __slots__ = 'filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', 'locals', '_lines', '_dedented', '_code'

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename, self.name = filename, name
        self.lineno, self.end_lineno = lineno, lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self._code = kwargs.get('_code')
        self._lines, self._dedented = line, None
        self.locals = None
        if locals:
            self.locals = {key: in_words(value, 'local', repr) for key, value in locals.items()}
        if lookup_line:
            self._source()

    def _source(self):
        """The lines of source as they stand in the file, None if it is not known where."""
        if self._lines is None and self.lineno is not None:
            get, place = linecache.getline, self.filename
            first = get(place, self.lineno)
            if not first and self._code is not None and place.startswith('<'):
                get, place = linecache._getline_from_code, self._code
            self._lines = ''.join([get(place, number).rstrip() + '\n'
                                   for number in range(self.lineno, self.end_lineno + 1)])
        return self._lines

    @property
    def line(self):
        """The first line of source without the blanks around it."""
        source = self._source()
        return source if source is None else source.partition('\n')[0].strip()

    def source_lines(self):
        """The lines of source, without the indentation that all of them have."""
        if self._dedented is None and self._source() is not None:
            self._dedented = dedent(self._lines)
        return self._dedented

    def __iter__(self):
        yield from (self.filename, self.lineno, self.name, self.line)

    def __getitem__(self, pos):
        return tuple(self)[pos]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, tuple):
            return tuple(self) == other
        if isinstance(other, FrameSummary):
            names = 'lineno', 'name', 'filename', 'locals'
            return all([getattr(self, name) == getattr(other, name) for name in names])
        return NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    """A list of entries that can be formatted."""

    __module__ = 'traceback'

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The entries for pairs of a frame and a line, of which `limit` counts from the start or, negative, from the end."""
        pairs = ((frame, (line, None, None, None)) for frame, line in frame_gen)
        return klass._taken(pairs, limit, lookup_lines, capture_locals)

    @classmethod
    def from_list(klass, a_list):
        """The entries for FrameSummary objects or tuples of a file's name, a line, a function's name, and the source."""
        return klass([entry if isinstance(entry, FrameSummary) else FrameSummary(*entry[:3], line=entry[3])
                      for entry in a_list])

    @classmethod
    def _taken(klass, pairs, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            limit = limit if limit is None else max(limit, 0)
        if limit is not None:
            pairs = islice(pairs, limit) if limit >= 0 else list(pairs)[limit:]
        entries, names = klass(), {}
        for frame, (line, last_line, column, last_column) in pairs:
            code = frame.f_code
            name = code.co_filename
            linecache.lazycache(name, frame.f_globals)
            names[name] = True
            entries.append(FrameSummary(name, line, code.co_name, lookup_line=False, end_lineno=last_line, colno=column,
                                        end_colno=last_column, locals=frame.f_locals if capture_locals else None,
                                        _code=code))
        for name in names:
            linecache.checkcache(name)
        if lookup_lines:
            entries.load_lines()
        return entries

    def load_lines(self):
        """Read the source now, before the files change."""
        for entry in self:
            entry._source()

    def _should_show_carets(self, start_offset, end_offset, all_lines, anchors):
        return should_show_carets(start_offset, end_offset, all_lines, anchors)

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of an entry; may be overridden, and return None to leave the entry out."""
        entry = frame_summary
        file = '<stdin>' if entry.filename.startswith('<stdin-') and entry.filename.endswith('>') else entry.filename
        text = f'  File "{file}", line {entry.lineno}, in {entry.name}\n'
        source = entry.source_lines()
        if source and not source.isspace():
            known = entry.colno is not None and entry.end_colno is not None
            text += marked_lines(entry, self._should_show_carets) if known else f'    {entry.line}\n'
        for name in sorted(entry.locals or ()):
            text += f'    {name} = {entry.locals[name]}\n'
        return text

    def format(self, **kwargs):
        """The texts of the entries; of one that comes again and again, the number of repetitions."""
        texts, last, times = [], None, 0

        def close():
            more = times - _RECURSIVE_CUTOFF
            if more > 0:
                texts.append(f'  [Previous line repeated {more} more time{'' if more == 1 else 's'}]\n')

        for entry in self:
            text = self.format_frame_summary(entry, **kwargs)
            if text is None:
                continue
            place = entry.filename, entry.lineno, entry.name
            if place != last:
                close()
                last, times = place, 0
            times += 1
            if times <= _RECURSIVE_CUTOFF:
                texts.append(text)
        close()
        return texts
