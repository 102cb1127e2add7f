"""Whether an example printed what it should, and how the difference is shown."""

import re

from ._examples import (BLANKLINE_MARKER, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, ELLIPSIS, ELLIPSIS_MARKER,
                        NORMALIZE_WHITESPACE, REPORT_CDIFF, REPORT_NDIFF, REPORT_UDIFF)


def _indent(text):
    return re.sub('(?m)^(?!$)', '    ', text)


def _visible(text):
    return text.encode('ascii', 'backslashreplace').decode('ascii')


def _like(want, got):
    """Whether `got` is `want` with anything in the place of each `...`."""
    first, *between = want.split(ELLIPSIS_MARKER)
    if not between:
        return want == got
    last = between.pop()
    if len(first) + len(last) > len(got) or not got.startswith(first) or not got.endswith(last):
        return False
    position, end = len(first), len(got) - len(last)
    for part in between:
        # The leftmost place leaves the most for the rest.
        found = got.find(part, position, end)
        if found < 0:
            return False
        position = found + len(part)
    return True


class OutputChecker:
    """Compares output; a class derived from it may do so in another way."""

    def check_output(self, want, got, optionflags):
        """Whether the output is good."""
        want, got = _visible(want), _visible(got)
        if want == got:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and {'1\n': 'True\n', '0\n': 'False\n'}.get(want) == got:
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf'(?m)^{BLANKLINE_MARKER}\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
        if optionflags & NORMALIZE_WHITESPACE:
            want, got = ' '.join(want.split()), ' '.join(got.split())
        return want == got or bool(optionflags & ELLIPSIS) and _like(want, got)

    def output_difference(self, example, got, optionflags):
        """A text that shows what was expected and what came."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub('(?m)^ *(?=\n)', BLANKLINE_MARKER, got)
        long = want.count('\n') > 2 and got.count('\n') > 2
        if optionflags & REPORT_NDIFF or long and optionflags & (REPORT_UDIFF | REPORT_CDIFF):
            kind, lines = _differences(want.splitlines(True), got.splitlines(True), optionflags)
            return f'Differences ({kind}):\n{_indent(''.join(lines))}'
        texts = []
        for name, text in ('Expected', want), ('Got', got):
            texts.append(f'{name}:\n{_indent(text)}' if text else f'{name} nothing\n')
        return ''.join(texts)


def _differences(want, got, optionflags):
    import difflib
    if optionflags & REPORT_UDIFF:
        return 'unified diff with -expected +actual', list(difflib.unified_diff(want, got, n=2))[2:]
    if optionflags & REPORT_CDIFF:
        return 'context diff with expected followed by actual', list(difflib.context_diff(want, got, n=2))[2:]
    differ = difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK)
    return 'ndiff with -expected +actual', differ.compare(want, got)
