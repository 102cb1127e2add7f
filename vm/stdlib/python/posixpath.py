"""Paths of POSIX systems: names between slashes. Functions that look at files are those of genericpath."""

import os
import genericpath
from genericpath import *
from genericpath import _check_arg_types

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'commonprefix', 'getsize',
           'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'ismount', 'expanduser', 'expandvars',
           'normpath', 'abspath', 'samefile', 'sameopenfile', 'samestat', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep',
           'devnull', 'realpath', 'supports_unicode_filenames', 'relpath', 'commonpath', 'isjunction', 'isdevdrive', 'ALLOW_MISSING']

sep, altsep, extsep, pathsep = '/', None, '.', ':'
curdir, pardir = '.', '..'
defpath, devnull = '/bin:/usr/bin', '/dev/null'
supports_unicode_filenames = False

# (separator, this directory, the one above) for paths of str and of bytes.
_MARKS = '/', '.', '..'
_MARKS_OF_BYTES = b'/', b'.', b'..'


def _marks(path):
    return _MARKS_OF_BYTES if isinstance(path, bytes) else _MARKS


def _here(path):
    """The working directory in the kind of a path."""
    return os.getcwdb() if isinstance(path, bytes) else os.getcwd()


# Parts of a path

def isabs(s):
    """Whether a path begins at the root."""
    s = os.fspath(s)
    return s[:1] in ('/', b'/')


def split(p):
    """(what stands before the last slash, what follows it); slashes at the end of the first do not count unless it is a root."""
    p = os.fspath(p)
    slash = _marks(p)[0]
    before, found, name = p.rpartition(slash)
    return before.rstrip(slash) or before + found, name


def basename(p):
    """What follows the last slash."""
    p = os.fspath(p)
    return p.rpartition(_marks(p)[0])[2]


def dirname(p):
    """What stands before the last slash."""
    return split(p)[0]


def splitext(p):
    """(the path without its extension, the extension with its dot)."""
    p = os.fspath(p)
    slash, dot, _ = _marks(p)
    return genericpath._splitext(p, slash, None, dot)


def splitdrive(p):
    """('', the path): there are no drives."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p, /):
    """('', root, rest): exactly two slashes are a root of their own, any other number is one slash (IEEE 1003.1, 4.13)."""
    p = os.fspath(p)
    rest = p.lstrip(_marks(p)[0])
    slashes = len(p) - len(rest)
    root = slashes if slashes <= 2 else 1
    return p[:0], p[:root], p[root:]


# Computing with paths

def normcase(s):
    """The path: upper and lower case are different."""
    return os.fspath(s)


def join(a, /, *p):
    """The paths one behind the other with slashes between; what begins at the root starts anew."""
    path = os.fspath(a)
    slash = _marks(path)[0]
    try:
        for part in p:
            part = os.fspath(part)
            if not path or part.startswith(slash):
                path = part
            else:
                path += part if path.endswith(slash) else slash + part
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types('join', os.fspath(a), *[_plain(part) for part in p])
        raise
    return path


def _plain(part):
    """A path as str or bytes if it is one."""
    return os.fspath(part) if hasattr(type(part), '__fspath__') else part


def normpath(path):
    """The path without '.', without what '..' takes back, and without needless slashes; links may make it another one."""
    path = os.fspath(path)
    slash, here, above = _marks(path)
    _, root, rest = splitroot(path)
    names = []
    for name in rest.split(slash):
        if name == above and names and names[-1] != above:
            names.pop()
        elif name and name != here and not (name == above and root and not names):
            names.append(name)
    return root + slash.join(names) or here


def abspath(path):
    """normpath() of the path behind the working directory."""
    path = os.fspath(path)
    return normpath(path if isabs(path) else join(_here(path), path))


def relpath(path, start=None):
    """The path that leads from a directory, the working directory unless said, to a path."""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    slash, here, above = _marks(path)
    start = here if start is None else os.fspath(start)
    try:
        origin = [name for name in abspath(start).split(slash) if name]
        target = [name for name in abspath(path).split(slash) if name]
        shared = len(commonprefix([origin, target]))
        return slash.join([above] * (len(origin) - shared) + target[shared:]) or here
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types('relpath', path, start)
        raise


def commonpath(paths):
    """The longest path that all paths begin with."""
    paths = [os.fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    slash, here, _ = _marks(paths[0])
    try:
        rooted = {path.startswith(slash) for path in paths}
        if len(rooted) == 2:
            raise ValueError("Can't mix absolute and relative paths") from None
        lists = [[name for name in path.split(slash) if name and name != here] for path in paths]
    except (TypeError, AttributeError):
        _check_arg_types('commonpath', *paths)
        raise
    return (slash if rooted.pop() else slash[:0]) + slash.join(commonprefix(lists))


# What users and the environment have to say

def expanduser(path):
    """The path with a leading ~ replaced by the home directory; that of another user is not known here."""
    path = os.fspath(path)
    slash = _marks(path)[0]
    first, _, rest = path.partition(slash)
    if first not in ('~', b'~'):
        return path
    home = os.environ.get('HOME')
    if home is None:
        try:
            home = os._home()
        except OSError:
            return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return home.rstrip(slash) + path[1:] or slash


def expandvars(path):
    """The path with $name and ${name} replaced by what the environment has under the name, if it has."""
    path = os.fspath(path)
    import re
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path))) if b'$' in path else path
    if '$' not in path:
        return path

    def value(found):
        return os.environ.get(found[1] if found[2] is None else found[2], found[0])

    return re.sub(r'\$(?:(\w+)|\{([^}]*)\})', value, path, flags=re.ASCII)


# What the host has to say

def ismount(path):
    """Whether a file system is mounted there; of those only the root's is known here."""
    return genericpath._kind(path, os.lstat) == 0o040000 and realpath(path) in ('/', b'/')


def realpath(filename, /, *, strict=False):
    """The absolute path without links and '..'.

    What is missing or leads in a circle is taken as it is written; strict makes it an error, ALLOW_MISSING only the circle.
    """
    filename = os.fspath(filename)
    slash, here, above = _marks(filename)
    tolerated = FileNotFoundError if strict is ALLOW_MISSING else () if strict else OSError
    path = slash if filename.startswith(slash) else _here(filename)
    # Names still to follow, the next one last; (link, None) tells that a link's target has been followed to its end.
    waiting = filename.split(slash)[::-1]
    targets = {}                # links by path: what they lead to, or None while they are followed
    while waiting:
        name = waiting.pop()
        if isinstance(name, tuple):
            targets[name[0]] = path
        elif name == above:
            path = path[:path.rindex(slash)] or slash
        elif name and name != here:
            step = path + name if path == slash else path + slash + name
            try:
                kind = os.lstat(step).st_mode & 0o170000
                if kind != 0o120000:
                    if strict and waiting and kind != 0o040000:
                        raise NotADirectoryError(20, os.strerror(20), step)
                    path = step
                elif step in targets:
                    if targets[step] is None and strict:
                        raise OSError(40, os.strerror(40), step)
                    path = step if targets[step] is None else targets[step]
                else:
                    target = os.readlink(step)
                    targets[step] = None
                    waiting.append((step, None))
                    waiting += target.split(slash)[::-1]
                    if target.startswith(slash):
                        path = slash
            except tolerated:
                path = step
    return path
