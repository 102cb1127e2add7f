"""Stack traces: take them from frames and exceptions, and format them as Python shows them."""

import collections.abc
import itertools
import linecache
import sys
from contextlib import suppress
from _suggestions import _keyword_typo

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb',
           'print_list']


# ---------------------------------------------------------------- functions

def print_list(extracted_list, file=None):
    """Print the result of extract_tb() or extract_stack()."""
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end='')


def format_list(extracted_list):
    """Return the result of extract_tb() or extract_stack() as a list of strings."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """Return the entries of a traceback as a list of strings."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """Return a StackSummary of a traceback."""
    return StackSummary._extract_from_extended_frame_gen(
        _walk_tb_with_full_positions(tb), limit=limit)


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_sentinel = _Sentinel()


def _parse_value_tb(exc, value, tb):
    """Sort out the arguments: (exception) or (type, exception, traceback)."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is tb is _sentinel:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return value, tb


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True,
                    **kwargs):
    """Print an exception with its traceback, and the exceptions behind it."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(
        file=file, chain=chain, **kwargs)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """Return an exception with its traceback as a list of strings."""
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(
        chain=chain, **kwargs))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """Return the lines that tell the exception itself, without traceback."""
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(
        show_group=show_group, **kwargs))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """Return the exception that is being handled as a string."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last interactive command."""
    if not hasattr(sys, 'last_exc') and not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    if hasattr(sys, 'last_exc'):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit=limit,
                        file=file, chain=chain)


def print_stack(f=None, limit=None, file=None):
    """Print the stack from its outermost frame to `f`, the caller by default."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """Return the stack down to `f`, the caller by default, as a list of strings."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """Return a StackSummary of the stack down to `f`, the caller by default."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clear the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass        # still running
        tb = tb.tb_next


def walk_stack(f):
    """Iterate over (frame, line number) from `f` outwards; None is the caller."""
    if f is None:
        f = sys._getframe().f_back

    def walk_stack_generator(frame):
        while frame is not None:
            yield frame, frame.f_lineno
            frame = frame.f_back
    return walk_stack_generator(f)


def walk_tb(tb):
    """Iterate over (frame, line number) of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_tb_with_full_positions(tb):
    """Like walk_tb(), with (line, end line, column, end column) instead of the line."""
    while tb is not None:
        positions = _positions(tb.tb_frame.f_code, tb.tb_lasti)
        # The line of the traceback is right in any case.
        if positions[0] is None:
            yield tb.tb_frame, (tb.tb_lineno, *positions[1:])
        else:
            yield tb.tb_frame, positions
        tb = tb.tb_next


def _positions(code, index):
    if index < 0:
        return None, None, None, None
    try:
        found = code.co_positions()
    except AttributeError:
        return None, None, None, None
    return next(itertools.islice(found, index // 2, None), (None, None, None, None))


# ---------------------------------------------------------------- frames

_RECURSIVE_CUTOFF = 3       # so often an entry is shown before repetitions are only counted


class FrameSummary:
    """One entry of a stack: where it is and what its line is.

    It can be unpacked like the tuple (filename, lineno, name, line).
    """

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines',
                 '_lines_dedented', 'locals', '_code')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._code = kwargs.get('_code')
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        if locals is None:
            self.locals = None
        else:
            self.locals = {key: _safe_string(value, 'local', func=repr)
                           for key, value in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __len__(self):
        return 4

    def _set_lines(self):
        if self._lines is not None or self.lineno is None or self.end_lineno is None:
            return
        lines = []
        for lineno in range(self.lineno, self.end_lineno + 1):
            line = linecache.getline(self.filename, lineno).rstrip()
            if not line and self._code is not None and self.filename.startswith('<'):
                line = linecache._getline_from_code(self._code, lineno).rstrip()
            lines.append(line)
        self._lines = '\n'.join(lines) + '\n'

    @property
    def _original_lines(self):
        """The source lines with their indentation."""
        self._set_lines()
        return self._lines

    @property
    def _dedented_lines(self):
        """The source lines without the indentation that all of them have."""
        self._set_lines()
        if self._lines_dedented is None and self._lines is not None:
            self._lines_dedented = _dedent(self._lines)
        return self._lines_dedented

    @property
    def line(self):
        """The first source line, stripped."""
        self._set_lines()
        if self._lines is None:
            return None
        return self._lines.partition('\n')[0].strip()


def _dedent(text):
    """Remove the indentation that all lines have in common, where they are not empty."""
    lines = [line if line.strip() else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = indent
        else:
            size = 0
            while size < len(margin) and size < len(indent) and margin[size] == indent[size]:
                size += 1
            margin = margin[:size]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\n'.join(lines)


def _indent(text, prefix):
    return ''.join([prefix + line for line in text.splitlines(keepends=True)])


class StackSummary(list):
    """A list of FrameSummary objects that can be formatted."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make a summary of (frame, line number) pairs, as walk_stack() gives them."""
        def extended_frame_gen():
            for frame, lineno in frame_gen:
                yield frame, (lineno, None, None, None)
        return klass._extract_from_extended_frame_gen(
            extended_frame_gen(), limit=limit, lookup_lines=lookup_lines,
            capture_locals=capture_locals)

    @classmethod
    def _extract_from_extended_frame_gen(klass, frame_gen, *, limit=None, lookup_lines=True,
                                         capture_locals=False):
        if limit is None:
            builtin_limit = getattr(sys, 'tracebacklimit', None)
            if builtin_limit is not None:
                limit = max(builtin_limit, 0)
        if limit is not None:
            if limit >= 0:
                frame_gen = itertools.islice(frame_gen, limit)
            else:
                frame_gen = list(frame_gen)[limit:]
        result = klass()
        filenames = set()
        for frame, (lineno, end_lineno, colno, end_colno) in frame_gen:
            code = frame.f_code
            filename = code.co_filename
            filenames.add(filename)
            linecache.lazycache(filename, frame.f_globals)
            result.append(FrameSummary(
                filename, lineno, code.co_name, lookup_line=False,
                locals=frame.f_locals if capture_locals else None, end_lineno=end_lineno,
                colno=colno, end_colno=end_colno, _code=code))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for frame in result:
                frame.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make a summary of FrameSummary objects or tuples (filename, lineno, name, line)."""
        result = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """Return the text of one entry; None leaves it out."""
        filename = frame_summary.filename
        if filename.startswith('<stdin-') and filename.endswith('>'):
            filename = '<stdin>'
        parts = [f'  File "{filename}", line {frame_summary.lineno}, in {frame_summary.name}\n']
        dedented = frame_summary._dedented_lines
        if dedented and dedented.strip():
            if frame_summary.colno is None or frame_summary.end_colno is None:
                parts.append(f'    {frame_summary.line}\n')
            else:
                parts.append(_marked_lines(frame_summary))
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                parts.append(f'    {name} = {value}\n')
        return ''.join(parts)

    def _should_show_carets(self, start_offset, end_offset, all_lines, anchors):
        return _should_show_carets(start_offset, end_offset, all_lines, anchors)

    def format(self, **kwargs):
        """Return the entries as a list of strings; many repetitions of one are counted only."""
        result = []
        last = None
        count = 0
        for frame_summary in self:
            formatted = self.format_frame_summary(frame_summary, **kwargs)
            if formatted is None:
                continue
            place = frame_summary.filename, frame_summary.lineno, frame_summary.name
            if last is None or last != place:
                if count > _RECURSIVE_CUTOFF:
                    result.append(_repeated(count))
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(formatted)
        if count > _RECURSIVE_CUTOFF:
            result.append(_repeated(count))
        return result


def _repeated(count):
    count -= _RECURSIVE_CUTOFF
    return f'  [Previous line repeated {count} more time{"s" if count > 1 else ""}]\n'


# ---------------------------------------------------------------- carets

def _byte_offset_to_character_offset(text, offset):
    return len(text.encode('utf-8')[:offset].decode('utf-8', errors='replace'))


def _display_width(line, offset=None):
    """Return how many columns a terminal needs for the first `offset` characters."""
    if offset is None:
        offset = len(line)
    if line.isascii():
        return offset
    import unicodedata
    return sum([2 if unicodedata.east_asian_width(char) in 'WF' else 1 for char in line[:offset]])


def _offset_to_place(text, offset):
    """Turn an offset in several lines into (line, column)."""
    before = text[:offset]
    line = before.count('\n')
    return line, offset - (before.rfind('\n') + 1)


def _should_show_carets(start, end, lines, anchors):
    """Tell whether carets say more than that the whole line is meant."""
    before, after = lines[0][:start], lines[-1][end:]
    if not after.strip():
        head = before.strip()
        # `return f(...)` and `x = f(...)` are clear enough without.
        if anchors is not None and anchors.kind == '(':
            if head == 'return' and anchors.function.isidentifier():
                return False
            if head.endswith('=') and _is_plain_assignment(head):
                return False
    if anchors is not None:
        return True
    return bool(before.lstrip() or after.rstrip())


def _is_plain_assignment(head):
    """Tell whether `head` is `target =`, or several of these."""
    if head[-2:-1] in tuple('=!<>+-*/%&|^@:'):
        return False
    depth = 0
    for char in head[:-1]:
        if char in '([{':
            depth += 1
        elif char in ')]}':
            depth -= 1
        elif not depth and char in ':=':
            return False        # an annotation, or several targets
    return not depth


class _Anchors:
    """The part of a segment that gets carets, as lines and columns."""

    def __init__(self, segment, start, end):
        self.kind = segment[start]
        self.function = segment[:start].strip()
        self.first_line, self.first_column = _offset_to_place(segment, start)
        self.last_line, self.last_column = _offset_to_place(segment, end)


def _find_anchors(segment):
    from . import _anchors
    try:
        found = _anchors.find(segment)
    except (SyntaxError, IndexError):
        return None
    return None if found is None else _Anchors(segment, *found)


def _marked_lines(summary):
    """Return the source lines of an entry, with carets where they help."""
    count = summary.end_lineno - summary.lineno + 1
    original = summary._original_lines.splitlines()[:count]
    lines = summary._dedented_lines.splitlines()[:count]
    start = _byte_offset_to_character_offset(original[0], summary.colno)
    end = _byte_offset_to_character_offset(original[-1], summary.end_colno)
    removed = len(original[0]) - len(lines[0])
    start = max(0, start - removed)
    end = max(0, end - removed)
    shown_start = _display_width(lines[0], offset=start)
    shown_end = _display_width(lines[-1], offset=end)

    segment = '\n'.join(lines)
    segment = segment[start:len(segment) - (len(lines[-1]) - end)]
    anchors = None
    with suppress(Exception):
        anchors = _find_anchors(segment)
    carets = _should_show_carets(start, end, lines, anchors)

    last = len(lines) - 1
    significant = {0, last}
    mark_from = mark_to = None
    if anchors is not None:
        first_column, last_column = anchors.first_column, anchors.last_column
        if anchors.first_line == 0:
            first_column += start
        if anchors.last_line == 0:
            last_column += start
        mark_from = anchors.first_line, _display_width(lines[anchors.first_line], first_column)
        mark_to = anchors.last_line, _display_width(lines[anchors.last_line], last_column)
        for line in (anchors.first_line, anchors.last_line):
            significant.update((line - 1, line, line + 1))
    significant.discard(-1)
    significant.discard(last + 1)

    result = []

    def show(number):
        line = lines[number]
        result.append(line + '\n')
        if not carets:
            return
        blank = len(line) - len(line.lstrip())
        if number == 0:
            blank = max(blank, shown_start)
        marks = []
        for column in range(shown_end if number == last else _display_width(line)):
            if column < blank:
                marks.append(' ')
            elif anchors is None or mark_from <= (number, column) < mark_to:
                marks.append('^')
            else:
                marks.append('~')
        result.append(''.join(marks) + '\n')

    previous = None
    for number in sorted(significant):
        if previous is not None:
            skipped = number - previous - 1
            if skipped == 1:
                show(number - 1)
            elif skipped > 1:
                result.append(f'...<{skipped} lines>...\n')
        show(number)
        previous = number
    return _indent(_dedent(''.join(result)), '    ')


# ---------------------------------------------------------------- exceptions

def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


def _some_str(value):
    return _safe_string(value, 'exception')


_cause_message = ('\nThe above exception was the direct cause '
                  'of the following exception:\n\n')
_context_message = ('\nDuring handling of the above exception, '
                    'another exception occurred:\n\n')


class _ExceptionPrintContext:
    """Where the output is inside nested exception groups."""

    def __init__(self):
        self.seen = set()
        self.exception_group_depth = 0
        self.need_close = False

    def indent(self):
        return ' ' * (2 * self.exception_group_depth)

    def emit(self, text_gen, margin_char=None):
        if margin_char is None:
            margin_char = '|'
        prefix = self.indent()
        if self.exception_group_depth:
            prefix += margin_char + ' '
        if isinstance(text_gen, str):
            yield _indent_all(text_gen, prefix)
        else:
            for text in text_gen:
                yield _indent_all(text, prefix)


def _indent_all(text, prefix):
    if not prefix:
        return text
    return _indent(text, prefix)


class TracebackException:
    """An exception ready to be shown later: everything needed is captured as text.

    `__cause__`, `__context__` and, for groups, `exceptions` are TracebackExceptions too.
    """

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        is_recursive_call = _seen is not None
        if _seen is None:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from_extended_frame_gen(
            _walk_tb_with_full_positions(exc_traceback), limit=limit, lookup_lines=lookup_lines,
            capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _some_str(exc_value)
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as error:
            self.__notes__ = [f'Ignored error getting __notes__: {_safe_string(error, "__notes__", repr)}']
        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        else:
            self.exc_type_qualname = None
            self.exc_type_module = None
        if exc_type and issubclass(exc_type, SyntaxError):
            self._take_syntax_error(exc_value)
        else:
            self._add_hint(exc_type, exc_value, exc_traceback)
        if lookup_lines:
            self._load_lines()
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False

        # A loop instead of recursion: chains may be long. Each exception is taken once.
        self.__cause__ = self.__context__ = None
        self.exceptions = None
        if is_recursive_call:
            return
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                       max_group_width=max_group_width, max_group_depth=max_group_depth,
                       save_exc_type=save_exc_type, _seen=_seen)

        def take(exc):
            return TracebackException(type(exc), exc, exc.__traceback__, **options)

        queue = [(self, exc_value)]
        while queue:
            target, exc = queue.pop()
            if exc is None:
                continue
            cause = context = None
            if exc.__cause__ is not None and id(exc.__cause__) not in _seen:
                cause = take(exc.__cause__)
            # In compact form what will not be shown is not captured.
            wanted = not compact or cause is None and not exc.__suppress_context__
            if wanted and exc.__context__ is not None and id(exc.__context__) not in _seen:
                context = take(exc.__context__)
            parts = None
            if isinstance(exc, BaseExceptionGroup):
                parts = [take(part) for part in exc.exceptions]
            target.__cause__ = cause
            target.__context__ = context
            target.exceptions = parts
            if cause is not None:
                queue.append((cause, exc.__cause__))
            if context is not None:
                queue.append((context, exc.__context__))
            if parts:
                queue.extend(zip(parts, exc.exceptions))

    def _take_syntax_error(self, exc):
        self.filename = exc.filename
        lineno = exc.lineno
        self.lineno = str(lineno) if lineno is not None else None
        end_lineno = exc.end_lineno
        self.end_lineno = str(end_lineno) if end_lineno is not None else None
        self.text = exc.text
        self.offset = exc.offset
        self.end_offset = exc.end_offset
        self.msg = exc.msg
        self._is_syntax_error = True
        self._exc_metadata = getattr(exc, '_metadata', None)
        self._typo = _keyword_typo(exc)

    def _add_hint(self, exc_type, exc, tb):
        """Add to the message what may have been meant."""
        if exc_type is None:
            return
        if issubclass(exc_type, ImportError) and getattr(exc, 'name_from', None) is not None:
            suggestion = _suggestion(exc, tb, exc.name_from)
            if suggestion:
                self._str += f". Did you mean: '{suggestion}'?"
        elif (issubclass(exc_type, ModuleNotFoundError) and sys.flags.no_site
              and getattr(exc, 'name', None) not in sys.stdlib_module_names):
            self._str += ('. Site initialization is disabled, did you forget to '
                          'add the site-packages directory to sys.path?')
        elif issubclass(exc_type, (NameError, AttributeError)) and getattr(exc, 'name', None) is not None:
            name = exc.name
            suggestion = _suggestion(exc, tb, name)
            if suggestion:
                self._str += f". Did you mean: '{suggestion}'?"
            if issubclass(exc_type, NameError) and name in getattr(sys, 'stdlib_module_names', ()):
                if suggestion:
                    self._str += f" Or did you forget to import '{name}'?"
                else:
                    self._str += f". Did you forget to import '{name}'?"

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Capture an exception with its own traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning,
                      stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the exception's type as it is shown."""
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        if not isinstance(module, str):
            module = '<unknown>'
        return f'{module}.{self.exc_type_qualname}'

    def _load_lines(self):
        for frame in self.stack:
            frame.line

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Iterate over the lines that tell the exception itself, with its notes.

        With `show_group` the members of an exception group follow, indented.
        """
        indent = 3 * _depth * ' '
        if not self._have_exc_type:
            yield indent + _format_final_exc_line(None, self._str)
            return
        name = self.exc_type_str
        if not self._is_syntax_error:
            if _depth > 0:
                # Nested exceptions need not have one line only.
                formatted = _format_final_exc_line(name, self._str).split('\n')
                yield from [indent + line + '\n' for line in formatted[:-1]]
            else:
                yield _format_final_exc_line(name, self._str)
        else:
            yield from [indent + line for line in self._format_syntax_error(name)]
        notes = self.__notes__
        if isinstance(notes, collections.abc.Sequence) and not isinstance(notes, (str, bytes)):
            for note in notes:
                note = _safe_string(note, 'note')
                yield from [indent + line + '\n' for line in note.split('\n')]
        elif notes is not None:
            yield indent + f'{_safe_string(notes, "__notes__", func=repr)}\n'
        if self.exceptions and show_group:
            for part in self.exceptions:
                yield from part.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _format_syntax_error(self, name, **kwargs):
        """Iterate over the lines that show where a syntax error is."""
        filename_suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            filename_suffix = f' ({self.filename})'
        if isinstance(self.text, str) and self._typo is not None:
            self.msg, self.text, lineno, self.offset, self.end_offset = self._typo
            self.lineno = self.end_lineno = str(lineno)
        text = self.text
        if isinstance(text, str):
            # The text may be several lines; the first one is shown, without its indentation.
            rtext = text.rstrip('\n')
            ltext = rtext.lstrip(' \n\f')
            spaces = len(rtext) - len(ltext)
            if self.offset is None:
                yield f'    {ltext}\n'
            elif isinstance(self.lineno, str) and isinstance(self.offset, int):
                yield f'    {ltext}\n'
                offset = self.offset
                if self.lineno == self.end_lineno:
                    end_offset = self.end_offset if self.end_offset not in {None, 0} else offset
                else:
                    end_offset = len(rtext) + 1
                if text and offset > len(text):
                    offset = len(text) + 1
                if text and end_offset > len(text):
                    end_offset = len(text) + 1
                if offset >= end_offset or end_offset < 0:
                    end_offset = offset + 1
                start = offset - 1 - spaces
                end = end_offset - 1 - spaces
                if start >= 0:
                    # Tabs must stay to keep the carets in place.
                    blank = ''.join([char if char.isspace() else ' ' for char in ltext[:start]])
                    yield f'    {blank}{"^" * (end - start)}\n'
            else:
                yield f'    {ltext}\n'
        msg = '<no detail available>' if self.msg is None else self.msg
        yield f'{name}: {msg}{filename_suffix}\n'

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Iterate over the parts of the whole output, with causes and contexts if `chain`."""
        if _ctx is None:
            _ctx = _ExceptionPrintContext()
        output = []
        exc = self
        if chain:
            while exc is not None:
                if exc.__cause__ is not None:
                    output.append((_cause_message, exc))
                    exc = exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    output.append((_context_message, exc))
                    exc = exc.__context__
                else:
                    output.append((None, exc))
                    exc = None
        else:
            output.append((None, exc))
        for message, exc in reversed(output):
            if message is not None:
                yield from _ctx.emit(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield from _ctx.emit('Traceback (most recent call last):\n')
                    yield from _ctx.emit(exc.stack.format(**kwargs))
                yield from _ctx.emit(exc.format_exception_only(**kwargs))
            elif _ctx.exception_group_depth > self.max_group_depth:
                yield from _ctx.emit(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from exc._format_group(_ctx, chain, kwargs)

    def _format_group(self, _ctx, chain, kwargs):
        is_toplevel = _ctx.exception_group_depth == 0
        if is_toplevel:
            _ctx.exception_group_depth += 1
        if self.stack:
            yield from _ctx.emit('Exception Group Traceback (most recent call last):\n',
                                 margin_char='+' if is_toplevel else None)
            yield from _ctx.emit(self.stack.format(**kwargs))
        yield from _ctx.emit(self.format_exception_only(**kwargs))
        total = len(self.exceptions)
        shown = total if total <= self.max_group_width else self.max_group_width + 1
        _ctx.need_close = False
        for index in range(shown):
            last = index == shown - 1
            if last:
                # The innermost last member closes the box of all groups that end there.
                _ctx.need_close = True
            truncated = self.max_group_width is not None and index >= self.max_group_width
            title = f'{index + 1}' if not truncated else '...'
            yield (_ctx.indent() + ('+-' if index == 0 else '  ')
                   + f'+---------------- {title} ----------------\n')
            _ctx.exception_group_depth += 1
            if not truncated:
                yield from self.exceptions[index].format(chain=chain, _ctx=_ctx, **kwargs)
            else:
                remaining = total - self.max_group_width
                plural = 's' if remaining > 1 else ''
                yield from _ctx.emit(f'and {remaining} more exception{plural}\n')
            if last and _ctx.need_close:
                yield _ctx.indent() + '+------------------------------------\n'
                _ctx.need_close = False
            _ctx.exception_group_depth -= 1
        if is_toplevel:
            assert _ctx.exception_group_depth == 1
            _ctx.exception_group_depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print what format() gives."""
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain, **kwargs):
            print(line, file=file, end='')


def _format_final_exc_line(name, value, **kwargs):
    text = _some_str(value) if not isinstance(value, str) else value
    if value is None or not text:
        return f'{name}\n'
    return f'{name}: {text}\n'


def _suggestion(exc, tb, name):
    from . import _suggest
    try:
        return _suggest.for_exception(exc, tb, name)
    except Exception:
        return None


# ---------------------------------------------------------------- for the interpreter

def _print_exception_bltin(exc, file=None, /):
    """Print an exception that no one has handled."""
    if file is None:
        file = sys.stderr if sys.stderr is not None else sys.__stderr__
    print_exception(exc, file=file)


def _levenshtein_distance(a, b, max_cost):
    from . import _suggest
    return _suggest._distance(a, b, max_cost)
