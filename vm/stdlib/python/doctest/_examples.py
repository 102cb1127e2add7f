"""Examples in text: their options, what they are made of, and the parser that finds them."""

import re
from itertools import count

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The flag of this name, a new one if there is none yet."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


_COMPARING = ('DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP',
              'IGNORE_EXCEPTION_DETAIL')
_REPORTING = 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE', 'FAIL_FAST'
for _name in _COMPARING + _REPORTING:
    globals()[_name] = register_optionflag(_name)
COMPARISON_FLAGS = sum([OPTIONFLAGS_BY_NAME[_name] for _name in _COMPARING])
REPORTING_FLAGS = sum([OPTIONFLAGS_BY_NAME[_name] for _name in _REPORTING])

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'


def _ended(text):
    return text if text.endswith('\n') else text + '\n'


class Example:
    """A statement and what it should print; `exc_msg` is the text of the exception that is expected instead.

    `lineno` counts from the start of the text, `indent` is the width before the prompt, `options` maps flags to
    whether they are set for this example.
    """

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = _ended(source)
        self.want = want and _ended(want)
        self.exc_msg = None if exc_msg is None else _ended(exc_msg)
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.exc_msg

    def __eq__(self, other):
        if type(self) is type(other):
            return self._key() == other._key() and self.options == other.options
        return NotImplemented

    def __hash__(self):
        return hash(self._key())


class DocTest:
    """The examples of one text, which share their global names."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno
        self.docstring = docstring

    def __repr__(self):
        number = len(self.examples)
        return '<%s %s from %s:%s (%s example%s)>' % (type(self).__name__, self.name, self.filename, self.lineno,
                                                      number or 'no', '' if number == 1 else 's')

    def _key(self):
        return self.docstring, self.name, self.filename, self.lineno

    def __eq__(self, other):
        if type(self) is type(other):
            return self._key() == other._key() and self.examples == other.examples and self.globs == other.globs
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        mine, others = [(test.name, test.filename or '', -1 if test.lineno is None else test.lineno, id(test))
                        for test in (self, other)]
        return mine < others


_PROMPT = re.compile('( *)>>>').match
_CONTINUATION = re.compile(r' *\.\.\.').match
_NO_STATEMENT = re.compile(' *(#.*)?$').match
_DIRECTIVE = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE).finditer
_TRACEBACK = re.compile(r'Traceback \((most recent call last|innermost last)\):\s*$', re.MULTILINE).match
_MESSAGE = re.compile(r'^\w', re.MULTILINE).search


class DocTestParser:
    """Finds examples: lines from one that starts with >>> to the next blank line or prompt."""

    def get_doctest(self, string, globs, name, filename, lineno):
        """The DocTest of a text."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        """The Examples of a text."""
        return [piece for piece in self.parse(string, name) if isinstance(piece, Example)]

    def parse(self, string, name='<string>'):
        """The text as a list of strings and, between them, Examples."""
        lines = string.expandtabs().split('\n')
        margin = min([len(line) - len(line.lstrip(' ')) for line in lines if line.strip()], default=0)
        if margin:
            lines = [line[margin:] for line in lines]
        pieces, text = [], ''
        i, end = 0, len(lines)
        while i < end:
            prompt = _PROMPT(lines[i])
            if prompt is None:
                text += lines[i] + '\n'
                i += 1
                continue
            start = i
            i = next(k for k in count(i + 1) if k == end or not _CONTINUATION(lines[k]))
            source = lines[start:i]
            first = i
            while i < end and lines[i].strip(' ') and not _PROMPT(lines[i]):
                i += 1
            pieces.append(text)
            text = ''
            example = self._example(source, lines[first:i], len(prompt[1]), margin, name, start)
            if example is not None:
                pieces.append(example)
        pieces.append(text[:-1])
        return pieces

    def _example(self, source, want, indent, margin, name, lineno):
        """An Example of lines as they stand; None if there is no statement."""
        for i, line in enumerate(source):
            if line[indent + 3:indent + 4] not in ('', ' '):
                raise ValueError(f'line {lineno + i + 1!r} of the docstring for {name} lacks blank after '
                                 f'{line[indent:indent + 3]}: {line!r}')
        self._aligned(source[1:], ' ' * indent + '.', name, lineno + 1)
        self._aligned(want, ' ' * indent, name, lineno + len(source) + 1)
        statement = '\n'.join([line[indent + 4:] for line in source])
        output = ''.join([line[indent:] + '\n' for line in want])
        options = self._options(statement, name, lineno)
        if _NO_STATEMENT(statement):
            return None
        header = _TRACEBACK(output)
        message = _MESSAGE(output, header.end()) if header else None
        return Example(statement, output, message and output[message.start():], lineno, margin + indent, options)

    def _aligned(self, lines, prefix, name, lineno):
        for i, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(f'line {lineno + i!r} of the docstring for {name} '
                                 f'has inconsistent leading whitespace: {line!r}')

    def _options(self, source, name, lineno):
        options = {}
        for directive in _DIRECTIVE(source):
            for word in directive[1].replace(',', ' ').split():
                flag = OPTIONFLAGS_BY_NAME.get(word[1:])
                if flag is None or word[0] not in '+-':
                    raise ValueError(f'line {lineno + 1!r} of the doctest for {name} has an invalid option: {word!r}')
                options[flag] = word[0] == '+'
        if options and _NO_STATEMENT(source):
            raise ValueError(f'line {lineno!r} of the doctest for {name} has an option directive on a line with no '
                             f'example: {source!r}')
        return options


def _commented(line):
    return '# ' + line.rstrip() if line.strip() else '#'


def script_from_examples(s):
    """The examples of a text as a script, with the rest of the text in comments."""
    lines = []
    for piece in DocTestParser().parse(s):
        if not isinstance(piece, Example):
            lines += [_commented(line) for line in piece.split('\n')[:-1]]
            continue
        lines.append(piece.source[:-1])
        if piece.want:
            lines.append('# Expected:')
            lines += ['## ' + line for line in piece.want.split('\n')[:-1]]
    first, last = 0, len(lines)
    while last > first and lines[last - 1] == '#':
        last -= 1
    while first < last and lines[first] == '#':
        first += 1
    return '\n'.join(lines[first:last]) + '\n'
