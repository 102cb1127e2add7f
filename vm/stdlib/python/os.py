"""The host's files, directories and environment, as far as the host grants them.

There are no processes, users, groups or signals here; what is not there is missing by name, so that hasattr() tells."""

import abc
import sys
import stat as st
import _os
from _os import (stat_result, terminal_size, uname_result, times_result, strerror, getpid, getlogin, cpu_count, urandom, uname, times, name,
                 close, read, write, ftruncate, fsync, fstat, isatty)
from _collections_abc import MutableMapping, Mapping, _check_methods
from types import GenericAlias

error = OSError
linesep = '\n'

import posixpath as path
sys.modules['os.path'] = path
from posixpath import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE = 0, 1, 2, 3
O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0o100, 0o200, 0o1000, 0o2000
O_NOFOLLOW, O_CLOEXEC = 0o400000, 0o2000000
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE = 0, 64, 65, 66, 67, 68, 69, 70
EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = 71, 72, 73, 74, 75, 76, 77, 78
TMP_MAX = 238328

supports_bytes_environ = True
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = set()
supports_follow_symlinks = set()

_home = _os.home


class PathLike(abc.ABC):
    """Abstract base class for implementing the file system path protocol."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return _check_methods(subclass, '__fspath__')
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def fspath(path):
    """Return the file system path representation of the object.

    If the object is str or bytes, then allow it to pass through as-is. If the
    object defines __fspath__(), then return the result of that method. All other
    types raise a TypeError."""
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    try:
        method = cls.__fspath__
    except AttributeError:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {cls.__name__}') from None
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {cls.__name__}')
    result = method(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f'expected {cls.__name__}.__fspath__() to return str or bytes, not {type(result).__name__}')


_fspath = fspath


def fsencode(filename):
    """Encode filename (an os.PathLike, bytes, or str) to the filesystem
    encoding with 'surrogateescape' error handler, return bytes unchanged."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    """Decode filename (an os.PathLike, bytes, or str) from the filesystem
    encoding with 'surrogateescape' error handler, return str unchanged."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def _text(path, function, parameter='path', fd=False):
    """The str of a path argument."""
    if isinstance(path, str):
        return path
    if isinstance(path, bytes):
        return path.decode('utf-8', 'surrogateescape')
    if not hasattr(type(path), '__fspath__'):
        kinds = 'string, bytes, os.PathLike or integer' if fd else 'string, bytes or os.PathLike'
        raise TypeError(f'{function}: {parameter} should be {kinds}, not {type(path).__name__}')
    return fsdecode(path)


def _no_dir_fd(dir_fd):
    if dir_fd is not None:
        raise NotImplementedError('dir_fd unavailable on this platform')


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path."""
    _no_dir_fd(dir_fd)
    if isinstance(path, int):
        return fstat(path)
    return _os.stat(_text(path, 'stat', fd=True), bool(follow_symlinks))


def lstat(path, *, dir_fd=None):
    """Perform a stat system call on the given path, without following symbolic links."""
    _no_dir_fd(dir_fd)
    return _os.stat(_text(path, 'lstat'), False)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Use the real uid/gid to test for access to a path."""
    try:
        bits = stat(path).st_mode
    except OSError:
        return False
    if mode & R_OK and not bits & 0o444 or mode & W_OK and not bits & 0o222:
        return False
    return not mode & X_OK or bool(bits & 0o111)


def getcwd():
    """Return a unicode string representing the current working directory."""
    return _os.getcwd()


def getcwdb():
    """Return a bytes string representing the current working directory."""
    return fsencode(_os.getcwd())


def chdir(path):
    """Change the current working directory to the specified path."""
    _os.chdir(_text(path, 'chdir', fd=True))


def listdir(path=None):
    """Return a list containing the names of the files in the directory."""
    names = [name for name, kind in _os.scandir('.' if path is None else _text(path, 'listdir', fd=True))]
    return [fsencode(name) for name in names] if isinstance(path, bytes) else names


class DirEntry:
    """An entry of a directory, with what is known of it without another question to the host."""

    __slots__ = ('name', 'path', '_kind', '__weakref__')
    __module__ = 'posix'

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def is_dir(self, *, follow_symlinks=True):
        """Return True if the entry is a directory; cached per entry."""
        return self._kind == 1 or follow_symlinks and self._kind == 5

    def is_file(self, *, follow_symlinks=True):
        """Return True if the entry is a file; cached per entry."""
        return self._kind == 2 or follow_symlinks and self._kind == 6

    def is_symlink(self):
        """Return True if the entry is a symbolic link; cached per entry."""
        return self._kind >= 4

    def is_junction(self):
        """Return True if the entry is a junction; cached per entry."""
        return False

    def stat(self, *, follow_symlinks=True):
        """Return stat_result object for the entry; cached per entry."""
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        """Return inode of the entry; cached per entry."""
        return lstat(self.path).st_ino

    def __fspath__(self):
        """Return the path for the entry."""
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    __class_getitem__ = classmethod(GenericAlias)


class _ScandirIterator:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path=None):
    """Return an iterator of DirEntry objects for given path."""
    path = '.' if path is None else fspath(path)
    text = _text(path, 'scandir', fd=True)
    base = '' if text == '.' and path == '.' else text if text.endswith('/') else text + '/'
    entries = []
    for name, kind in _os.scandir(text):
        entry = object.__new__(DirEntry)
        full = base + name if base else './' + name
        entry.name, entry.path = (fsencode(name), fsencode(full)) if isinstance(path, bytes) else (name, full)
        entry._kind = kind
        entries.append(entry)
    return _ScandirIterator(entries)


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Create a directory."""
    _no_dir_fd(dir_fd)
    _os.mkdir(_text(path, 'mkdir'), mode)


def makedirs(name, mode=0o777, exist_ok=False):
    """makedirs(name [, mode=0o777][, exist_ok=False])

    Super-mkdir; create a leaf directory and all intermediate ones.  Works like
    mkdir, except that any intermediate path segment (not just the rightmost)
    will be created if it does not exist. If the target directory already
    exists, raise an OSError if exist_ok is False. Otherwise no exception is
    raised.  This is recursive.

    """
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass  # made by someone else meanwhile
        if tail in ('.', b'.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    """Remove a directory."""
    _no_dir_fd(dir_fd)
    _os.rmdir(_text(path, 'rmdir'))


def removedirs(name):
    """removedirs(name)

    Super-rmdir; remove a leaf directory and all empty intermediate
    ones.  Works like rmdir except that, if the leaf directory is
    successfully removed, directories corresponding to rightmost path
    segments will be pruned away until either the whole path is
    consumed or an error occurs.  Errors during this latter phase are
    ignored -- they generally mean that a directory was not empty.

    """
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def remove(path, *, dir_fd=None):
    """Remove a file (same as unlink())."""
    _no_dir_fd(dir_fd)
    _os.remove(_text(path, 'remove'))


def unlink(path, *, dir_fd=None):
    """Remove a file (same as remove())."""
    _no_dir_fd(dir_fd)
    _os.remove(_text(path, 'unlink'))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory."""
    _os.rename(_text(src, 'rename', 'src'), _text(dst, 'rename', 'dst'))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory, overwriting the destination."""
    _os.rename(_text(src, 'replace', 'src'), _text(dst, 'replace', 'dst'))


def renames(old, new):
    """renames(old, new)

    Super-rename; create directories as necessary and delete any left
    empty.  Works like rename, except creation of any intermediate
    directories needed to make the new pathname good is attempted
    first.  After the rename, directories corresponding to rightmost
    path segments of the old name will be pruned until either the
    whole path is consumed or a nonempty directory is found.

    """
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Create a symbolic link pointing to src named dst."""
    _no_dir_fd(dir_fd)
    _os.symlink(_text(src, 'symlink', 'src'), _text(dst, 'symlink', 'dst'))


def readlink(path, *, dir_fd=None):
    """Return a string representing the path to which the symbolic link points."""
    _no_dir_fd(dir_fd)
    target = _os.readlink(_text(path, 'readlink'))
    return fsencode(target) if isinstance(path, bytes) else target


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Change the access permissions of a file."""
    _no_dir_fd(dir_fd)
    _os.chmod(_text(path, 'chmod', fd=True), mode)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the access and modified time of path."""
    _no_dir_fd(dir_fd)
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is None:
        if times is None:
            from time import time_ns
            ns = (time_ns(),) * 2
        else:
            if not isinstance(times, tuple) or len(times) != 2:
                raise TypeError("utime: 'times' must be either a tuple of two ints or None")
            ns = tuple(t * 10**9 if isinstance(t, int) else int(t * 1e9) for t in times)
    elif not isinstance(ns, tuple) or len(ns) != 2:
        raise TypeError("utime: 'ns' must be a tuple of two ints")
    _os.utime(_text(path, 'utime', fd=True), *ns)


def truncate(path, length):
    """Truncate a file, specified by path, to a specific length."""
    if isinstance(path, int):
        return ftruncate(path, length)
    _os.truncate(_text(path, 'truncate', fd=True), length)


def open(path, flags, mode=0o777, *, dir_fd=None):
    """Open a file for low level IO.  Returns a file descriptor (integer)."""
    _no_dir_fd(dir_fd)
    return _os.open(_text(path, 'open'), flags, mode)


def lseek(fd, position, whence, /):
    """Set the position of a file descriptor.  Return the new position."""
    return _os.lseek(fd, position, whence)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import io
    if 'b' not in mode:
        encoding = io.text_encoding(encoding)
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator.

    For each directory in the directory tree rooted at top (including top
    itself, but excluding '.' and '..'), yields a 3-tuple

        dirpath, dirnames, filenames
    """
    sys.audit('os.walk', top, topdown, onerror, followlinks)
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs, files, inner = [], [], []
        try:
            entries = scandir(top)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            if entry.is_dir():
                dirs.append(entry.name)
                if not topdown and (followlinks or not entry.is_symlink()):
                    inner.append(entry.path)
            else:
                files.append(entry.name)
        if topdown:
            yield top, dirs, files
            for name in reversed(dirs):
                new = path.join(top, name)
                if followlinks or not path.islink(new):
                    stack.append(new)
        else:
            stack.append((top, dirs, files))
            for name in reversed(dirs):
                new = path.join(top, name)
                if followlinks or not path.islink(new):
                    stack.append(new)


class _Environ(MutableMapping):
    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        self._data[self.encodekey(key)] = self.encodevalue(value)

    def __delitem__(self, key):
        try:
            del self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ', '.join(f'{self.decodekey(key)!r}: {self.decodevalue(value)!r}' for key, value in self._data.items())
        return f'environ({{{items}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _encode_variable(value):
    if not isinstance(value, str):
        raise TypeError('str expected, not %s' % type(value).__name__)
    return value.encode('utf-8', 'surrogateescape')


def _decode_variable(value):
    return value.decode('utf-8', 'surrogateescape')


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError('bytes expected, not %s' % type(value).__name__)
    return value


environ = _Environ({fsencode(key): fsencode(value) for key, value in _os.environ().items()},
                   _encode_variable, _decode_variable, _encode_variable, _decode_variable)
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)


def reload_environ():
    environ._data.clear()
    environ._data.update((fsencode(key), fsencode(value)) for key, value in _os.environ().items())


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist.
    The optional second argument can specify an alternate default.
    key, default and the result are str."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """Get an environment variable, return None if it doesn't exist.
    The optional second argument can specify an alternate default.
    key, default and the result are bytes."""
    return environb.get(key, default)


def putenv(name, value, /):
    """Change or add an environment variable."""
    environb[fsencode(name)] = fsencode(value)


def unsetenv(name, /):
    """Delete an environment variable."""
    environ._data.pop(fsencode(name), None)


def get_exec_path(env=None):
    """Returns the sequence of directories that will be searched for the
    named executable (similar to a shell) when launching a process."""
    if env is None:
        env = environ
    return env.get('PATH', defpath).split(pathsep)


def get_terminal_size(fd=1, /):
    """Return the size of the terminal window as (columns, lines)."""
    return _os.get_terminal_size()


def process_cpu_count():
    """Get the number of CPUs of the current process."""
    return cpu_count()


def device_encoding(fd):
    """Return a string describing the encoding of a terminal's file descriptor."""
    return 'utf-8' if isatty(fd) else None


def umask(mask, /):
    """Set the current numeric umask and return the previous umask."""
    global _mask
    previous, _mask = _mask, mask & 0o777
    return previous


_mask = 0o022


def _exit(status):
    """Exit to the system with specified status, without normal exit processing."""
    raise SystemExit(status)


__all__ = sorted(name for name in globals() if not name.startswith('_') and name not in ('abc', 'sys', 'st', 'MutableMapping', 'Mapping', 'GenericAlias')) + ['_exit']
