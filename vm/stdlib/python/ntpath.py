"""Operations on pathnames of Windows, by text: nothing here asks the host but through posixpath's functions."""

import os
import genericpath
from genericpath import *
from genericpath import _check_arg_types

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'commonprefix', 'getsize',
           'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'ismount', 'normpath', 'abspath', 'curdir',
           'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath', 'supports_unicode_filenames', 'relpath',
           'samefile', 'sameopenfile', 'samestat', 'commonpath', 'isjunction', 'isdevdrive', 'ALLOW_MISSING']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '\\'
pathsep = ';'
altsep = '/'
defpath = '.;C:\\bin'
devnull = 'nul'
supports_unicode_filenames = True


def _kinds(path):
    return (b'\\', b'/', b':', b'\\\\?\\UNC\\') if isinstance(path, bytes) else ('\\', '/', ':', '\\\\?\\UNC\\')


def normcase(s):
    """Normalize case of pathname.

    Makes all characters lowercase and all slashes into backslashes."""
    s = os.fspath(s)
    if isinstance(s, bytes):
        return s.replace(b'/', b'\\').decode('utf-8', 'surrogateescape').lower().encode('utf-8', 'surrogateescape')
    return s.replace('/', '\\').lower()


def isabs(s):
    """Test whether a path is absolute"""
    s = os.fspath(s)
    sep, altsep, colon, _ = _kinds(s)
    s = s[:3].replace(altsep, sep)
    return s.startswith(colon + sep, 1) or s.startswith(sep + sep)


def join(path, /, *paths):
    path = os.fspath(path)
    sep, altsep, colon, _ = _kinds(path)
    both = sep + altsep
    try:
        drive, root, rest = splitroot(path)
        for p in paths:
            p_drive, p_root, p_rest = splitroot(p)
            if p_root:
                if p_drive or not drive:
                    drive = p_drive
                root, rest = p_root, p_rest
                continue
            if p_drive and p_drive != drive:
                if p_drive.lower() != drive.lower():
                    drive, root, rest = p_drive, p_root, p_rest
                    continue
                drive = p_drive
            if rest and rest[-1:] not in both:
                rest += sep
            rest += p_rest
        if rest and not root and drive and drive[-1:] not in colon + both:
            return drive + sep + rest
        return drive + root + rest
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types('join', path, *paths)
        raise


def splitdrive(p):
    """Split a pathname into drive/UNC sharepoint and relative path specifiers.
    Returns a 2-tuple (drive_or_unc, path); either part may be empty."""
    drive, root, tail = splitroot(p)
    return drive, root + tail


def splitroot(p, /):
    """Split a pathname into drive, root and tail.

    The tail contains anything after the root."""
    p = os.fspath(p)
    sep, altsep, colon, unc = _kinds(p)
    normal = p.replace(altsep, sep)
    empty = p[:0]
    if normal[:1] == sep:
        if normal[1:2] != sep:
            return empty, p[:1], p[1:]
        start = 8 if normal[:8].upper() == unc else 2
        at = normal.find(sep, start)
        if at < 0:
            return p, empty, empty
        at2 = normal.find(sep, at + 1)
        if at2 < 0:
            return p, empty, empty
        return p[:at2], p[at2:at2 + 1], p[at2 + 1:]
    if normal[1:2] == colon:
        if normal[2:3] == sep:
            return p[:2], p[2:3], p[3:]
        return p[:2], empty, p[2:]
    return empty, empty, p


def split(p):
    """Split a pathname.

    Return tuple (head, tail) where tail is everything after the final slash.
    Either part may be empty."""
    p = os.fspath(p)
    sep, altsep, _, _ = _kinds(p)
    both = sep + altsep
    drive, root, rest = splitroot(p)
    i = len(rest)
    while i and rest[i - 1:i] not in both:
        i -= 1
    head, tail = rest[:i], rest[i:]
    return drive + root + head.rstrip(both), tail


def splitext(p):
    """Split the extension from a pathname.

    Extension is everything from the last dot to the end, ignoring
    leading dots.  Returns "(root, ext)"; ext may be empty."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b'\\', b'/', b'.')
    return genericpath._splitext(p, '\\', '/', '.')


def basename(p):
    """Returns the final component of a pathname"""
    return split(p)[1]


def dirname(p):
    """Returns the directory component of a pathname"""
    return split(p)[0]


def ismount(path):
    """Test whether a path is a mount point (a drive root, the root of a
    share, or a mounted volume)"""
    drive, root, rest = splitroot(os.fspath(path))
    return bool(drive and (root or drive[:1] in '\\/') and not rest)


def normpath(path):
    """Normalize path, eliminating double slashes, etc."""
    path = os.fspath(path)
    sep, altsep, _, _ = _kinds(path)
    dot, dotdot = (b'.', b'..') if isinstance(path, bytes) else ('.', '..')
    drive, root, path = splitroot(path.replace(altsep, sep))
    parts = []
    for part in path.split(sep):
        if not part or part == dot:
            continue
        if part != dotdot:
            parts.append(part)
        elif parts and parts[-1] != dotdot:
            parts.pop()
        elif not root:
            parts.append(part)
    return drive + root + sep.join(parts) or dot


def abspath(path):
    """Return the absolute version of a path."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(path, /, *, strict=False):
    return abspath(path)


def relpath(path, start=None):
    """Return a relative version of a path"""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    sep, dotdot, dot = (b'\\', b'..', b'.') if isinstance(path, bytes) else ('\\', '..', '.')
    start_drive, _, start_rest = splitroot(abspath(dot if start is None else start))
    path_drive, _, path_rest = splitroot(abspath(path))
    if normcase(start_drive) != normcase(path_drive):
        raise ValueError(f'path is on mount {path_drive!r}, start on mount {start_drive!r}')
    start_parts = start_rest.split(sep) if start_rest else []
    path_parts = path_rest.split(sep) if path_rest else []
    i = 0
    for a, b in zip(start_parts, path_parts):
        if normcase(a) != normcase(b):
            break
        i += 1
    parts = [dotdot] * (len(start_parts) - i) + path_parts[i:]
    return sep.join(parts) if parts else dot


def commonpath(paths):
    """Given an iterable of path names, returns the longest common sub-path."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty iterable')
    sep, altsep, _, _ = _kinds(paths[0])
    dot = b'.' if isinstance(paths[0], bytes) else '.'
    try:
        roots = [splitroot(p.replace(altsep, sep)) for p in paths]
        lowered = [[part.lower() for part in root] for root in roots]
        if len({root[0] for root in lowered}) != 1:
            raise ValueError("Paths don't have the same drive")
        drive, root, path = roots[0]
        if len({root[1] for root in lowered}) != 1:
            raise ValueError("Can't mix absolute and relative paths" if drive else "Can't mix rooted and not-rooted paths")
        common = [c for c in path.split(sep) if c and c != dot]
        split_paths = [[c for c in s[2].split(sep) if c and c != dot] for s in lowered]
        least, greatest = min(split_paths), max(split_paths)
        for i, c in enumerate(least):
            if c != greatest[i]:
                common = common[:i]
                break
        else:
            common = common[:len(least)]
        return drive + root + sep.join(common)
    except (TypeError, AttributeError):
        _check_arg_types('commonpath', *paths)
        raise
