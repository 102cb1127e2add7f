"""Paragraphs: breaking them into lines, and moving lines to the right and back."""

from functools import lru_cache

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '
_TO_BLANKS = str.maketrans(dict.fromkeys(_whitespace, ' '))


@lru_cache
def _pattern(name):
    """A regular expression, compiled when it is first needed."""
    import re
    blank, other = f'[{re.escape(_whitespace)}]', f'[^{re.escape(_whitespace)}]'
    if name == 'blanks':
        return re.compile(f'({blank}+)')
    if name == 'sentence':
        return re.compile(r'[a-z][.!?]["\']?\Z')
    mark, letter = r'[\w!"\'&.,?]', r'[^\d\W]'
    # A line may be broken at white space, before and behind a dash of several hyphens between words, and behind a hyphen that
    # has two letters before it (or a letter, a hyphen and a letter) and as many behind it.
    dash = rf'(?<={mark})-{{2,}}(?=\w)'
    hyphen = rf'-(?:(?<={letter}{{2}}-)|(?<={letter}-{letter}-))(?={letter}-?{letter})'
    return re.compile(rf'({blank}+|{dash}|{other}+?(?:{hyphen}|(?={blank}|\Z)|(?<={mark})(?=-{{2,}}\w)))')


class TextWrapper:
    """Breaks a paragraph into lines of up to `width` characters.

    initial_indent and subsequent_indent stand before the first and the other lines. Tabs are expanded and white space made blanks,
    and dropped at the ends of lines, unless the options say otherwise. Long words are broken, and words with hyphens behind them.
    Of more than max_lines the rest is dropped and the placeholder put at the end. fix_sentence_endings puts two blanks behind what
    looks like the end of a sentence.
    """

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=' [...]'):
        vars(self).update(
            width=width, initial_indent=initial_indent, subsequent_indent=subsequent_indent, expand_tabs=expand_tabs,
            replace_whitespace=replace_whitespace, fix_sentence_endings=fix_sentence_endings, break_long_words=break_long_words,
            drop_whitespace=drop_whitespace, break_on_hyphens=break_on_hyphens, tabsize=tabsize, max_lines=max_lines,
            placeholder=placeholder)

    def wrap(self, text):
        """The lines of a paragraph."""
        words = self._split_chunks(text)
        if self.fix_sentence_endings:
            ends = _pattern('sentence').search
            for place in range(1, len(words)):
                if words[place] == ' ' and ends(words[place - 1]):
                    words[place] = '  '
        return self._wrap_chunks(words)

    def fill(self, text):
        """The paragraph with line ends in it."""
        return '\n'.join(self.wrap(text))

    def _split_chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_TO_BLANKS)
        return self._split(text)

    def _split(self, text):
        """The pieces that stay together."""
        return [piece for piece in _pattern('words' if self.break_on_hyphens else 'blanks').split(text) if piece]

    def _wrap_chunks(self, chunks):
        """The lines that pieces make."""
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            before = self.initial_indent if self.max_lines <= 1 else self.subsequent_indent
            if len(before) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines, waiting = [], chunks[::-1]
        while waiting:
            before = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(before)
            if lines and self.drop_whitespace and not waiting[-1].strip():
                waiting.pop()
            line = self._line(waiting, room)
            if self.drop_whitespace and line and not line[-1].strip():
                line.pop()
            if not line:
                continue
            if self.max_lines is not None and len(lines) + 1 >= self.max_lines and not self._is_last(line, waiting, room):
                self._cut(lines, before, line, room)
                break
            lines.append(before + ''.join(line))
        return lines

    def _line(self, waiting, room):
        """The pieces that fit into a line, taken from those that wait; a piece longer than any line is broken."""
        line, used = [], 0
        while waiting and used + len(waiting[-1]) <= room:
            line.append(waiting.pop())
            used += len(line[-1])
        if waiting and len(waiting[-1]) > room:
            self._handle_long_word(waiting, line, used, room)
        return line

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Puts as much of a long piece on the line as there is room for, or all of it if it must not be broken."""
        left = width - cur_len if width > 0 else 1
        if not self.break_long_words or left <= 0:
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
            return
        piece, cut = reversed_chunks[-1], left
        if self.break_on_hyphens and len(piece) > left:
            hyphen = piece.rfind('-', 0, left)
            if piece[:max(hyphen, 0)].strip('-'):
                cut = hyphen + 1
        cur_line.append(piece[:cut])
        reversed_chunks[-1] = piece[cut:]

    def _is_last(self, line, waiting, room):
        """Whether nothing is left for another line, and this one is not too long."""
        ends = not waiting or self.drop_whitespace and len(waiting) == 1 and not waiting[0].strip()
        return ends and sum(map(len, line)) <= room

    def _cut(self, lines, before, line, room):
        """Adds the last line, of which so much is kept that there is room for the placeholder."""
        mark = self.placeholder
        while line:
            if line[-1].strip() and sum(map(len, line)) + len(mark) <= room:
                lines.append(before + ''.join(line) + mark)
                return
            line.pop()
        if lines and len(lines[-1].rstrip()) + len(mark) <= self.width:
            lines[-1] = lines[-1].rstrip() + mark
        else:
            lines.append(before + mark.lstrip())


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph; the options are those of TextWrapper."""
    return TextWrapper(width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The paragraph with line ends in it; the options are those of TextWrapper."""
    return TextWrapper(width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """As many words of a text as fit into one line, with single blanks between them."""
    return TextWrapper(width, max_lines=1, **kwargs).fill(' '.join(text.split()))


def dedent(text):
    """The text without the blanks and tabs that all its lines begin with; lines of nothing else become empty."""
    if not isinstance(text, str):
        raise TypeError(f'expected str object, not {type(text).__qualname__!r}')
    lines = ['' if line.isspace() else line for line in text.split('\n')]
    full = [line for line in lines if line]
    if not full:
        return '\n'.join(lines)
    first, last = min(full), max(full)
    margin = 0
    while margin < len(first) and first[margin] in ' \t' and first[margin] == last[margin]:
        margin += 1
    return '\n'.join([line[margin:] for line in lines])


def indent(text, prefix, predicate=None):
    """The text with a prefix before each line that is not blank, or of which the predicate is true."""
    chosen = predicate if predicate is not None else str.strip
    return ''.join([prefix + line if chosen(line) else line for line in text.splitlines(True)])
