"""Files and directories that are there for a while, under names that nobody has yet."""

import os as _os
from io import IOBase as _IOBase
from types import GenericAlias as _GenericAlias

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp', 'mktemp', 'TMP_MAX',
           'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb', 'gettempdirb']

TMP_MAX = 10000             # how many names are tried
template = 'tmp'
tempdir = None              # where files are made; programs may set it


# Where

def _candidate_tempdir_list():
    """The directories that may do, the first ones from the environment."""
    wanted = [_os.getenv(name) for name in ('TMPDIR', 'TEMP', 'TMP')]
    return [folder for folder in wanted if folder] + ['/tmp', '/var/tmp', '/usr/tmp', _os.getcwd()]


def _gettempdir():
    global tempdir
    if tempdir is None:
        candidates = _candidate_tempdir_list()
        usable = [folder for folder in candidates if _os.path.isdir(folder) and _os.access(folder, _os.W_OK)]
        if not usable:
            raise FileNotFoundError(2, f'No usable temporary directory found in {candidates}')
        tempdir = _os.path.abspath(usable[0])
    return tempdir


def gettempdir():
    """The directory for temporary files."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """The same as bytes."""
    return _os.fsencode(_gettempdir())


def gettempprefix():
    """What names of temporary files begin with."""
    return _os.fsdecode(template)


def gettempprefixb():
    """The same as bytes."""
    return _os.fsencode(template)


# Under which name

class _RandomNameSequence:
    """Names without end, of eight characters that any file system takes."""

    characters = 'abcdefghijklmnopqrstuvwxyz0123456789_'

    def __init__(self):
        from random import Random
        self._draw = Random(_os.urandom(16)).choices

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self._draw(self.characters, k=8))


_name_sequence = None


def _get_candidate_names():
    global _name_sequence
    if _name_sequence is None:
        _name_sequence = _RandomNameSequence()
    return _name_sequence


def _sanitize_params(prefix, suffix, dir):
    """The three with what stands for those not given, all of the kind of those given, and that kind."""
    kinds = {bytes if isinstance(_os.fspath(part) if isinstance(part, _os.PathLike) else part, bytes) else str
             for part in (prefix, suffix, dir) if part is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    kind = kinds.pop() if kinds else bytes if isinstance(tempdir, bytes) else str
    as_kind = _os.fsencode if kind is bytes else _os.fsdecode
    return (as_kind(template) if prefix is None else prefix, kind() if suffix is None else suffix,
            as_kind(_gettempdir()) if dir is None else dir, kind)


def _made(prefix, suffix, dir, make, what):
    """What make() returns for the first new path that it does not refuse, and that path."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    names = _get_candidate_names()
    for _ in range(TMP_MAX):
        name = next(names)
        path = _os.path.join(dir, prefix + (_os.fsencode(name) if kind is bytes else name) + suffix)
        try:
            return make(path), _os.path.abspath(path)
        except FileExistsError:
            pass
    raise FileExistsError(17, f'No usable temporary {what} name found')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file that only its owner may use; returns (descriptor, path). The caller removes it."""
    return _made(prefix, suffix, dir, lambda path: _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600), 'file')


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a directory that only its owner may use; returns its path. The caller removes it."""
    return _made(prefix, suffix, dir, lambda path: _os.mkdir(path, 0o700), 'directory')[1]


def mktemp(suffix='', prefix=template, dir=None):
    """A path under which there is nothing yet; somebody else may be faster to use it (deprecated)."""
    folder = gettempdir() if dir is None else dir
    names = _get_candidate_names()
    for _ in range(TMP_MAX):
        path = _os.path.join(folder, prefix + next(names) + suffix)
        if not _os.path.lexists(path):
            return path
    raise FileExistsError(17, 'No usable temporary filename found')


# Files

class _TemporaryFileWrapper:
    """A file that is removed when it is closed, when a with statement is left, or never."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._on_close = delete_on_close

    def __getattr__(self, name):
        if name == 'file':
            raise AttributeError(name)
        return getattr(self.file, name)

    def _remove(self):
        if self.delete and self.name is not None:
            self.delete = False
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def close(self):
        """Closes the file, and removes it if that was to be."""
        self.file.close()
        if self._on_close:
            self._remove()

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, kind, value, traceback):
        swallowed = self.file.__exit__(kind, value, traceback)
        self._remove()
        return swallowed

    def __iter__(self):
        yield from self.file        # holds on to self, and so to the file, while it is read

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} file={self.file!r}>'


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    """A new file, opened as by open(), whose path is its `name`.

    Closing it removes it; with delete_on_close=False leaving the with statement does, and with delete=False nothing.
    """
    import io
    if 'b' not in mode:
        encoding = io.text_encoding(encoding)
    descriptor, path = mkstemp(suffix, prefix, dir)
    try:
        file = io.open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.close(descriptor)
        _os.unlink(path)
        raise
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A new file that nobody needs to know the path of."""
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)


def _passed_on(*names):
    """Methods that are those of the file inside."""
    def method(name):
        def call(self, *args):
            return getattr(self._file, name)(*args)
        call.__name__ = name
        return call
    return [method(name) for name in names]


class SpooledTemporaryFile(_IOBase):
    """A file in memory that becomes one on disk when it grows beyond max_size or somebody asks for its descriptor."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        import io
        self._file = io.BytesIO()
        if 'b' not in mode:
            encoding = io.text_encoding(encoding)
            self._file = io.TextIOWrapper(self._file, encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._mode = mode
        self._arguments = mode, buffering, encoding, newline, suffix, prefix, dir
        self._errors = errors

    def rollover(self):
        """Goes to disk now."""
        if self._rolled:
            return
        before = self._file
        place = before.tell()
        after = TemporaryFile(*self._arguments, errors=self._errors)
        if 'b' in self._mode:
            after.write(before.getvalue())
        else:
            before.flush()
            after.buffer.write(before.detach().getvalue())
        after.seek(place)
        self._file = after
        self._rolled = True

    def _check_size(self):
        if self._max_size and not self._rolled and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, s):
        """Writes, and goes to disk if it is too much."""
        count = self._file.write(s)
        self._check_size()
        return count

    def writelines(self, iterable):
        """Writes one after the other."""
        for line in iterable:
            self.write(line)

    def truncate(self, size=None):
        """Cuts the file, at the present place unless said."""
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def fileno(self):
        """The descriptor of the file on disk."""
        self.rollover()
        return self._file.fileno()

    (close, detach, flush, isatty, read, read1, readable, readinto, readinto1, readline, readlines, seek, seekable, tell,
     writable) = _passed_on('close', 'detach', 'flush', 'isatty', 'read', 'read1', 'readable', 'readinto', 'readinto1', 'readline',
                            'readlines', 'seek', 'seekable', 'tell', 'writable')

    closed = property(lambda self: self._file.closed)
    encoding = property(lambda self: self._file.encoding)
    errors = property(lambda self: self._file.errors)
    newlines = property(lambda self: self._file.newlines)
    mode = property(lambda self: getattr(self._file, 'mode', self._mode))
    name = property(lambda self: getattr(self._file, 'name', None))

    def __iter__(self):
        return iter(self._file)

    def __next__(self):
        return next(self._file)

    def __del__(self):
        pass            # the file inside looks after itself

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, kind, value, traceback):
        self._file.close()


# Directories

class TemporaryDirectory:
    """A new directory, which is removed with all it holds when a with statement is left, or by cleanup(), or with the object."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        from weakref import finalize
        self.name = mkdtemp(suffix, prefix, dir)
        self._lenient = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = finalize(self, _forgotten, self.name, f'Implicitly cleaning up {self!r}', ignore_cleanup_errors, delete)

    def cleanup(self):
        """Removes the directory."""
        if self._finalizer.detach() or _os.path.exists(self.name):
            _remove_tree(self.name, self._lenient)

    def __enter__(self):
        return self.name

    def __exit__(self, kind, value, traceback):
        if self._delete:
            self.cleanup()

    def __repr__(self):
        return f'<{type(self).__name__} {self.name!r}>'


def _remove_tree(path, lenient):
    from shutil import rmtree
    rmtree(path, ignore_errors=lenient)


def _forgotten(path, message, lenient, delete):
    """Removes a directory of which the object went without cleanup()."""
    if delete:
        import warnings
        _remove_tree(path, lenient)
        warnings.warn(message, ResourceWarning)
