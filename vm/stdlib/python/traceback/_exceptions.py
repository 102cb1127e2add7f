"""Exceptions in words: with their tracebacks, their causes, and their parts if they are groups."""

import collections.abc
import sys

from _suggestions import _keyword_typo

from ._carets import indent
from ._frames import StackSummary, in_words, positions_of

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


def headline(name, value):
    """The line with the name of a class and a text."""
    text = value if isinstance(value, str) else in_words(value, 'exception')
    return f'{name}: {text}\n' if text and value is not None else f'{name}\n'


def _suggestion(exc, tb, name):
    from ._suggest import for_exception
    try:
        return for_exception(exc, tb, name)
    except Exception:
        return None


class _Page:
    """The output: how deep in groups it is, and whether the frame of the innermost one is still to be closed."""

    depth = 0
    open = False

    def put(self, texts, mark='|'):
        margin = '  ' * self.depth + (mark + ' ' if self.depth else '')
        for text in (texts,) if isinstance(texts, str) else texts:
            yield indent(text, margin)

    def rule(self, title='', corner='  '):
        line = f'+---------------- {title} ----------------' if title else '+------------------------------------'
        return f'{'  ' * self.depth}{corner if title else ''}{line}\n'


class TracebackException:
    """All that is shown of an exception, taken down as text, so that the exception itself need not be kept.

    `stack` is a StackSummary; `__cause__`, `__context__` and, of a group, the list `exceptions` hold others of this
    class.
    """

    __module__ = 'traceback'

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary._taken(positions_of(exc_traceback), limit, lookup_lines, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = getattr(exc_type, '__qualname__', None)
        self.exc_type_module = getattr(exc_type, '__module__', None)
        self._str = in_words(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as e:
            self.__notes__ = [f'Ignored error getting __notes__: {in_words(e, '__notes__', repr)}']
        self._is_syntax_error = self._have_exc_type and issubclass(exc_type, SyntaxError)
        if self._is_syntax_error:
            self._note_place(exc_value)
        elif self._have_exc_type:
            self._str += self._hint(exc_type, exc_value, exc_traceback)
        self.__suppress_context__ = getattr(exc_value, '__suppress_context__', False)
        self.__cause__ = self.__context__ = self.exceptions = None
        if _seen is None:
            details = {'limit': limit, 'lookup_lines': lookup_lines, 'capture_locals': capture_locals,
                       'max_group_width': max_group_width, 'max_group_depth': max_group_depth,
                       'save_exc_type': save_exc_type}
            self._note_others(exc_value, compact, details)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Take down an exception with its own traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _note_others(self, exc, compact, details):
        """Take down what an exception came from and consists of. Each one is met once; chains may be long."""
        seen = {id(exc)}

        def note(other):
            if other is None or id(other) in seen:
                return None
            return take(other)

        def take(other):
            seen.add(id(other))
            noted = TracebackException(type(other), other, other.__traceback__, _seen=seen, **details)
            todo.append((noted, other))
            return noted

        todo = [(self, exc)]
        while todo:
            noted, exc = todo.pop()
            if exc is None:
                continue
            noted.__cause__ = note(exc.__cause__)
            if not compact or noted.__cause__ is None and not exc.__suppress_context__:
                noted.__context__ = note(exc.__context__)
            if isinstance(exc, BaseExceptionGroup):
                noted.exceptions = [take(part) for part in exc.exceptions]

    def _note_place(self, exc):
        """The attributes of a syntax error."""
        for name in 'filename', 'text', 'offset', 'end_offset', 'msg':
            setattr(self, name, getattr(exc, name))
        for name in 'lineno', 'end_lineno':
            value = getattr(exc, name)
            setattr(self, name, None if value is None else str(value))
        self._typo = _keyword_typo(exc)

    def _hint(self, cls, exc, tb):
        """What may have been meant, to be added to the text."""
        if issubclass(cls, ImportError) and getattr(exc, 'name_from', None) is not None:
            close = _suggestion(exc, tb, exc.name_from)
            return f". Did you mean: '{close}'?" if close else ''
        if issubclass(cls, ModuleNotFoundError):
            if sys.flags.no_site and exc.name not in sys.stdlib_module_names:
                return ('. Site initialization is disabled, did you forget to add the site-packages directory to '
                        'sys.path?')
        elif issubclass(cls, (NameError, AttributeError)) and getattr(exc, 'name', None) is not None:
            name = exc.name
            close = _suggestion(exc, tb, name)
            text = f". Did you mean: '{close}'?" if close else ''
            if issubclass(cls, NameError) and name in sys.stdlib_module_names:
                text += f"{' Or d' if close else '. D'}id you forget to import '{name}'?"
            return text
        return ''

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the class, with that of its module if it is not built in or of the script."""
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ('builtins', '__main__'):
            return self.exc_type_qualname
        return f'{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}'

    # Texts

    def print(self, *, file=None, chain=True, **kwargs):
        """Print what format() gives, to sys.stderr if no file is given."""
        file = sys.stderr if file is None else file
        for text in self.format(chain=chain, **kwargs):
            file.write(text)

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The texts without the traceback: the class and the message, then the notes, and with `show_group` the parts."""
        margin = '   ' * _depth
        if not self._have_exc_type:
            yield margin + headline(None, self._str)
            return
        if self._is_syntax_error:
            yield from [margin + text for text in self._syntax_error()]
        elif _depth:
            yield from _each_line(headline(self.exc_type_str, self._str).removesuffix('\n'), margin)
        else:
            yield headline(self.exc_type_str, self._str)
        notes = self.__notes__
        if isinstance(notes, collections.abc.Sequence) and not isinstance(notes, (str, bytes)):
            for note in notes:
                yield from _each_line(in_words(note, 'note'), margin)
        elif notes is not None:
            yield f'{margin}{in_words(notes, '__notes__', repr)}\n'
        if show_group:
            for part in self.exceptions or ():
                yield from part.format_exception_only(show_group=True, _depth=_depth + 1)

    def _syntax_error(self):
        """The texts of a syntax error: the place, the line with carets, the message."""
        behind = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or '<string>'}", line {self.lineno}\n'
        elif self.filename is not None:
            behind = f' ({self.filename})'
        if isinstance(self.text, str):
            if self._typo is not None:
                self.msg, self.text, line, self.offset, self.end_offset = self._typo
                self.lineno = self.end_lineno = str(line)
            yield from self._line_with_carets()
        yield f'{self.exc_type_str}: {'<no detail available>' if self.msg is None else self.msg}{behind}\n'

    def _line_with_carets(self):
        text = self.text
        line = text.rstrip('\n')
        shown = line.lstrip(' \n\f')
        removed = len(line) - len(shown)
        if self.offset is None:
            yield f'    {shown}\n'
        if self.lineno is None or not isinstance(self.offset, int):
            return
        yield f'    {shown}\n'
        # Offsets count from 1; those behind the text stand for its end.
        first = self.offset
        last = len(line) + 1
        if self.lineno == self.end_lineno:
            last = self.end_offset or first
        if text:
            first, last = min(first, len(text) + 1), min(last, len(text) + 1)
        if last <= first or last < 0:
            last = first + 1
        start = first - 1 - removed
        if start >= 0:
            # Other blanks than spaces, like tabs, keep the carets in place.
            blank = ''.join([char if char.isspace() else ' ' for char in shown[:start]])
            yield f'    {blank}{'^' * (last - first)}\n'

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """The texts of the whole: the causes first, each with its traceback."""
        page = _Page() if _ctx is None else _ctx
        chapters, exc = [], self
        while exc is not None:
            before, text = None, None
            if chain and exc.__cause__ is not None:
                before, text = exc.__cause__, _CAUSE
            elif chain and not exc.__suppress_context__:
                before, text = exc.__context__, _CONTEXT
            chapters.append((exc, text if before is not None else None))
            exc = before
        for exc, text in reversed(chapters):
            if text is not None:
                yield from page.put(text)
            if exc.exceptions is None:
                if exc.stack:
                    yield from page.put('Traceback (most recent call last):\n')
                    yield from page.put(exc.stack.format(**kwargs))
                yield from page.put(exc.format_exception_only(**kwargs))
            elif page.depth > self.max_group_depth:
                yield from page.put(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from exc._group(page, chain, kwargs)

    def _group(self, page, chain, kwargs):
        """The texts of a group: what all exceptions have, then its parts, in a frame."""
        outermost = page.depth == 0
        if outermost:
            page.depth = 1
        if self.stack:
            yield from page.put('Exception Group Traceback (most recent call last):\n', '+' if outermost else '|')
            yield from page.put(self.stack.format(**kwargs))
        yield from page.put(self.format_exception_only(**kwargs))
        width, parts = self.max_group_width, self.exceptions
        hidden = len(parts) - width
        numbers = [*range(len(parts))] if hidden <= 0 else [*range(width), None]
        page.open = False
        for number in numbers:
            # What ends first, the innermost of the last parts, closes the frame for all.
            page.open = page.open or number == numbers[-1]
            yield page.rule('...' if number is None else str(number + 1), '+-' if number == numbers[0] else '  ')
            page.depth += 1
            if number is None:
                yield from page.put(f'and {hidden} more exception{'' if hidden == 1 else 's'}\n')
            else:
                yield from parts[number].format(chain=chain, _ctx=page, **kwargs)
            if number == numbers[-1] and page.open:
                yield page.rule()
                page.open = False
            page.depth -= 1
        if outermost:
            page.depth = 0


def _each_line(text, margin):
    return [f'{margin}{line}\n' for line in text.split('\n')]
