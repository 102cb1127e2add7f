"""Wrapping and indenting of text."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '
_blank_table = {ord(char): ' ' for char in _whitespace}
_punctuation = r'[\w!"\'&.,?]'
_patterns = {}


def _pattern(name):
    """Return a regular expression, compiled when it is first needed."""
    try:
        return _patterns[name]
    except KeyError:
        pass
    import re
    letter = r'[^\d\W]'
    space = '[' + re.escape(_whitespace) + ']'
    nospace = '[^' + space[1:]
    if name == 'words':
        # White space, dashes between words, or a word up to a hyphen inside it.
        source = rf'''( {space}+
            | (?<={_punctuation}) -{{2,}} (?=\w)
            | {nospace}+? (?:
                -(?: (?<={letter}{{2}}-) | (?<={letter}-{letter}-))
                  (?= {letter} -? {letter})
              | (?={space}|\Z)
              | (?<={_punctuation}) (?=-{{2,}}\w)
              )
            )'''
        pattern = re.compile(source, re.VERBOSE)
    elif name == 'simple':
        pattern = re.compile(f'({space}+)')
    else:
        pattern = re.compile(r'[a-z][\.\!\?][\"\']?\z')
    return _patterns.setdefault(name, pattern)


class TextWrapper:
    """Wraps paragraphs to a width.

    initial_indent, subsequent_indent   prefixes of the first and the other lines
    expand_tabs, tabsize, replace_whitespace, drop_whitespace   what becomes of white space
    fix_sentence_endings                two blanks after a sentence
    break_long_words, break_on_hyphens  where words may be broken
    max_lines, placeholder              how much is kept, and what shows that it was more
    """

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_blank_table)
        return text

    def _split(self, text):
        """Return the parts between which lines may be broken."""
        pattern = _pattern('words' if self.break_on_hyphens is True else 'simple')
        return [chunk for chunk in pattern.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        search = _pattern('sentence').search
        for i in range(len(chunks) - 1):
            if chunks[i + 1] == ' ' and search(chunks[i]):
                chunks[i + 1] = '  '

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Deal with a part that does not fit into any line."""
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words and space_left > 0:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                # Behind a hyphen if there is one, but not behind those at the beginning.
                hyphen = chunk.rfind('-', 0, space_left)
                if hyphen > 0 and any([c != '-' for c in chunk[:hyphen]]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        """Return the lines that the parts make."""
        lines = []
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        chunks.reverse()
        while chunks:
            cur_line = []
            cur_len = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            while chunks:
                length = len(chunks[-1])
                if cur_len + length > width:
                    break
                cur_line.append(chunks.pop())
                cur_len += length
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, cur_line, cur_len, width)
                cur_len = sum(map(len, cur_line))
            if self.drop_whitespace and cur_line and cur_line[-1].strip() == '':
                cur_len -= len(cur_line[-1])
                del cur_line[-1]
            if not cur_line:
                continue
            rest = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or rest and cur_len <= width):
                lines.append(indent + ''.join(cur_line))
                continue
            # The last line: make room for the placeholder.
            while cur_line:
                if cur_line[-1].strip() and cur_len + len(self.placeholder) <= width:
                    cur_line.append(self.placeholder)
                    lines.append(indent + ''.join(cur_line))
                    break
                cur_len -= len(cur_line[-1])
                del cur_line[-1]
            else:
                if lines:
                    previous = lines[-1].rstrip()
                    if len(previous) + len(self.placeholder) <= self.width:
                        lines[-1] = previous + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """Return the lines of one paragraph, without line ends."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """Return one paragraph as a string."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Return the lines of one paragraph; the options are those of TextWrapper."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Return one paragraph, wrapped; the options are those of TextWrapper."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Return the text on one line, cut off with a placeholder if it is too long."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """Remove the white space that all lines start with; blank lines become empty."""
    try:
        lines = text.split('\n')
    except (AttributeError, TypeError):
        raise TypeError(f'expected str object, not {type(text).__qualname__!r}') from None
    filled = [line for line in lines if line and not line.isspace()]
    low, high = min(filled, default=''), max(filled, default='')
    margin = 0
    # The first and the last in order share what all share.
    for margin, char in enumerate(low):
        if char != high[margin] or char not in ' \t':
            break
    return '\n'.join([line[margin:] if not line.isspace() else '' for line in lines])


def indent(text, prefix, predicate=None):
    """Put a prefix before all lines that are not blank, or that fulfil the predicate."""
    result = []
    for line in text.splitlines(True):
        if not line.isspace() if predicate is None else predicate(line):
            result.append(prefix)
        result.append(line)
    return ''.join(result)
