"""Paths as objects: PurePath computes with them, Path asks the host."""

import io
import ntpath
import os
import posixpath
import sys
from _collections_abc import Sequence
from errno import EINVAL

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class UnsupportedOperation(NotImplementedError):
    """An exception that is raised when an unsupported operation is attempted."""


class _PathParents(Sequence):
    """This object provides sequence-like access to the logical ancestors
    of a path.  Don't try to construct it yourself."""

    __slots__ = ('_path', '_drv', '_root', '_tail')

    def __init__(self, path):
        self._path = path
        self._drv = path.drive
        self._root = path.root
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._from_parsed_parts(self._drv, self._root, self._tail[:-index - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    """Base class for manipulating paths without I/O.

    PurePath represents a filesystem path and offers operations which
    don't imply any actual filesystem I/O.  Depending on your system,
    instantiating a PurePath will return either a PurePosixPath or a
    PureWindowsPath object.  You can also instantiate either of these classes
    directly, regardless of your system.
    """

    __slots__ = ('_raw_paths', '_drv', '_root', '_tail_cached', '_str', '_str_normcase_cached', '_parts_normcase_cached', '_hash')
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser:
                    paths.append(arg.as_posix())
                else:
                    paths.extend(arg._raw_paths)
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                f'not {type(path).__name__!r}')
            paths.append(path)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        """Construct a new path object from any number of path-like objects.
        Subclasses may override this method to customize how new path objects
        are created from methods like `iterdir()`.
        """
        return type(self)(*pathsegments)

    @classmethod
    def _parse_path(cls, path):
        if not path:
            return '', '', []
        sep, altsep = cls.parser.sep, cls.parser.altsep
        if altsep:
            path = path.replace(altsep, sep)
        drv, root, rest = cls.parser.splitroot(path)
        if not root and drv.startswith(sep) and not drv.endswith(sep):
            parts = drv.split(sep)
            if len(parts) == 4 and parts[2] not in '?.' or len(parts) == 6:
                root = sep
        return drv, root, [part for part in rest.split(sep) if part and part != '.']

    @property
    def _raw_path(self):
        paths = self._raw_paths
        if len(paths) == 1:
            return paths[0]
        if paths:
            joined = self.parser.join(*paths)
            paths.clear()
            paths.append(joined)
            return joined
        paths.append('')
        return ''

    def _load(self):
        self._drv, self._root, self._tail_cached = self._parse_path(self._raw_path)

    @property
    def drive(self):
        """The drive prefix (letter or UNC path), if any."""
        try:
            return self._drv
        except AttributeError:
            self._load()
            return self._drv

    @property
    def root(self):
        """The root of the path, if any."""
        try:
            return self._root
        except AttributeError:
            self._load()
            return self._root

    @property
    def _tail(self):
        try:
            return self._tail_cached
        except AttributeError:
            self._load()
            return self._tail_cached

    @property
    def anchor(self):
        """The concatenation of the drive and root, or ''."""
        return self.drive + self.root

    @property
    def parts(self):
        """An object providing sequence-like access to the
        components in the filesystem path."""
        if self.drive or self.root:
            return (self.drive + self.root,) + tuple(self._tail)
        return tuple(self._tail)

    def _from_parsed_parts(self, drv, root, tail):
        path = self.with_segments(self._format_parsed_parts(drv, root, tail))
        path._drv = drv
        path._root = root
        path._tail_cached = list(tail)
        return path

    @classmethod
    def _format_parsed_parts(cls, drv, root, tail):
        if drv or root:
            return drv + root + cls.parser.sep.join(tail)
        if tail and cls.parser.splitdrive(tail[0])[0]:
            tail = ['.', *tail]
        return cls.parser.sep.join(tail)

    def _from_parsed_string(self, path):
        return self.with_segments(path)

    def __str__(self):
        """Return the string representation of the path, suitable for
        passing to system calls."""
        try:
            return self._str
        except AttributeError:
            self._str = self._format_parsed_parts(self.drive, self.root, self._tail) or '.'
            return self._str

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """Return the string representation of the path with forward (/)
        slashes."""
        return str(self).replace(self.parser.sep, '/')

    def __bytes__(self):
        """Return the bytes representation of the path.  This is only
        recommended to use under Unix."""
        return os.fsencode(self)

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    @property
    def _str_normcase(self):
        try:
            return self._str_normcase_cached
        except AttributeError:
            self._str_normcase_cached = str(self) if self.parser is posixpath else str(self).lower()
            return self._str_normcase_cached

    @property
    def _parts_normcase(self):
        try:
            return self._parts_normcase_cached
        except AttributeError:
            self._parts_normcase_cached = self._str_normcase.split(self.parser.sep)
            return self._parts_normcase_cached

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(self._str_normcase)
            return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._str_normcase == other._str_normcase and self.parser is other.parser

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase < other._parts_normcase

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase <= other._parts_normcase

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase > other._parts_normcase

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_normcase >= other._parts_normcase

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    @property
    def name(self):
        """The final path component, if any."""
        tail = self._tail
        return tail[-1] if tail else ''

    @property
    def suffix(self):
        """
        The final component's last suffix, if any.

        This includes the leading period. For example: '.txt'
        """
        return self.parser.splitext(self.name)[1]

    @property
    def suffixes(self):
        """
        A list of the final component's suffixes, if any.

        These include the leading periods. For example: ['.tar', '.gz']
        """
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The final path component, minus its last suffix."""
        return self.parser.splitext(self.name)[0]

    def with_name(self, name):
        """Return a new path with the file name changed."""
        p = self.parser
        if not name or p.sep in name or (p.altsep and p.altsep in name) or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        tail = self._tail.copy()
        if not tail:
            raise ValueError(f'{self!r} has an empty name')
        tail[-1] = name
        return self._from_parsed_parts(self.drive, self.root, tail)

    def with_stem(self, stem):
        """Return a new path with the stem changed."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """Return a new path with the file suffix changed.  If the path
        has no suffix, add given suffix.  If the given suffix is an empty
        string, remove the suffix from the path.
        """
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not suffix.startswith('.'):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    @property
    def parent(self):
        """The logical parent of the path."""
        tail = self._tail
        return self._from_parsed_parts(self.drive, self.root, tail[:-1]) if tail else self

    @property
    def parents(self):
        """A sequence of this path's logical parents."""
        return _PathParents(self)

    def joinpath(self, *pathsegments):
        """Combine this path with one or several arguments, and return a
        new path representing either a subpath (if all arguments are relative
        paths) or a totally different path (if one of the arguments is
        anchored).
        """
        return self.with_segments(self, *pathsegments)

    def is_absolute(self):
        """True if the path is absolute (has both a root and, if applicable,
        a drive)."""
        return self.parser.isabs(self._raw_path)

    def is_reserved(self):
        """Return True if the path contains one of the special names reserved
        by the system, if any."""
        import warnings
        warnings._deprecated('pathlib.PurePath.is_reserved', '{name!r} is deprecated and slated for removal in Python {remove}. '
                             'Use os.path.isreserved() to detect reserved paths on Windows.', remove=(3, 15))
        return False

    def relative_to(self, other, *, walk_up=False):
        """Return the relative path to another path identified by the passed
        arguments.  If the operation is not possible (because this is not
        related to the other path), raise ValueError.

        The *walk_up* parameter controls whether `..` may be used to resolve
        the path.
        """
        if not hasattr(other, 'with_segments'):
            other = self.with_segments(other)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self._from_parsed_parts('', '', ['..'] * step + self._tail[len(path._tail):])

    def is_relative_to(self, other):
        """Return True if the path is relative to another path or False.
        """
        if not hasattr(other, 'with_segments'):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def as_uri(self):
        """Return the path as a URI."""
        import warnings
        warnings._deprecated('pathlib.PurePath.as_uri', '{name!r} is deprecated and slated for removal in Python {remove}. '
                             'Use pathlib.Path.as_uri().', remove=(3, 19))
        return self._as_uri()

    def _as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative paths can't be expressed as file URIs")
        from urllib.parse import quote_from_bytes
        return 'file://' + quote_from_bytes(os.fsencode(self.as_posix()))

    def full_match(self, pattern, *, case_sensitive=None):
        """
        Return True if this path matches the given glob-style pattern. The
        pattern is matched against the entire path.
        """
        if not hasattr(pattern, 'with_segments'):
            pattern = self.with_segments(pattern)
        path, pattern = str(self) if self.parts else '', str(pattern) if pattern.parts else ''
        return _matcher(pattern, self.parser, case_sensitive)(path) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        """
        Return True if this path matches the given pattern. If the pattern is
        relative, matching is done from the right; otherwise, the entire path
        is matched. The recursive wildcard '**' is *not* supported by this
        method.
        """
        if not hasattr(path_pattern, 'with_segments'):
            path_pattern = self.with_segments(path_pattern)
        path_parts = self.parts[::-1]
        pattern_parts = path_pattern.parts[::-1]
        if not pattern_parts:
            raise ValueError('empty pattern')
        if len(path_parts) < len(pattern_parts) or len(path_parts) > len(pattern_parts) and path_pattern.anchor:
            return False
        for path_part, pattern_part in zip(path_parts, pattern_parts):
            if _matcher(pattern_part, self.parser, case_sensitive, False)(path_part) is None:
                return False
        return True


os.PathLike.register(PurePath)


def _matcher(pattern, parser, case_sensitive, recursive=True):
    import glob
    import re
    if case_sensitive is None:
        case_sensitive = parser is posixpath
    return re.compile(glob.translate(pattern, recursive=recursive, include_hidden=True, seps=parser.sep), 0 if case_sensitive else re.IGNORECASE).match


class PurePosixPath(PurePath):
    """PurePath subclass for non-Windows systems.

    On a POSIX system, instantiating a PurePath should return this object.
    However, you can also instantiate it directly on any system.
    """

    parser = posixpath
    __slots__ = ()


class PureWindowsPath(PurePath):
    """PurePath subclass for Windows systems.

    On a Windows system, instantiating a PurePath should return this object.
    However, you can also instantiate it directly on any system.
    """

    parser = ntpath
    __slots__ = ()


class _Info:
    """What is known of a file's type; asked of the host once."""

    __slots__ = ('_path', '_known')

    def __init__(self, path):
        self._path = str(path)
        self._known = {}

    def __repr__(self):
        return '<PosixPath.info>'

    def _ask(self, question, follow):
        key = question, follow
        if key not in self._known:
            self._known[key] = question(self._path, follow)
        return self._known[key]

    def exists(self, *, follow_symlinks=True):
        """Whether this path exists."""
        return self._ask(_exists, follow_symlinks)

    def is_dir(self, *, follow_symlinks=True):
        """Whether this path is a directory."""
        return self._ask(_is_dir, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Whether this path is a regular file."""
        return self._ask(_is_file, follow_symlinks)

    def is_symlink(self):
        """Whether this path is a symbolic link."""
        return self._ask(_is_link, False)


def _kind(path, follow):
    try:
        return (os.stat(path) if follow else os.lstat(path)).st_mode & 0o170000
    except (OSError, ValueError):
        return 0


def _exists(path, follow):
    return _kind(path, follow) != 0


def _is_dir(path, follow):
    return _kind(path, follow) == 0o040000


def _is_file(path, follow):
    return _kind(path, follow) == 0o100000


def _is_link(path, follow):
    return _kind(path, False) == 0o120000


class Path(PurePath):
    """PurePath subclass that can make system calls.

    Path represents a filesystem path but unlike PurePath, also offers
    methods to do system calls on path objects. Depending on your system,
    instantiating a Path will return either a PosixPath or a WindowsPath
    object. You can also instantiate a PosixPath or WindowsPath directly,
    but cannot instantiate a WindowsPath on a POSIX system or vice versa.
    """

    __slots__ = ('_info',)

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            raise TypeError(f'Path.__init__() got an unexpected keyword argument {next(iter(kwargs))!r}')
        super().__init__(*args)

    @property
    def info(self):
        """
        A PathInfo object that exposes the file type and other file attributes
        of this path.
        """
        try:
            return self._info
        except AttributeError:
            self._info = _Info(self)
            return self._info

    def stat(self, *, follow_symlinks=True):
        """
        Return the result of the stat() system call on this path, like
        os.stat() does.
        """
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """
        Like stat(), except if the path points to a symlink, the symlink's
        status information is returned, rather than its target's.
        """
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """
        Whether this path exists.

        This method normally follows symlinks; to check whether a symlink exists,
        add the argument follow_symlinks=False.
        """
        return _exists(self, follow_symlinks)

    def is_dir(self, *, follow_symlinks=True):
        """
        Whether this path is a directory.
        """
        return _is_dir(self, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """
        Whether this path is a regular file (also True for symlinks pointing
        to regular files).
        """
        return _is_file(self, follow_symlinks)

    def is_mount(self):
        """
        Check if this path is a mount point
        """
        return os.path.ismount(self)

    def is_symlink(self):
        """
        Whether this path is a symbolic link.
        """
        return _is_link(self, False)

    def is_junction(self):
        """
        Whether this path is a junction.
        """
        return False

    def is_block_device(self):
        """
        Whether this path is a block device.
        """
        return _kind(self, True) == 0o060000

    def is_char_device(self):
        """
        Whether this path is a character device.
        """
        return _kind(self, True) == 0o020000

    def is_fifo(self):
        """
        Whether this path is a FIFO.
        """
        return _kind(self, True) == 0o010000

    def is_socket(self):
        """
        Whether this path is a socket.
        """
        return _kind(self, True) == 0o140000

    def samefile(self, other_path):
        """Return whether other_path is the same or not as this file
        (as returned by os.path.samefile()).
        """
        return os.path.samefile(self, other_path)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """
        Open the file pointed to by this path and return a file object, as
        the built-in open() function does.
        """
        if 'b' not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """
        Open the file in bytes mode, read it, and close the file.
        """
        with self.open(mode='rb', buffering=0) as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """
        Open the file in text mode, read it, and close the file.
        """
        with self.open(mode='r', encoding=io.text_encoding(encoding), errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """
        Open the file in bytes mode, write to it, and close the file.
        """
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """
        Open the file in text mode, write to it, and close the file.
        """
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open(mode='w', encoding=io.text_encoding(encoding), errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        """Yield path objects of the directory contents.

        The children are yielded in arbitrary order, and the
        special entries '.' and '..' are not included.
        """
        root = str(self)
        names = os.listdir(root)
        return (self._from_parsed_string(name if root == '.' else os.path.join(root, name)) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Iterate over this subtree and yield all existing files (of any
        kind, including directories) matching the given relative pattern.
        """
        sys.audit('pathlib.Path.glob', self, pattern)
        if not hasattr(pattern, 'with_segments'):
            directories_only = str(pattern)[-1:] in (self.parser.sep, self.parser.altsep or self.parser.sep)
            pattern = self.with_segments(pattern)
        else:
            directories_only = False
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        parts = pattern._tail.copy()
        if not parts:
            raise ValueError(f'Unacceptable pattern: {str(pattern)!r}')
        return _Globber(self, case_sensitive, recurse_symlinks, directories_only).run(parts)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Recursively yield all existing files (of any kind, including
        directories) matching the given relative pattern, anywhere in
        this subtree.
        """
        sys.audit('pathlib.Path.rglob', self, pattern)
        return self.glob(self.parser.join('**', pattern), case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Walk the directory tree from this directory, similar to os.walk()."""
        sys.audit('pathlib.Path.walk', self, on_error, follow_symlinks)
        paths = [self]
        while paths:
            path = paths.pop()
            if isinstance(path, tuple):
                yield path
                continue
            dirs, files = [], []
            try:
                with os.scandir(path) as found:
                    for entry in found:
                        if entry.is_dir(follow_symlinks=follow_symlinks):
                            dirs.append(entry.name)
                        else:
                            files.append(entry.name)
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            if top_down:
                yield path, dirs, files
            else:
                paths.append((path, dirs, files))
            paths += [path.joinpath(name) for name in reversed(dirs)]

    def absolute(self):
        """Return an absolute version of this path
        No normalization or symlink resolution is performed.

        Use resolve() to resolve symlinks and remove '..' segments.
        """
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), *self._tail)

    @classmethod
    def cwd(cls):
        """Return a new path pointing to the current working directory."""
        return cls(os.getcwd())

    def resolve(self, strict=False):
        """
        Make the path absolute, resolving all symlinks on the way and also
        normalizing it.
        """
        return self.with_segments(os.path.realpath(self, strict=strict))

    def owner(self, *, follow_symlinks=True):
        """
        Return the login name of the file owner.
        """
        raise UnsupportedOperation(f'{type(self).__name__}.owner() is unsupported on this system')

    def group(self, *, follow_symlinks=True):
        """
        Return the group name of the file gid.
        """
        raise UnsupportedOperation(f'{type(self).__name__}.group() is unsupported on this system')

    def readlink(self):
        """
        Return the path to which the symbolic link points.
        """
        return self.with_segments(os.readlink(self))

    def touch(self, mode=0o666, exist_ok=True):
        """
        Create this file with the given access mode, if it doesn't exist.
        """
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """
        Create a new directory at this given path.
        """
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """
        Change the permissions of the path, like os.chmod().
        """
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """
        Like chmod(), except if the path points to a symlink, the symlink's
        permissions are changed, rather than its target's.
        """
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """
        Remove this file or link.
        If the path is a directory, use rmdir() instead.
        """
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """
        Remove this directory.  The directory must be empty.
        """
        os.rmdir(self)

    def rename(self, target):
        """
        Rename this path to the target path.

        The target path may be absolute or relative. Relative paths are
        interpreted relative to the current working directory, *not* the
        directory of the Path object.

        Returns the new Path instance pointing to the target path.
        """
        os.rename(self, target)
        return self._target(target)

    def replace(self, target):
        """
        Rename this path to the target path, overwriting if that path exists.

        The target path may be absolute or relative. Relative paths are
        interpreted relative to the current working directory, *not* the
        directory of the Path object.

        Returns the new Path instance pointing to the target path.
        """
        os.replace(self, target)
        return self._target(target)

    def _target(self, target):
        return target if hasattr(target, 'with_segments') else self.with_segments(target)

    def copy(self, target, **kwargs):
        """
        Recursively copy this file or directory tree to the given destination.
        """
        import shutil
        target = self._target(target)
        follow = kwargs.get('follow_symlinks', True)
        copy_file = shutil.copy2 if kwargs.get('preserve_metadata') else shutil.copyfile
        if self.is_symlink() and not follow:
            target.symlink_to(self.readlink())
        elif self.is_dir():
            if target == self or target.resolve().is_relative_to(self.resolve()):
                raise OSError(EINVAL, 'Source and target are the same path' if target.resolve() == self.resolve() else 'Source path is a parent of target path')
            target.mkdir()
            for child in self.iterdir():
                child.copy(target / child.name, **kwargs)
        else:
            copy_file(self, target, follow_symlinks=follow)
        return target

    def copy_into(self, target_dir, **kwargs):
        """
        Copy this file or directory tree into the given existing directory.
        """
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self.copy(self._target(target_dir) / self.name, **kwargs)

    def move(self, target):
        """
        Recursively move this file or directory tree to the given destination.
        """
        import shutil
        target = self._target(target)
        shutil.move(self, target)
        return target

    def move_into(self, target_dir):
        """
        Move this file or directory tree into the given existing directory.
        """
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self.move(self._target(target_dir) / self.name)

    def symlink_to(self, target, target_is_directory=False):
        """
        Make this path a symlink pointing to the target path.
        Note the order of arguments (link, target) is the reverse of os.symlink.
        """
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """
        Make this path a hard link pointing to the same file as *target*.

        Note the order of arguments (self, target) is the reverse of os.link's.
        """
        raise UnsupportedOperation(f'{type(self).__name__}.hardlink_to() is unsupported on this system')

    def expanduser(self):
        """ Return a new path with expanded ~ and ~user constructs
        (as returned by os.path.expanduser)
        """
        if not (self.drive or self.root) and self._tail and self._tail[0][:1] == '~':
            home = os.path.expanduser(self._tail[0])
            if home[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            return self.with_segments(home, *self._tail[1:])
        return self

    @classmethod
    def home(cls):
        """Return a new path pointing to expanduser('~').
        """
        home = os.path.expanduser('~')
        if home == '~':
            raise RuntimeError('Could not determine home directory.')
        return cls(home)

    def as_uri(self):
        """Return the path as a URI."""
        return self._as_uri()

    @classmethod
    def from_uri(cls, uri):
        """Return a new path from the given 'file' URI."""
        from urllib.parse import unquote_to_bytes
        if not uri.startswith('file:'):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:12].lower() == '//localhost/':
            path = path[11:]
        elif path[:3] == '///':
            path = path[2:]
        path = cls(os.fsdecode(unquote_to_bytes(path)))
        if not path.is_absolute():
            raise ValueError(f'URI is not absolute: {uri!r}')
        return path


class _Globber:
    """Finds the paths that a pattern's parts match."""

    def __init__(self, root, case_sensitive, follow, directories_only):
        self.root = root
        self.case_sensitive = case_sensitive
        self.follow = follow
        self.directories_only = directories_only

    def run(self, parts):
        if self.directories_only:
            parts.append('')
        start = str(self.root)
        for path in self._select('' if start == '.' else os.path.join(start, ''), parts, start == '.' or self.root.exists()):
            yield self.root._from_parsed_string(path or '.')

    def _select(self, base, parts, exists):
        """Paths from a base, which is empty or ends with a separator."""
        if not parts:
            if exists or os.path.lexists(base or '.'):
                yield base.rstrip('/') or base
            return
        part, rest = parts[0], parts[1:]
        if part == '':
            if os.path.isdir(base or '.'):
                yield base.rstrip('/') or base
        elif part == '**':
            while rest and rest[0] == '**':
                rest = rest[1:]
            yield from self._recurse(base, rest)
        elif part == '..':
            yield from self._select(base + '../', rest, False)
        elif self.case_sensitive is None and not any(c in part for c in '*?['):
            if os.path.lexists(base + part):
                yield from self._select_inside(base + part, rest)
        else:
            match = _matcher(part, self.root.parser, self.case_sensitive, False)
            for entry in self._entries(base):
                if match(entry.name):
                    if not rest:
                        yield base + entry.name
                    elif entry.is_dir():
                        yield from self._select(base + entry.name + '/', rest, True)

    def _select_inside(self, path, rest):
        if not rest:
            yield path
        elif os.path.isdir(path):
            yield from self._select(path + '/', rest, True)

    def _recurse(self, base, rest):
        if rest and rest[0] != '':
            seen = set() if '**' in rest else None
            for directory in self._directories(base):
                for path in self._select(directory, rest, True):
                    if seen is None:
                        yield path
                    elif path not in seen:
                        seen.add(path)
                        yield path
            return
        if os.path.isdir(base or '.'):
            yield base.rstrip('/') or base
        yield from self._everything(base, bool(rest))

    def _everything(self, base, only_directories):
        for entry in self._entries(base):
            directory = entry.is_dir(follow_symlinks=self.follow)
            if directory or not only_directories or entry.is_dir():
                yield base + entry.name
            if directory:
                yield from self._everything(base + entry.name + '/', only_directories)

    def _directories(self, base):
        yield base
        for entry in self._entries(base):
            if entry.is_dir(follow_symlinks=self.follow):
                yield from self._directories(base + entry.name + '/')

    def _entries(self, base):
        try:
            with os.scandir(base or '.') as found:
                return list(found)
        except OSError:
            return []


class PosixPath(Path, PurePosixPath):
    """Path subclass for non-Windows systems.

    On a POSIX system, instantiating a Path should return this object.
    """

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """Path subclass for Windows systems.

    On a Windows system, instantiating a Path should return this object.
    """

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')
