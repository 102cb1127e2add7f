"""Names and shell patterns: * is any text, ? any character, [seq] one of them and [!seq] one of the others."""

import os
from functools import lru_cache

__all__ = ['filter', 'filterfalse', 'fnmatch', 'fnmatchcase', 'translate']


@lru_cache(maxsize=32768, typed=True)
def _matcher(pattern):
    """The match method of a pattern."""
    import re
    if isinstance(pattern, bytes):
        return re.compile(translate(pattern.decode('latin-1')).encode('latin-1')).match
    return re.compile(translate(pattern)).match


def fnmatch(name, pat):
    """Whether a pattern matches a name, case counting as it does for files."""
    return _matcher(os.path.normcase(pat))(os.path.normcase(name)) is not None


def fnmatchcase(name, pat):
    """Whether a pattern matches a name, case counting."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """The names that a pattern matches."""
    match, normal = _matcher(os.path.normcase(pat)), os.path.normcase
    return [name for name in names if match(normal(name))]


def filterfalse(names, pat):
    """The names that a pattern does not match."""
    match, normal = _matcher(os.path.normcase(pat)), os.path.normcase
    return [name for name in names if not match(normal(name))]


def translate(pat):
    """The regular expression of a pattern, which has no way to quote anything."""
    return _assembled(*_translate(pat, '*', '.'))


def _translate(pat, star, question_mark):
    """(the regular expressions of the items of a pattern, where the stars stand among them); stars in a row are one."""
    import re
    items, stars, at = [], [], 0
    while at < len(pat):
        character = pat[at]
        at += 1
        if character == '*':
            if not stars or stars[-1] != len(items) - 1:
                stars.append(len(items))
                items.append(star)
        elif character == '?':
            items.append(question_mark)
        elif character == '[' and (end := _set_end(pat, at)) >= 0:
            items.append(_set(pat[at:end]))
            at = end + 1
        else:
            items.append(re.escape(character))
    return items, stars


def _assembled(items, stars):
    """The whole expression. The text between two stars is matched at its first place once and for all: another place would not
    help what follows, and trying takes long."""
    bounds = [*stars, len(items)]
    parts = items[:bounds[0]]
    for star, following in zip(stars, bounds[1:]):
        text = ''.join(items[star + 1:following])
        parts.append('.*' + text if following == len(items) and star == stars[-1] else f'(?>.*?{text})')
    return f"(?s:{''.join(parts)})\\z"


def _set_end(pat, at):
    """Where the bracket closes; one that comes first, or behind '!', is of the set. -1 if it does not close."""
    if pat[at:at + 1] == '!':
        at += 1
    return pat.find(']', at + 1 if pat[at:at + 1] == ']' else at)


def _set(content):
    """The regular expression of what stands in brackets."""
    negative = content[:1] == '!'
    if negative:
        content = content[1:]
    parts = [(low, high) for low, high in _ranges(content) if low <= high]
    if not parts:
        return '.' if negative else '(?!)'
    text = ''.join([_quoted(low) if high == low else f'{_quoted(low)}-{_quoted(high)}' for low, high in parts])
    if negative:
        text = '^' + text
    elif text[0] in '^[':
        text = '\\' + text
    return f'[{text}]'


def _ranges(content):
    """The pairs of first and last character that stand in a set; a dash at an end stands for itself."""
    at = 0
    while at < len(content):
        if content[at + 1:at + 2] == '-' and at + 2 < len(content):
            yield content[at], content[at + 2]
            at += 3
        else:
            yield content[at], content[at]
            at += 1


def _quoted(character):
    return '\\' + character if character in '\\-&~|' else character
