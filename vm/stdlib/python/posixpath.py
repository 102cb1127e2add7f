"""Operations on pathnames of POSIX systems."""

import os
import genericpath
from genericpath import *
from genericpath import _check_arg_types

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'commonprefix', 'getsize',
           'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'ismount', 'expanduser', 'expandvars',
           'normpath', 'abspath', 'samefile', 'sameopenfile', 'samestat', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep',
           'devnull', 'realpath', 'supports_unicode_filenames', 'relpath', 'commonpath', 'isjunction', 'isdevdrive', 'ALLOW_MISSING']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def _get_sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    """Normalize case of pathname.  Has no effect under Posix"""
    return os.fspath(s)


def isabs(s):
    """Test whether a path is absolute"""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def join(a, /, *p):
    """Join two or more pathname components, inserting '/' as needed.
    If any component is an absolute path, all previous path components
    will be discarded.  An empty last part will result in a path that
    ends with a separator."""
    path = a = os.fspath(a)
    sep = _get_sep(a)
    try:
        for b in p:
            b = os.fspath(b)
            if b.startswith(sep) or not path:
                path = b
            elif path.endswith(sep):
                path += b
            else:
                path += sep + b
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types('join', a, *map(_plain, p))
        raise
    return path


def _plain(p):
    try:
        return os.fspath(p)
    except TypeError:
        return p


def split(p):
    """Split a pathname.  Returns tuple "(head, tail)" where "tail" is
    everything after the final slash.  Either part may be empty."""
    p = os.fspath(p)
    sep = _get_sep(p)
    at = p.rfind(sep) + 1
    head, tail = p[:at], p[at:]
    return head.rstrip(sep) or head, tail


def splitext(p):
    """Split the extension from a pathname.

    Extension is everything from the last dot to the end, ignoring
    leading dots.  Returns "(root, ext)"; ext may be empty."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b'/', None, b'.')
    return genericpath._splitext(p, '/', None, '.')


def splitdrive(p):
    """Split a pathname into drive and path. On Posix, drive is always
    empty."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p, /):
    """Split a pathname into drive, root and tail.

    The tail contains anything after the root."""
    p = os.fspath(p)
    sep = _get_sep(p)
    if p[:1] != sep:
        return p[:0], p[:0], p
    if p[1:2] != sep or p[2:3] == sep:
        return p[:0], sep, p[1:]
    return p[:0], p[:2], p[2:]


def basename(p):
    """Returns the final component of a pathname"""
    p = os.fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    """Returns the directory component of a pathname"""
    return split(p)[0]


def ismount(path):
    """Test whether a path is a mount point"""
    try:
        mode = os.lstat(path).st_mode
    except (OSError, ValueError):
        return False
    return mode & 0o170000 == 0o040000 and realpath(path) in ('/', b'/')


def expanduser(path):
    """Expand ~ and ~user constructions.  If user or $HOME is unknown,
    do nothing."""
    path = os.fspath(path)
    tilde, sep = (b'~', b'/') if isinstance(path, bytes) else ('~', '/')
    if not path.startswith(tilde):
        return path
    end = path.find(sep, 1)
    if end < 0:
        end = len(path)
    if end != 1:
        return path
    home = os.environ.get('HOME')
    if home is None:
        try:
            home = os._home()
        except OSError:
            return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return home.rstrip(sep) + path[end:] or sep


_variable = _variable_bytes = None


def expandvars(path):
    """Expand shell variables of form $var and ${var}.  Unknown variables
    are left unchanged."""
    global _variable, _variable_bytes
    path = os.fspath(path)
    if isinstance(path, bytes):
        if b'$' not in path:
            return path
        if not _variable_bytes:
            import re
            _variable_bytes = re.compile(br'\$(\w+|\{[^}]*\}?)', re.ASCII)
        pattern, start, end, environ = _variable_bytes, b'{', b'}', getattr(os, 'environb', None)
    else:
        if '$' not in path:
            return path
        if not _variable:
            import re
            _variable = re.compile(r'\$(\w+|\{[^}]*\}?)', re.ASCII)
        pattern, start, end, environ = _variable, '{', '}', os.environ

    def value(m):
        name = m[1]
        if name.startswith(start):
            if not name.endswith(end):
                return m[0]
            name = name[1:-1]
        try:
            return os.fsencode(os.environ[os.fsdecode(name)]) if environ is None else environ[name]
        except KeyError:
            return m[0]

    return pattern.sub(value, path)


def normpath(path):
    """Normalize path, eliminating double slashes, etc."""
    path = os.fspath(path)
    sep, dot, dotdot = (b'/', b'.', b'..') if isinstance(path, bytes) else ('/', '.', '..')
    if not path:
        return dot
    _, root, path = splitroot(path)
    parts = []
    for part in path.split(sep):
        if not part or part == dot:
            continue
        if part != dotdot or (not root and not parts) or (parts and parts[-1] == dotdot):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + sep.join(parts) or dot


def abspath(path):
    """Return an absolute path."""
    path = os.fspath(path)
    if not path.startswith(_get_sep(path)):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


# As many links may follow each other; more are taken for a loop.
_MAXLINKS = 40


def realpath(filename, /, *, strict=False):
    """Return the canonical path of the specified filename, eliminating any
symbolic links encountered in the path."""
    filename = os.fspath(filename)
    sep, dot, dotdot = (b'/', b'.', b'..') if isinstance(filename, bytes) else ('/', '.', '..')
    if strict is ALLOW_MISSING:
        ignored = FileNotFoundError
    elif strict:
        ignored = ()
    else:
        ignored = OSError
    if filename.startswith(sep):
        path = sep
    else:
        path = os.getcwdb() if isinstance(filename, bytes) else os.getcwd()
    rest = filename.split(sep)[::-1]
    seen = {}
    while rest:
        name = rest.pop()
        if name is None:
            seen[rest.pop()] = path  # the link's target is resolved
            continue
        if not name or name == dot:
            continue
        if name == dotdot:
            path = path[:path.rindex(sep)] or sep
            continue
        new = path + name if path == sep else path + sep + name
        try:
            mode = os.lstat(new).st_mode
            if mode & 0o170000 != 0o120000:
                if strict and rest and mode & 0o170000 != 0o040000:
                    raise NotADirectoryError(20, os.strerror(20), new)
                path = new
                continue
            if new in seen:
                resolved = seen[new]
                if resolved is not None:
                    path = resolved
                    continue
                if strict:
                    raise OSError(40, os.strerror(40), new)
                path = new
                continue
            target = os.readlink(new)
        except ignored:
            path = new
            continue
        seen[new] = None
        rest.append(new)
        rest.append(None)
        if target.startswith(sep):
            path = sep
        rest.extend(target.split(sep)[::-1])
    return path


def relpath(path, start=None):
    """Return a relative version of a path"""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    sep, dot, dotdot = (b'/', b'.', b'..') if isinstance(path, bytes) else ('/', '.', '..')
    start = dot if start is None else os.fspath(start)
    try:
        start_tail = abspath(start).lstrip(sep)
        path_tail = abspath(path).lstrip(sep)
        start_parts = start_tail.split(sep) if start_tail else []
        path_parts = path_tail.split(sep) if path_tail else []
        shared = len(commonprefix([start_parts, path_parts]))
        parts = [dotdot] * (len(start_parts) - shared) + path_parts[shared:]
        return sep.join(parts) if parts else dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """Given a sequence of path names, returns the longest common sub-path."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    sep, dot = (b'/', b'.') if isinstance(paths[0], bytes) else ('/', '.')
    try:
        absolute = {p.startswith(sep) for p in paths}
        if len(absolute) > 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        split = [[c for c in path.split(sep) if c and c != dot] for path in paths]
        prefix = sep if absolute.pop() else sep[:0]
        return prefix + sep.join(commonprefix(split))
    except (TypeError, AttributeError):
        _check_arg_types('commonpath', *paths)
        raise
