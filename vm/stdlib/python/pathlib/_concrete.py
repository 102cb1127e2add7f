"""Path: a path whose file the host is asked about."""

import os
import sys
from errno import EINVAL, EXDEV

from ._pure import PurePath, PurePosixPath, PureWindowsPath

# The kinds of file in st_mode, as stat(2) numbers them.
_KIND, _FIFO, _CHARACTERS, _FOLDER, _BLOCKS, _REGULAR, _LINK, _SOCKET = (
    0o170000, 0o010000, 0o020000, 0o040000, 0o060000, 0o100000, 0o120000, 0o140000)


class UnsupportedOperation(NotImplementedError):
    """The host, or this build, has no such operation."""


def _kind(path, follow=True):
    """The kind of a file; 0 if there is none, or if its name cannot be one."""
    try:
        return os.stat(path, follow_symlinks=follow).st_mode & _KIND
    except (OSError, ValueError):
        return 0


class Path(PurePath):
    """A path of the host's flavour, with what can be done to its file."""

    __slots__ = ('_seen',)

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = WindowsPath if os.name == 'nt' else PosixPath
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        """The current working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's home directory."""
        return cls('~').expanduser()

    @classmethod
    def from_uri(cls, uri):
        """The path of a 'file:' URI, which must be absolute and of this host."""
        from urllib.parse import unquote_to_bytes
        scheme, colon, text = uri.partition(':')
        if not colon or scheme.lower() != 'file':
            raise ValueError("URL is missing a 'file:' scheme")
        if text[:2] == '//':
            host, slash, rest = text[2:].partition('/')
            if host not in ('', 'localhost'):
                raise ValueError('file:// scheme is supported only on localhost')
            text = slash + rest
        path = cls(os.fsdecode(unquote_to_bytes(text)))
        if not path.is_absolute():
            raise ValueError(f'URI is not absolute: {uri!r}')
        return path

    def as_uri(self):
        """The 'file:' URI of an absolute path."""
        if not self.is_absolute():
            raise ValueError("relative paths can't be expressed as file URIs")
        return self._uri()

    def absolute(self):
        """This path behind the working directory if it is relative; links and '..' stay."""
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), *self._pieces()[2])

    def resolve(self, strict=False):
        """The absolute path without links and '..'; strict makes it an error if something is missing."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with a leading ~ or ~user replaced by that home directory."""
        drive, root, names = self._pieces()
        if drive or root or not names or names[0][0] != '~':
            return self
        home = os.path.expanduser(names[0])
        if home[:1] == '~':
            raise RuntimeError('Could not determine home directory.')
        return self.with_segments(home, *names[1:])

    # What the file is

    @property
    def info(self):
        """Answers about the kind of the file that are asked of the host only once."""
        try:
            return self._seen
        except AttributeError:
            self._seen = seen = _Info(str(self))
            return seen

    def stat(self, *, follow_symlinks=True):
        """What os.stat() says."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """What os.lstat() says: of a link itself."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Whether there is such a file; of a link, whether there is what it leads to, or else the link."""
        return _kind(self, follow_symlinks) != 0

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a directory."""
        return _kind(self, follow_symlinks) == _FOLDER

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a regular file."""
        return _kind(self, follow_symlinks) == _REGULAR

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return _kind(self, False) == _LINK

    def is_fifo(self):
        """Whether it is a named pipe."""
        return _kind(self) == _FIFO

    def is_socket(self):
        """Whether it is a socket."""
        return _kind(self) == _SOCKET

    def is_block_device(self):
        """Whether it is a device of blocks."""
        return _kind(self) == _BLOCKS

    def is_char_device(self):
        """Whether it is a device of characters."""
        return _kind(self) == _CHARACTERS

    def is_mount(self):
        """Whether a file system is mounted there."""
        return os.path.ismount(self)

    def is_junction(self):
        """Whether it is a junction of Windows."""
        return os.path.isjunction(self)

    def samefile(self, other_path):
        """Whether both paths lead to one file."""
        return os.path.samefile(self, other_path)

    def owner(self, *, follow_symlinks=True):
        """The name of the user the file belongs to."""
        number = self.stat(follow_symlinks=follow_symlinks).st_uid
        try:
            import pwd
        except ImportError:
            raise UnsupportedOperation(f'{type(self).__name__}.owner() is unsupported on this system') from None
        return pwd.getpwuid(number).pw_name

    def group(self, *, follow_symlinks=True):
        """The name of the group the file belongs to."""
        number = self.stat(follow_symlinks=follow_symlinks).st_gid
        try:
            import grp
        except ImportError:
            raise UnsupportedOperation(f'{type(self).__name__}.group() is unsupported on this system') from None
        return grp.getgrgid(number).gr_name

    # What is in the file

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """The file opened, as by open()."""
        return open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """All bytes of the file."""
        with open(self, 'rb') as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """All text of the file."""
        with open(self, 'r', -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Replaces the file's content; returns how many bytes that is."""
        content = memoryview(data)
        with open(self, 'wb') as file:
            return file.write(content)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Replaces the file's content; returns how many characters that is."""
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with open(self, 'w', -1, encoding, errors, newline) as file:
            return file.write(data)

    # What is in the directory

    def iterdir(self):
        """The paths of all that the directory holds, in no particular order."""
        folder = str(self)
        names = os.listdir(folder)
        if folder == '.':
            return map(self.with_segments, names)
        start = os.path.join(folder, '')
        return (self.with_segments(start + name) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The existing paths below this directory that a relative pattern matches, in no particular order."""
        sys.audit('pathlib.Path.glob', self, pattern)
        return self._found(pattern, (), case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """What glob() finds in this directory and all directories below it."""
        sys.audit('pathlib.Path.rglob', self, pattern)
        return self._found(pattern, ('**',), case_sensitive, recurse_symlinks)

    def _found(self, pattern, before, case_sensitive, follow):
        from . import _search
        parser = self.parser
        only_folders = False
        if not hasattr(pattern, 'with_segments'):
            only_folders = parser.split(pattern)[1] == ''
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        names = pattern._pieces()[2]
        if not names and not before:
            raise ValueError(f'Unacceptable pattern: {pattern._given!r}')
        if not names:
            only_folders = False if pattern._given == '' else only_folders
        steps = _search.steps_of([*before, *names], parser, case_sensitive, only_folders)
        folder = str(self)
        texts = _search.search('' if folder == '.' else os.path.join(folder, ''), steps, follow)
        deep = [op for op, _ in steps if op is _search.DEEP or op is _search.ALL or op is _search.FOLDERS]
        return self._each(texts, len(deep) > 1)

    def _each(self, texts, repeated):
        if repeated:
            texts = dict.fromkeys(texts)
        for text in texts:
            yield self.with_segments(text)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Yields (path, names of directories, names of other files) for this directory and each below it.

        Going down, the caller may change the list of directories before the next is asked for.
        """
        sys.audit('pathlib.Path.walk', self, on_error, follow_symlinks)
        waiting = [(self, None)]
        while waiting:
            folder, held = waiting.pop()
            if held is not None:
                yield folder, *held
                continue
            folders, files = [], []
            try:
                with os.scandir(folder) as entries:
                    for entry in entries:
                        (folders if entry.is_dir(follow_symlinks=follow_symlinks) else files).append(entry.name)
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            if top_down:
                yield folder, folders, files
            else:
                waiting.append((folder, (folders, files)))
            for name in reversed(folders):
                waiting.append((folder.joinpath(name), None))

    # Making and removing

    def touch(self, mode=0o666, exist_ok=True):
        """Makes an empty file, or sets the times of the one there is to now."""
        if exist_ok:
            try:
                return os.utime(self, None)
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY
        os.close(os.open(self, flags if exist_ok else flags | os.O_EXCL, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Makes a directory; with parents also those that lead to it."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            above = self.parent
            if not parents or above == self:
                raise
            above.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except OSError:
            # Which error says that there is something already differs from host to host.
            if not (exist_ok and self.is_dir()):
                raise

    def unlink(self, missing_ok=False):
        """Removes the file or link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Removes the directory, which must be empty."""
        os.rmdir(self)

    def chmod(self, mode, *, follow_symlinks=True):
        """Sets who may do what with the file."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """chmod() of a link itself."""
        self.chmod(mode, follow_symlinks=False)

    def readlink(self):
        """What a symbolic link says."""
        return self.with_segments(os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        """Makes this path a symbolic link to the target."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Makes this path another name of the target's file."""
        if not hasattr(os, 'link'):
            raise UnsupportedOperation(f'{type(self).__name__}.hardlink_to() is unsupported on this system')
        os.link(target, self)

    # Renaming, copying and moving

    def rename(self, target):
        """Gives the file another path, which is returned."""
        os.rename(self, target)
        return self._pathlike(target)

    def replace(self, target):
        """rename() that takes the place of a file that is there."""
        os.replace(self, target)
        return self._pathlike(target)

    def _check_apart(self, target, same, inside=None):
        """Refuses a target that is this path, or lies below it."""
        if self == target:
            raise OSError(EINVAL, same, str(self), None, str(target))
        if inside is not None and target.is_relative_to(self):
            raise OSError(EINVAL, inside, str(self), None, str(target))

    def _check_not_same_file(self, target):
        try:
            same = self.samefile(target)
        except OSError:
            return
        if same:
            raise OSError(EINVAL, 'Source and target are the same file', str(self), None, str(target))

    def _into(self, folder):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if hasattr(folder, 'with_segments'):
            return folder / self.name
        return self.with_segments(folder, self.name)

    def copy(self, target, **kwargs):
        """Copies the file, or the directory and all it holds, and returns the target.

        `follow_symlinks=False` copies links as links; `preserve_metadata=True` copies times and permissions too.
        """
        target = self._pathlike(target)
        self._check_apart(target, 'Source and target are the same path', 'Source path is a parent of target path')
        target._copy_from(self, **kwargs)
        return target.joinpath()

    def _copy_from(self, source, follow_symlinks=True, preserve_metadata=False):
        import shutil
        waiting = [(source, self)]
        while waiting:
            source, target = waiting.pop()
            if not follow_symlinks and source.is_symlink():
                os.symlink(os.readlink(source), target)
            elif source.is_dir():
                os.mkdir(target)
                for child in source.iterdir():
                    waiting.append((child, target.joinpath(child.name)))
            else:
                source._check_not_same_file(target)
                shutil.copyfile(source, target)
            if preserve_metadata:
                shutil.copystat(source, target, follow_symlinks=follow_symlinks)

    def copy_into(self, target_dir, **kwargs):
        """copy() under the same name into a directory."""
        return self.copy(self._into(target_dir), **kwargs)

    def move(self, target):
        """Gives the file another path, even on another device, and returns it; a file that is there is replaced."""
        target = self._pathlike(target)
        self._check_not_same_file(target)
        try:
            return self.replace(target)
        except OSError as error:
            if error.errno != EXDEV:
                raise
        target = self.copy(target, follow_symlinks=False, preserve_metadata=True)
        self._delete()
        return target

    def move_into(self, target_dir):
        """move() under the same name into a directory."""
        return self.move(self._into(target_dir))

    def _delete(self):
        if self.is_dir(follow_symlinks=False):
            import shutil
            shutil.rmtree(self)
        else:
            self.unlink()


class PosixPath(Path, PurePosixPath):
    """A Path of a host other than Windows."""

    __slots__ = ()

    if os.name == 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')


class WindowsPath(Path, PureWindowsPath):
    """A Path of Windows."""

    __slots__ = ()

    if os.name != 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')


class _Info:
    """The kinds of one file, with and without following a link, each found out once."""

    __slots__ = ('_text', '_kinds')

    def __init__(self, text):
        self._text = text
        self._kinds = {}

    def _kind(self, follow):
        kind = self._kinds.get(follow)
        if kind is None:
            kind = self._kinds[follow] = _kind(self._text, follow)
        return kind

    def exists(self, *, follow_symlinks=True):
        """Whether there is such a file."""
        return self._kind(follow_symlinks) != 0

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a directory."""
        return self._kind(follow_symlinks) == _FOLDER

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a regular file."""
        return self._kind(follow_symlinks) == _REGULAR

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return self._kind(False) == _LINK

    def __repr__(self):
        return f"<{'WindowsPath' if os.name == 'nt' else 'PosixPath'}.info>"
