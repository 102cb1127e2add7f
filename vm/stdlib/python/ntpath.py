"""Paths of Windows: drives, and names between backslashes or slashes. Nothing here knows a real drive: only texts are computed with."""

import os
import genericpath
from genericpath import *
from genericpath import _check_arg_types

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'commonprefix', 'getsize',
           'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'ismount', 'isreserved', 'normpath',
           'abspath', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath',
           'supports_unicode_filenames', 'relpath', 'samefile', 'sameopenfile', 'samestat', 'commonpath', 'isjunction', 'isdevdrive',
           'ALLOW_MISSING']

sep, altsep, extsep, pathsep = '\\', '/', '.', ';'
curdir, pardir = '.', '..'
defpath, devnull = '.;C:\\bin', 'nul'
supports_unicode_filenames = True


class _Marks:
    """The marks of paths of one kind."""

    def __init__(self, kind):
        self.sep, self.alt, self.colon = kind('\\'), kind('/'), kind(':')
        self.here, self.above = kind('.'), kind('..')
        self.both = self.sep + self.alt
        self.share = kind('\\\\?\\UNC\\')


_OF_STR = _Marks(str)
_OF_BYTES = _Marks(str.encode)


def _marks(path):
    return _OF_BYTES if isinstance(path, bytes) else _OF_STR


# Parts of a path

def splitroot(p, /):
    """(drive, root, rest): the drive is a letter and colon, or a server and share, or a device; the root is its separator."""
    p = os.fspath(p)
    m = _marks(p)
    text = p.replace(m.alt, m.sep)
    drive = root = 0
    if text[:2] == m.sep + m.sep:
        # \\server\share or \\?\UNC\server\share: up to the second separator behind the marks.
        end = text.find(m.sep, len(m.share) if text[:len(m.share)].upper() == m.share else 2)
        end = text.find(m.sep, end + 1) if end >= 0 else -1
        drive, root = (len(p), 0) if end < 0 else (end, 1)
    else:
        drive = 2 if text[1:2] == m.colon and text[:1] != m.sep else 0
        root = 1 if text[drive:drive + 1] == m.sep else 0
    return p[:drive], p[drive:drive + root], p[drive + root:]


def splitdrive(p):
    """(drive, what follows it)."""
    drive, root, rest = splitroot(p)
    return drive, root + rest


def split(p):
    """(what stands before the last separator, what follows it)."""
    p = os.fspath(p)
    m = _marks(p)
    drive, root, rest = splitroot(p)
    end = max(rest.rfind(m.sep), rest.rfind(m.alt)) + 1
    return drive + root + rest[:end].rstrip(m.both), rest[end:]


def basename(p):
    """What follows the last separator."""
    return split(p)[1]


def dirname(p):
    """What stands before the last separator."""
    return split(p)[0]


def splitext(p):
    """(the path without its extension, the extension with its dot)."""
    p = os.fspath(p)
    m = _marks(p)
    return genericpath._splitext(p, m.sep, m.alt, m.here)


def isabs(s):
    """Whether a path has a drive and a root, or is one of a network."""
    s = os.fspath(s)
    m = _marks(s)
    start = s[:3].replace(m.alt, m.sep)
    return start[1:] == m.colon + m.sep or start[:2] == m.sep + m.sep


def ismount(path):
    """Whether a path is no more than a drive with its root."""
    drive, root, rest = splitroot(path)
    return bool(drive and not rest and (root or drive[:1] in _marks(drive).both))


_DEVICES = {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$', *[kind + digit for kind in ('COM', 'LPT') for digit in '123456789\xb9\xb2\xb3']}
_FORBIDDEN = frozenset('"*:<>?|/\\').union(map(chr, range(32)))


def isreserved(path):
    """Whether Windows takes a name of the path for a device, or does not allow it."""
    drive, root, rest = splitroot(os.fsdecode(path))
    return any([_is_reserved(name) for name in rest.replace('/', '\\').split('\\')])


def _is_reserved(name):
    if name[-1:] in ('.', ' ') and name not in ('.', '..'):
        return True
    return bool(name) and (not _FORBIDDEN.isdisjoint(name) or name.partition('.')[0].rstrip(' ').upper() in _DEVICES)


# Computing with paths

def normcase(s):
    """The path in lower case, with backslashes."""
    s = os.fspath(s)
    if isinstance(s, bytes):
        return os.fsencode(normcase(os.fsdecode(s)))
    return s.replace('/', '\\').lower()


def join(path, /, *paths):
    """The paths one behind the other; a root starts anew on its drive, another drive altogether."""
    path = os.fspath(path)
    m = _marks(path)
    try:
        drive, root, rest = splitroot(path)
        for part in paths:
            new_drive, new_root, new_rest = splitroot(part)
            same = not new_drive or new_drive.lower() == drive.lower()
            if new_root or not same:
                if new_drive or not drive:
                    drive = new_drive
                root, rest = new_root, new_rest
                continue
            if new_drive:
                drive = new_drive           # in the letters of the last one
            if rest and rest[-1:] not in m.both:
                rest += m.sep
            rest += new_rest
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types('join', path, *paths)
        raise
    if rest and drive and not root and drive[-1:] not in m.colon + m.both:
        root = m.sep                        # behind a server and share
    return drive + root + rest


def normpath(path):
    """The path with backslashes, without '.', and without what '..' takes back."""
    path = os.fspath(path)
    m = _marks(path)
    drive, root, rest = splitroot(path.replace(m.alt, m.sep))
    names = []
    for name in rest.split(m.sep):
        if name == m.above and names and names[-1] != m.above:
            names.pop()
        elif name and name != m.here and not (name == m.above and root and not names):
            names.append(name)
    return drive + root + m.sep.join(names) or m.here


def abspath(path):
    """normpath() of the path behind the working directory."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(path, /, *, strict=False):
    """abspath(): there are no links to follow."""
    return abspath(path)


def relpath(path, start=None):
    """The path that leads from a directory to a path on the same drive."""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    m = _marks(path)
    try:
        origin, _, origin_rest = splitroot(abspath(m.here if start is None else os.fspath(start)))
        target, _, target_rest = splitroot(abspath(path))
        if normcase(origin) != normcase(target):
            raise ValueError(f'path is on mount {target!r}, start on mount {origin!r}')
        origin_names = [name for name in origin_rest.split(m.sep) if name]
        target_names = [name for name in target_rest.split(m.sep) if name]
        shared = len(commonprefix([[normcase(name) for name in names] for names in (origin_names, target_names)]))
    except (TypeError, ValueError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types('relpath', path, start if start is not None else path)
        raise
    return m.sep.join([m.above] * (len(origin_names) - shared) + target_names[shared:]) or m.here


def commonpath(paths):
    """The longest path that all paths begin with, in the letters of the first."""
    paths = [os.fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty iterable')
    m = _marks(paths[0])
    try:
        cut = [splitroot(path.replace(m.alt, m.sep)) for path in paths]
        if len({drive.lower() for drive, _, _ in cut}) > 1:
            raise ValueError("Paths don't have the same drive")
        drive, root, _ = cut[0]
        if len({root for _, root, _ in cut}) > 1:
            raise ValueError("Can't mix absolute and relative paths" if drive else "Can't mix rooted and not-rooted paths")
        lists = [[name for name in rest.split(m.sep) if name and name != m.here] for _, _, rest in cut]
        shared = len(commonprefix([[name.lower() for name in names] for names in lists]))
    except (TypeError, AttributeError):
        _check_arg_types('commonpath', *paths)
        raise
    return drive + root + m.sep.join(lists[0][:shared])
