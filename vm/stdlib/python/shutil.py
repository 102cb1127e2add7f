"""Whole files and trees: copying, moving, removing."""

import os
import stat

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error', 'SpecialFileError',
           'ignore_patterns', 'which', 'get_terminal_size', 'SameFileError']

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    """What went wrong with a tree; the argument is a list of (source, destination, reason)."""


class SameFileError(Error):
    """A file cannot be copied onto itself."""


class SpecialFileError(OSError):
    """A named pipe, or the like, has no content to copy."""


# Files

def copyfileobj(fsrc, fdst, length=0):
    """Copies what is left of a file object to another, in pieces of a length."""
    read, write = fsrc.read, fdst.write
    while piece := read(length or COPY_BUFSIZE):
        write(piece)


def _is_same(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies a file's content; without follow_symlinks a link is copied as a link."""
    if _is_same(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    for path in src, dst:
        if os.path.exists(path) and stat.S_ISFIFO(os.stat(path).st_mode):
            raise SpecialFileError(f'`{os.fspath(path)}` is a named pipe')
    if os.path.islink(src) and not follow_symlinks:
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as source:
        try:
            target = open(dst, 'wb')
        except IsADirectoryError as error:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f'Directory does not exist: {dst}') from error
        with target:
            copyfileobj(source, target)
    return dst


def _are_links(src, dst, follow_symlinks):
    return not follow_symlinks and os.path.islink(src) and os.path.islink(dst)


def copymode(src, dst, *, follow_symlinks=True):
    """Copies who may do what with a file; nothing is known of links themselves."""
    if not _are_links(src, dst, follow_symlinks):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copies the same and the times of a file."""
    if not _are_links(src, dst, follow_symlinks):
        known = os.stat(src)
        os.utime(dst, ns=(known.st_atime_ns, known.st_mtime_ns))
        os.chmod(dst, stat.S_IMODE(known.st_mode))


def _copy_with(also, src, dst, follow_symlinks):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    also(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copies content and permissions, to a path or into a directory; returns where to."""
    return _copy_with(copymode, src, dst, follow_symlinks)


def copy2(src, dst, *, follow_symlinks=True):
    """Copies content, permissions and times, to a path or into a directory; returns where to."""
    return _copy_with(copystat, src, dst, follow_symlinks)


# Trees

def ignore_patterns(*patterns):
    """A function for copytree() that leaves out all names which a pattern matches."""
    import fnmatch

    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copies a directory and all it holds; returns where to.

    symlinks copies links as links. ignore(path, names) gives the names to leave out. What cannot be copied is told in an Error at
    the end.
    """
    failures = []
    waiting = [(src, dst)]
    folders = []
    while waiting:
        source, target = waiting.pop()
        with os.scandir(source) as entries:
            entries = list(entries)
        left_out = ignore(os.fspath(source), [entry.name for entry in entries]) if ignore is not None else ()
        os.makedirs(target, exist_ok=dirs_exist_ok)
        folders.append((source, target))
        for entry in entries:
            if entry.name in left_out:
                continue
            path, copied = os.path.join(source, entry.name), os.path.join(target, entry.name)
            try:
                if entry.is_symlink() and symlinks:
                    os.symlink(os.readlink(path), copied)
                elif entry.is_dir():
                    waiting.append((path, copied))
                elif not (entry.is_symlink() and ignore_dangling_symlinks and not os.path.exists(path)):
                    copy_function(path, copied)
            except Error as error:
                failures += error.args[0]
            except OSError as error:
                failures.append((path, copied, str(error)))
    # Times last, and from below: copying into a directory changes them.
    for source, target in reversed(folders):
        try:
            copystat(source, target)
        except OSError as error:
            failures.append((source, target, str(error)))
    if failures:
        raise Error(failures)
    return dst


class _Rmtree:
    """The function rmtree(), which has an attribute."""

    avoids_symlink_attacks = False

    def __call__(self, path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
        """Removes a directory and all it holds; onexc(function, path, error) is told what could not be done."""
        if onerror is not None:
            import warnings
            warnings.warn('onerror argument is deprecated, use onexc instead', DeprecationWarning, stacklevel=2)
        if ignore_errors:
            def tell(function, path, error):
                pass
        elif onexc is not None:
            tell = onexc
        elif onerror is not None:
            def tell(function, path, error):
                onerror(function, path, (type(error), error, error.__traceback__))
        else:
            def tell(function, path, error):
                raise error
        if os.path.islink(path):
            tell(os.path.islink, path, OSError('Cannot call rmtree on a symbolic link'))
            return
        # Directories are removed when all in them was.
        waiting = [(path, False)]
        while waiting:
            path, emptied = waiting.pop()
            if emptied:
                self._try(os.rmdir, path, tell)
                continue
            waiting.append((path, True))
            try:
                with os.scandir(path) as entries:
                    entries = list(entries)
            except OSError as error:
                tell(os.scandir, path, error)
                entries = ()
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, False))
                else:
                    self._try(os.unlink, entry.path, tell)

    @staticmethod
    def _try(function, path, tell):
        try:
            function(path)
        except OSError as error:
            tell(function, path, error)


rmtree = _Rmtree()


def move(src, dst, copy_function=copy2):
    """Gives a file or directory another path, or another directory; returns where it is. It is copied if it must be."""
    target = dst
    if os.path.isdir(dst):
        if _is_same(src, dst) and not os.path.islink(src):
            os.rename(src, dst)         # perhaps to other letters of the same name
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), target)
            os.unlink(src)
        elif not os.path.isdir(src):
            copy_function(src, target)
            os.unlink(src)
        elif os.path.join(os.path.abspath(dst), '').startswith(os.path.join(os.path.abspath(src), '')):
            raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
        else:
            copytree(src, target, symlinks=True, copy_function=copy_function)
            rmtree(src)
    return target


# The terminal, and programs

def get_terminal_size(fallback=(80, 24)):
    """(columns, lines): from the environment, or else from the terminal, or else the fallback."""
    known = []
    for name in 'COLUMNS', 'LINES':
        text = os.environ.get(name, '')
        known.append(int(text) if text.isdecimal() else 0)
    if 0 in known:
        try:
            asked = os.get_terminal_size()
        except (AttributeError, ValueError, OSError):
            asked = fallback
        known = [size or answer or instead for size, answer, instead in zip(known, asked, fallback)]
    return os.terminal_size(known)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of the program that a command runs, looked for in PATH or a path like it, or None."""
    def fits(file):
        return os.path.exists(file) and not os.path.isdir(file) and os.access(file, mode)

    if os.path.dirname(cmd):
        return cmd if fits(cmd) else None
    folders = os.environ.get('PATH', os.defpath) if path is None else os.fsdecode(path)
    for folder in folders.split(os.pathsep) if folders else ():
        file = os.path.join(os.fsencode(folder) if isinstance(cmd, bytes) else folder, cmd)
        if fits(file):
            return file
    return None
