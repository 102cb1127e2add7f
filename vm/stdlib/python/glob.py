"""Filename globbing: the paths that match a shell pattern."""

import fnmatch
import os
import re

__all__ = ['glob', 'iglob', 'escape', 'translate']

_magic = re.compile('([*?[])')
_magic_bytes = re.compile(b'([*?[])')


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a pathname pattern.

    The pattern may contain simple shell-style wildcards a la
    fnmatch. Unlike fnmatch, filenames starting with a
    dot are special cases that are not matched by '*' and '?'
    patterns by default.

    The order of the returned list is undefined. Sort it if you need a
    particular order.
    """
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a pathname pattern.

    The pattern may contain simple shell-style wildcards a la
    fnmatch. However, unlike fnmatch, filenames starting with a
    dot are special cases that are not matched by '*' and '?'
    patterns.

    The order of the returned paths is undefined. Sort them if you need a
    particular order.
    """
    root_dir = pathname[:0] if root_dir is None else os.fspath(root_dir)
    return _skip_empty(_iglob(pathname, root_dir, recursive, False, include_hidden), pathname, recursive)


def _skip_empty(paths, pathname, recursive):
    # A pattern that begins with ** yields the empty path first.
    first = recursive and (not pathname or _is_recursive(pathname[:2]))
    for path in paths:
        if first:
            first = False
            if not path:
                continue
        yield path


def _iglob(pathname, root_dir, recursive, dirs_only, hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        where = _join(root_dir, pathname)
        if basename:
            if os.path.lexists(where):
                yield pathname
        elif os.path.isdir(_join(root_dir, dirname)):
            yield pathname
        return
    if not dirname:
        if recursive and _is_recursive(basename):
            yield from _glob2(root_dir, basename, dirs_only, hidden)
        else:
            yield from _glob1(root_dir, basename, dirs_only, hidden)
        return
    if dirname != pathname and has_magic(dirname):
        dirs = _iglob(dirname, root_dir, recursive, True, hidden)
    else:
        dirs = [dirname]
    if has_magic(basename):
        inside = _glob2 if recursive and _is_recursive(basename) else _glob1
    else:
        inside = _glob0
    for directory in dirs:
        for name in inside(_join(root_dir, directory), basename, dirs_only, hidden):
            yield os.path.join(directory, name)


def _glob1(dirname, pattern, dirs_only, hidden):
    names = _names(dirname, dirs_only)
    if not (hidden or _is_hidden(pattern)):
        names = (name for name in names if not _is_hidden(name))
    return fnmatch.filter(names, pattern)


def _glob0(dirname, basename, dirs_only, hidden):
    if basename:
        return [basename] if os.path.lexists(_join(dirname, basename)) else []
    return [basename] if os.path.isdir(dirname) else []


def _glob2(dirname, pattern, dirs_only, hidden):
    if not dirname or os.path.isdir(dirname):
        yield pattern[:0]
    yield from _descend(dirname, dirs_only, hidden)


def _descend(dirname, dirs_only, hidden):
    for name in _names(dirname, dirs_only):
        if hidden or not _is_hidden(name):
            yield name
            for inner in _descend(_join(dirname, name) if dirname else name, dirs_only, hidden):
                yield _join(name, inner)


def _names(dirname, dirs_only):
    if not dirname:
        dirname = b'.' if isinstance(dirname, bytes) else '.'
    try:
        with os.scandir(dirname) as entries:
            return [entry.name for entry in entries if not dirs_only or entry.is_dir()]
    except OSError:
        return []


def _join(dirname, basename):
    return os.path.join(dirname, basename) if dirname and basename else dirname or basename


def has_magic(s):
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def _is_hidden(path):
    return path[:1] in ('.', b'.')


def _is_recursive(pattern):
    return pattern in ('**', b'**')


def escape(pathname):
    """Escape all special characters."""
    drive, rest = os.path.splitdrive(pathname)
    if isinstance(rest, bytes):
        return drive + _magic_bytes.sub(br'[\1]', rest)
    return drive + _magic.sub(r'[\1]', rest)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """Translate a pathname with shell wildcards to a regular expression.

    If `recursive` is true, the pattern segment '**' will match any number of
    path segments.

    If `include_hidden` is true, wildcards can match path segments beginning
    with a dot ('.').

    If a sequence of separator characters is given to `seps`, they will be
    used to split the pattern into segments and match path separators. If not
    given, os.path.sep and os.path.altsep (where available) are used.
    """
    if not seps:
        seps = (os.path.sep, os.path.altsep) if os.path.altsep else os.path.sep
    escaped = ''.join(map(re.escape, seps))
    any_sep = f'[{escaped}]' if len(seps) > 1 else escaped
    not_sep = f'[^{escaped}]'
    if include_hidden:
        last = f'{not_sep}+'
        one = f'{last}{any_sep}'
        many, rest = f'(?:.+{any_sep})?', '.*'
    else:
        last = f'[^{escaped}.]{not_sep}*'
        one = f'{last}{any_sep}'
        many, rest = f'(?:{one})*', f'{_any_path(one, last)}'
    results = []
    parts = re.split(any_sep, pat)
    for i, part in enumerate(parts):
        end = i == len(parts) - 1
        if part == '*':
            results.append(last if end else one)
        elif recursive and part == '**':
            if not end:
                if parts[i + 1] != '**':
                    results.append(many)
            else:
                results.append(rest)
        else:
            if part:
                if not include_hidden and part[0] in '*?':
                    results.append(r'(?!\.)')
                star = f'{not_sep}*'
                results.extend(fnmatch._parts(part, star, not_sep))
            if not end:
                results.append(any_sep)
    return f"(?s:{''.join(results)})\\z"


def _any_path(one, last):
    return f'(?:{one})*(?:{last})?'
