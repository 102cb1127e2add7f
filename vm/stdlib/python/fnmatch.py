"""Filename matching with shell patterns: * any text, ? a character, [seq] and [!seq] a character in or not in seq."""

import functools
import os
import posixpath
import re

__all__ = ['filter', 'filterfalse', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Test whether FILENAME matches PATTERN.

    An initial period in FILENAME is not special.
    Both FILENAME and PATTERN are first case-normalized
    if the operating system requires it.
    If you don't want this, use fnmatchcase(FILENAME, PATTERN).
    """
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(str(pat, 'latin1')).encode('latin1')).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """Construct a list from those elements of the iterable NAMES that match PAT."""
    match = _compile_pattern(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name))]


def filterfalse(names, pat):
    """Construct a list from those elements of the iterable NAMES that do not match PAT."""
    match = _compile_pattern(os.path.normcase(pat))
    return [name for name in names if not match(os.path.normcase(name))]


def fnmatchcase(name, pat):
    """Test whether FILENAME matches PATTERN, including case.

    This is a version of fnmatch() which doesn't case-normalize
    its arguments.
    """
    return _compile_pattern(pat)(name) is not None


def _parts(pat, star, question):
    """The regular expressions of a pattern's items; star stands for each run of asterisks."""
    parts = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not parts or parts[-1] is not star:
                parts.append(star)
        elif c == '?':
            parts.append(question)
        elif c == '[':
            end = i
            if pat[end:end + 1] == '!':
                end += 1
            if pat[end:end + 1] == ']':
                end += 1
            end = pat.find(']', end)
            if end < 0:
                parts.append('\\[')
            else:
                parts.append(_set(pat[i:end]))
                i = end + 1
        else:
            parts.append(re.escape(c))
    return parts


def _set(content):
    negate = content.startswith('!')
    chunks = []
    if '-' not in content:
        content = content.replace('\\', r'\\')
    else:
        at = 0
        k = 2 if negate else 1
        while (k := content.find('-', k)) >= 0:
            chunks.append(content[at:k])
            at = k + 1
            k += 3
        if content[at:]:
            chunks.append(content[at:])
        else:
            chunks[-1] += '-'
        # Ranges that are empty disappear.
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        content = '-'.join(s.replace('\\', r'\\').replace('-', r'\-') for s in chunks)
    content = re.sub(r'([&~|])', r'\\\1', content)
    if not content:
        return '(?!)'
    if content == '!':
        return '.'
    if content[0] == '!':
        content = '^' + content[1:]
    elif content[0] in ('^', '['):
        content = '\\' + content
    return f'[{content}]'



def translate(pat):
    """Translate a shell PATTERN to a regular expression.

    There is no way to quote meta-characters.
    """
    star = object()
    parts = _parts(pat, star, '.')
    stars = [i for i, part in enumerate(parts) if part is star]
    if not stars:
        return f"(?s:{''.join(parts)})\\z"
    # What lies between two asterisks is matched once and for all at its first place.
    result = parts[:stars[0]]
    for at, i in enumerate(stars):
        if at == len(stars) - 1:
            result.append('.*')
            result.extend(parts[i + 1:])
        else:
            result.append('(?>.*?')
            result.extend(parts[i + 1:stars[at + 1]])
            result.append(')')
    return f"(?s:{''.join(result)})\\z"
