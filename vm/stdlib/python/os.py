"""The host's files, directories and environment, as far as the host grants them.

There are no child processes, users or groups here; what is not there is missing by name, so that hasattr() tells."""

import abc
import sys

import _os
from _collections_abc import Mapping, MutableMapping, _check_methods
from _os import (stat_result, terminal_size, uname_result, times_result, strerror, getpid, getlogin, cpu_count, urandom, uname, times, name,
                 close, read, readinto, write, ftruncate, fsync, fstat, isatty)
from types import GenericAlias

import posixpath as path
from posixpath import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull

if hasattr(_os, 'kill'):
    from _os import kill

sys.modules['os.path'] = path
error = OSError
linesep = '\n'
_home = _os.home

SEEK_SET, SEEK_CUR, SEEK_END = range(3)
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE = range(4)
O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NOFOLLOW, O_CLOEXEC = 0o100, 0o200, 0o1000, 0o2000, 0o400000, 0o2000000
EX_OK = 0
(EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR,
 EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG) = range(64, 79)
TMP_MAX = 238328

supports_bytes_environ = True
supports_dir_fd, supports_effective_ids, supports_fd, supports_follow_symlinks = set(), set(), set(), set()


# Paths as arguments

class PathLike(abc.ABC):
    """What has a __fspath__() that gives its path as str or bytes."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abc.abstractmethod
    def __fspath__(self):
        """The path."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return _check_methods(subclass, '__fspath__') if cls is PathLike else NotImplemented


def fspath(path):
    """The str or bytes that a path is or stands for."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    method = getattr(kind, '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {kind.__name__}')
    text = method(path)
    if not isinstance(text, (str, bytes)):
        raise TypeError(f'expected {kind.__name__}.__fspath__() to return str or bytes, not {type(text).__name__}')
    return text


_fspath = fspath


def fsencode(filename):
    """The path as the bytes that the system has; what is no UTF-8 there are surrogates in the str."""
    text = fspath(filename)
    return text if isinstance(text, bytes) else text.encode('utf-8', 'surrogateescape')


def fsdecode(filename):
    """The path as str; what is no UTF-8 becomes surrogates."""
    text = fspath(filename)
    return text if isinstance(text, str) else text.decode('utf-8', 'surrogateescape')


def _text(path, function, parameter='path', fd=False):
    """An argument that must be a path, as str."""
    if isinstance(path, str):
        return path
    if isinstance(path, bytes) or hasattr(type(path), '__fspath__'):
        return fsdecode(path)
    allowed = 'string, bytes, os.PathLike or integer' if fd else 'string, bytes or os.PathLike'
    raise TypeError(f'{function}: {parameter} should be {allowed}, not {type(path).__name__}')


def _no_dir_fd(dir_fd):
    if dir_fd is not None:
        raise NotImplementedError('dir_fd unavailable on this platform')


# What is known of a file

def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file, by path or descriptor."""
    _no_dir_fd(dir_fd)
    if isinstance(path, int):
        return fstat(path)
    return _os.stat(_text(path, 'stat', fd=True), bool(follow_symlinks))


def lstat(path, *, dir_fd=None):
    """What is known of a file, of a link itself."""
    _no_dir_fd(dir_fd)
    return _os.stat(_text(path, 'lstat'), False)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether anybody may do with a file what the sum of R_OK, W_OK and X_OK says, or with F_OK whether it exists."""
    try:
        allowed = stat(path).st_mode
    except OSError:
        return False
    return all([not mode & right or allowed & 0o111 * right for right in (R_OK, W_OK, X_OK)])


def readlink(path, *, dir_fd=None):
    """What a symbolic link says."""
    _no_dir_fd(dir_fd)
    target = _os.readlink(_text(path, 'readlink'))
    return fsencode(target) if isinstance(path, bytes) else target


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Sets who may do what with a file."""
    _no_dir_fd(dir_fd)
    _os.chmod(_text(path, 'chmod', fd=True), mode)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Sets when a file was last read and written: a pair in seconds, or in nanoseconds, or now."""
    _no_dir_fd(dir_fd)
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is not None:
        if not isinstance(ns, tuple) or len(ns) != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
    elif times is None:
        from time import time_ns
        now = time_ns()
        ns = now, now
    else:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = [seconds * 10 ** 9 if isinstance(seconds, int) else int(seconds * 1e9) for seconds in times]
    _os.utime(_text(path, 'utime', fd=True), *ns)


# Directories

def getcwd():
    """The current working directory."""
    return _os.getcwd()


def getcwdb():
    """The current working directory as bytes."""
    return fsencode(_os.getcwd())


def chdir(path):
    """Makes another directory the current one."""
    _os.chdir(_text(path, 'chdir', fd=True))


def listdir(path=None):
    """The names of all that a directory holds, in no particular order."""
    found = _os.scandir('.' if path is None else _text(path, 'listdir', fd=True))
    if isinstance(path, bytes):
        return [fsencode(name) for name, _ in found]
    return [name for name, _ in found]


# The kinds of entries that _os.scandir() tells: 1 directory, 2 file, 3 other, and behind links 5, 6, 7.

class DirEntry:
    """One of what a directory holds, with its kind, which needs no more questions to the host."""

    __slots__ = ('name', 'path', '_kind', '__weakref__')
    __module__ = 'posix'
    __class_getitem__ = classmethod(GenericAlias)

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a directory, or a link to one."""
        kind = self._kind
        return kind == 1 or kind == 5 and bool(follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a regular file, or a link to one."""
        kind = self._kind
        return kind == 2 or kind == 6 and bool(follow_symlinks)

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return self._kind > 3

    def is_junction(self):
        """Whether it is a junction, which only Windows has."""
        return False

    def stat(self, *, follow_symlinks=True):
        """What os.stat() says of it."""
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        """Its inode number."""
        return lstat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Entries:
    """The entries of a directory, which were all read at the beginning; closing it drops what is left."""

    def __init__(self, entries):
        self._left = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._left)

    def close(self):
        self._left = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def scandir(path=None):
    """The entries of a directory, in no particular order."""
    folder = '.' if path is None else fspath(path)
    text = _text(folder, 'scandir', fd=True)
    start = text if text[-1:] == '/' else text + '/'
    bytewise = isinstance(folder, bytes)
    entries = []
    for name, kind in _os.scandir(text):
        entry = object.__new__(DirEntry)
        entry.name = fsencode(name) if bytewise else name
        entry.path = fsencode(start + name) if bytewise else start + name
        entry._kind = kind
        entries.append(entry)
    return _Entries(entries)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yields (path, names of directories, names of other files) for a directory and each below it.

    Going down, the caller may change the list of directories before the next is asked for. Links to directories count as
    directories, and are walked through with followlinks.
    """
    sys.audit('os.walk', top, topdown, onerror, followlinks)
    waiting = [(fspath(top), None)]
    while waiting:
        folder, held = waiting.pop()
        if held is not None:
            yield folder, *held
            continue
        folders, files = [], []
        try:
            for entry in scandir(folder):
                (folders if entry.is_dir() else files).append(entry.name)
        except OSError as failure:
            if onerror is not None:
                onerror(failure)
            continue
        if topdown:
            yield folder, folders, files
        else:
            waiting.append((folder, (folders, files)))
        for name in reversed(folders):
            inner = path.join(folder, name)
            if followlinks or not path.islink(inner):
                waiting.append((inner, None))


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Makes a directory."""
    _no_dir_fd(dir_fd)
    _os.mkdir(_text(path, 'mkdir'), mode)


def _above(name):
    """The directory that a path lies in, and the last name; a separator at the end does not count."""
    head, tail = path.split(name)
    return (head, tail) if tail else path.split(head)


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a directory and those that are missing on the way to it."""
    head, tail = _above(name)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass            # somebody else was faster
        if tail == '.' or tail == b'.':
            return
    try:
        mkdir(name, mode)
    except OSError:
        # Which error says that there is one already differs from host to host.
        if not (exist_ok and path.isdir(name)):
            raise


def rmdir(path, *, dir_fd=None):
    """Removes a directory, which must be empty."""
    _no_dir_fd(dir_fd)
    _os.rmdir(_text(path, 'rmdir'))


def _prune(name):
    """Removes directories upwards as long as they are empty."""
    head, tail = _above(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            return
        head, tail = path.split(head)


def removedirs(name):
    """Removes a directory and then those above it that are empty."""
    rmdir(name)
    _prune(name)


# Files

def remove(path, *, dir_fd=None):
    """Removes a file or link."""
    _no_dir_fd(dir_fd)
    _os.remove(_text(path, 'remove'))


def unlink(path, *, dir_fd=None):
    """The same as remove()."""
    _no_dir_fd(dir_fd)
    _os.remove(_text(path, 'unlink'))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Gives a file or directory another path."""
    _os.rename(_text(src, 'rename', 'src'), _text(dst, 'rename', 'dst'))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Gives a file or directory another path, in place of what may be there."""
    _os.rename(_text(src, 'replace', 'src'), _text(dst, 'replace', 'dst'))


def renames(old, new):
    """rename() that makes the directories missing for the new path and removes those that the old one leaves empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    if path.split(old)[1]:
        _prune(old)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Makes dst a symbolic link to src."""
    _no_dir_fd(dir_fd)
    _os.symlink(_text(src, 'symlink', 'src'), _text(dst, 'symlink', 'dst'))


def truncate(path, length):
    """Cuts a file, or fills it with zeros, to a length."""
    if isinstance(path, int):
        ftruncate(path, length)
    else:
        _os.truncate(_text(path, 'truncate', fd=True), length)


def open(path, flags, mode=0o777, *, dir_fd=None):
    """The descriptor of a file opened as the O_ flags say."""
    _no_dir_fd(dir_fd)
    return _os.open(_text(path, 'open'), flags, mode)


def lseek(fd, position, whence, /):
    """Goes to a place in a descriptor's file and returns it."""
    return _os.lseek(fd, position, whence)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """The file object of a descriptor, as open() makes them."""
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import io
    return io.open(fd, mode, buffering, encoding if 'b' in mode else io.text_encoding(encoding), *args, **kwargs)


# The environment, kept as bytes; two mappings show it, one of them in str

class _Environ(MutableMapping):
    """The variables of the environment. What is changed here is seen by nobody else."""

    def __init__(self, variables, enter, show):
        self._data = variables
        self._enter = enter             # checks an argument and gives the bytes
        self._show = show               # gives what the bytes look like

    def __getitem__(self, key):
        value = self._data.get(self._enter(key))
        if value is None:
            raise KeyError(key)
        return self._show(value)

    def __setitem__(self, key, value):
        name, value = self._enter(key), self._enter(value)
        self._data[name] = value

    def __delitem__(self, key):
        if self._data.pop(self._enter(key), None) is None:
            raise KeyError(key)

    def __iter__(self):
        return map(self._show, tuple(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"environ({{{', '.join([f'{key!r}: {self[key]!r}' for key in self])}}})"

    def copy(self):
        """A dictionary of the variables."""
        return {key: self[key] for key in self}

    def __or__(self, other):
        return self.copy() | dict(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return dict(other) | self.copy() if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


def _from_str(value):
    if not isinstance(value, str):
        raise TypeError(f'str expected, not {type(value).__name__}')
    return fsencode(value)


def _from_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f'bytes expected, not {type(value).__name__}')
    return value


def reload_environ():
    """Takes the variables from the host anew."""
    environ._data.clear()
    for key, value in _os.environ().items():
        environ[key] = value


environ = _Environ({}, _from_str, fsdecode)
environb = _Environ(environ._data, _from_bytes, bytes)
reload_environ()


def getenv(key, default=None):
    """The value of a variable, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """The value of a variable as bytes, or the default."""
    return environb.get(key, default)


def putenv(name, value, /):
    """Sets a variable."""
    environb[fsencode(name)] = fsencode(value)


def unsetenv(name, /):
    """Removes a variable."""
    environ._data.pop(fsencode(name), None)


def get_exec_path(env=None):
    """The directories of PATH."""
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


# The process and its terminal

def get_terminal_size(fd=1, /):
    """(columns, lines) of the terminal."""
    return _os.get_terminal_size()


def process_cpu_count():
    """How many processors this process may use."""
    return cpu_count()


def device_encoding(fd):
    """The encoding of a descriptor's terminal; None if it is none."""
    return 'utf-8' if isatty(fd) else None


_mask = 0o022


def umask(mask, /):
    """Sets what new files may not allow, and returns what that was."""
    global _mask
    before, _mask = _mask, mask & 0o777
    return before


def _exit(status):
    """Ends the program."""
    raise SystemExit(status)


_NOT_OURS = ('abc', 'sys', 'Mapping', 'MutableMapping', 'GenericAlias')
__all__ = sorted([public for public in globals() if public[0] != '_' and public not in _NOT_OURS]) + ['_exit']
