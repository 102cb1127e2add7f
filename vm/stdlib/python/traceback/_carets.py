"""The source lines of an entry and the marks under them. Columns count characters."""

from contextlib import suppress


def dedent(text):
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


def indent(text, prefix):
    return ''.join([prefix + line for line in text.splitlines(keepends=True)]) if prefix else text


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


def should_show_carets(start, end, lines, anchors):
    """Tell whether carets say more than that the whole line is meant."""
    if not any([line.strip() and not line.lstrip().startswith('#') for line in lines]):
        return False        # it is no code: the file has changed
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


def marked_lines(summary, should_show_carets):
    """The source lines of an entry, with carets where they help."""
    count = summary.end_lineno - summary.lineno + 1
    original = summary._source().splitlines()[:count]
    lines = summary.source_lines().splitlines()[:count]
    start, end = summary.colno, summary.end_colno
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
    carets = should_show_carets(start, end, lines, anchors)

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
    return indent(dedent(''.join(result)), '    ')
