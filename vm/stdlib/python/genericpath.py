"""What paths of all systems have in common; os.path has these functions under the same names."""

import os

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdevdrive', 'isdir', 'isfile', 'isjunction', 'islink',
           'lexists', 'samefile', 'sameopenfile', 'samestat', 'ALLOW_MISSING']


def _kind(path, look=None):
    """The kind of a file as in st_mode; 0 if there is none or its name cannot be one."""
    try:
        return (look or os.stat)(path).st_mode & 0o170000
    except (OSError, ValueError):
        return 0


def exists(path):
    """Whether there is such a file; a link counts if what it leads to exists."""
    return _kind(path) != 0


def lexists(path):
    """Whether there is such a file or link."""
    return _kind(path, os.lstat) != 0


def isfile(path):
    """Whether it is, or a link leads to, a regular file."""
    return _kind(path) == 0o100000


def isdir(s):
    """Whether it is, or a link leads to, a directory."""
    return _kind(s) == 0o040000


def islink(path):
    """Whether it is a symbolic link."""
    return _kind(path, os.lstat) == 0o120000


def isjunction(path):
    """Whether it is a junction, which only Windows has."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """Whether it lies on a Dev Drive, which only Windows has."""
    os.fspath(path)
    return False


def getsize(filename):
    """How many bytes a file holds."""
    return os.stat(filename).st_size


def getatime(filename):
    """When a file was last read, in seconds since the epoch."""
    return os.stat(filename).st_atime


def getmtime(filename):
    """When a file was last written to."""
    return os.stat(filename).st_mtime


def getctime(filename):
    """When a file, or what is known of it, last changed."""
    return os.stat(filename).st_ctime


def commonprefix(m):
    """What all paths, or all lists, begin with, character by character."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = [os.fspath(path) for path in m]
    # What the first and the last in order share, all between them share too.
    first, last = min(m), max(m)
    same = 0
    while same < len(first) and first[same] == last[same]:
        same += 1
    return first[:same]


def samestat(s1, s2):
    """Whether two results of os.stat() are of one file; without inode numbers, whether they say the same."""
    if s1.st_ino != s2.st_ino or s1.st_dev != s2.st_dev:
        return False
    return s1.st_ino != 0 or s1 == s2


def samefile(f1, f2):
    """Whether two paths lead to one file, which must exist."""
    one, other = os.stat(f1), os.stat(f2)
    if one.st_ino or isinstance(f1, int) or isinstance(f2, int):
        return samestat(one, other)
    # Where the host tells no inode numbers, the path without links tells.
    return os.path.realpath(os.fsdecode(f1)) == os.path.realpath(os.fsdecode(f2))


def sameopenfile(fp1, fp2):
    """Whether two descriptors are of one file."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    """The path before its last extension, and that; dots that the name begins with are none."""
    start = p.rfind(sep) + 1
    if altsep:
        start = max(start, p.rfind(altsep) + 1)
    dot = p.rfind(extsep)
    if dot <= start or not p[start:dot].strip(extsep):
        return p, p[:0]
    return p[:dot], p[dot:]


def _check_arg_types(funcname, *args):
    """Raises the TypeError that tells what is wrong with paths that could not be put together."""
    kinds = set()
    for path in args:
        if not isinstance(path, (str, bytes)):
            raise TypeError(f'{funcname}() argument must be str, bytes, or os.PathLike object, not {type(path).__name__!r}') from None
        kinds.add(isinstance(path, str))
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


class ALLOW_MISSING:
    """The value of realpath's `strict` that lets nothing pass but a missing file."""

    def __new__(cls):
        raise TypeError(f'cannot create {cls.__name__!r} instances')

    def __reduce__(self):
        return 'ALLOW_MISSING'

    def __repr__(self):
        return f'os.path.{type(self).__name__}'


ALLOW_MISSING = object.__new__(ALLOW_MISSING)
