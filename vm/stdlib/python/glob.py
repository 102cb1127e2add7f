"""The paths that a pattern like 'src/**/*.py' matches; names that begin with a dot are matched only by patterns that do."""

import fnmatch
import os

__all__ = ['glob', 'iglob', 'escape', 'translate']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The list of paths, in no particular order; with recursive, '**' stands for any number of directories."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The same paths, one after the other."""
    root = pathname[:0] if root_dir is None else os.fspath(root_dir)
    found = _Search(root, recursive, include_hidden).paths(pathname, False)
    if not pathname or recursive and _is_deep(pathname[:2]):
        # The directory itself, with which '**' begins, has no name here.
        return (path for path in found if path)
    return found


class _Search:
    """A search: paths are relative to a directory."""

    def __init__(self, root, recursive, hidden):
        self.root, self.recursive, self.hidden = root, recursive, hidden

    def paths(self, pattern, only_folders):
        """The paths that a whole pattern matches."""
        folder, last = os.path.split(pattern)
        if not has_magic(pattern):
            if os.path.lexists(_under(self.root, pattern)) if last else os.path.isdir(_under(self.root, folder)):
                yield pattern
            return
        if not folder:
            yield from self.names(self.root, last, only_folders)
            return
        # A pattern that is its own directory is a root.
        folders = self.paths(folder, True) if folder != pattern and has_magic(folder) else (folder,)
        for base in folders:
            for name in self.names(_under(self.root, base), last, only_folders):
                yield os.path.join(base, name)

    def names(self, folder, pattern, only_folders):
        """What the last part of a pattern matches in a directory."""
        if self.recursive and _is_deep(pattern):
            if not folder or os.path.isdir(folder):
                yield pattern[:0]
            yield from self.below(folder, only_folders)
        elif has_magic(pattern):
            names = _listed(folder, only_folders)
            if not self.hidden and not _is_hidden(pattern):
                names = [name for name in names if not _is_hidden(name)]
            yield from fnmatch.filter(names, pattern)
        elif os.path.lexists(_under(folder, pattern)) if pattern else os.path.isdir(folder):
            yield pattern

    def below(self, folder, only_folders):
        """All that is below a directory."""
        for name in _listed(folder, only_folders):
            if self.hidden or not _is_hidden(name):
                yield name
                for inner in self.below(_under(folder, name), only_folders):
                    yield os.path.join(name, inner)


def _listed(folder, only_folders):
    """The names in a directory; none if it cannot be read."""
    try:
        with os.scandir(folder or folder + (b'.' if isinstance(folder, bytes) else '.')) as entries:
            return [entry.name for entry in entries if not only_folders or entry.is_dir()]
    except OSError:
        return []


def _under(folder, path):
    return os.path.join(folder, path) if folder and path else folder or path


def has_magic(s):
    """Whether a text has any of *, ? and [."""
    text = s.decode('latin-1') if isinstance(s, bytes) else s
    return '*' in text or '?' in text or '[' in text


def _is_hidden(name):
    return name[:1] in ('.', b'.')


def _is_deep(pattern):
    return pattern in ('**', b'**')


def escape(pathname):
    """The pattern that matches a path literally; a drive has nothing special."""
    drive, rest = os.path.splitdrive(pathname)
    if isinstance(rest, bytes):
        return drive + os.fsencode(_escaped(os.fsdecode(rest)))
    return drive + _escaped(rest)


def _escaped(text):
    return text.translate({ord(character): f'[{character}]' for character in '*?['})


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression that matches the paths of a pattern; seps are the characters that part names."""
    import re
    seps = seps or (os.path.sep, os.path.altsep) if os.path.altsep else seps or os.path.sep
    characters = ''.join([re.escape(character) for character in seps])
    sep = f'[{characters}]' if len(seps) > 1 else characters
    other = f'[^{characters}]'
    if include_hidden:
        name = other + '+'
        folders, anything = f'(?:.+{sep})?', '.*'
    else:
        name = f'[^{characters}.]{other}*'
        folders = f'(?:{name}{sep})*'
        anything = f'{folders}(?:{name})?'
    parts = re.split(sep, pat)
    result, last = [], len(parts) - 1
    for place, part in enumerate(parts):
        end = '' if place == last else sep
        if part == '**' and recursive:
            if place == last:
                result.append(anything)
            elif parts[place + 1] != '**':
                result.append(folders)
        elif part == '*':
            result.append(name + end)
        else:
            if not include_hidden and part[:1] in ('*', '?'):
                result.append(r'(?!\.)')
            result += fnmatch._translate(part, other + '*', other)[0]
            result.append(end)
    return f"(?s:{''.join(result)})\\z"


def _deprecated(name):
    import warnings
    warnings.warn(f'{name!r} is deprecated and slated for removal in Python 3.15. Use glob.glob and pass a directory to its '
                  'root_dir argument instead.', DeprecationWarning, stacklevel=3)


def glob0(dirname, pattern):
    """The name in a directory if it is there, as a list (deprecated)."""
    _deprecated('glob.glob0')
    return [name for name in (pattern,) if (os.path.lexists(_under(dirname, name)) if name else os.path.isdir(dirname))]


def glob1(dirname, pattern):
    """The names in a directory that a pattern matches (deprecated)."""
    _deprecated('glob.glob1')
    return list(_Search(dirname, False, False).names(dirname, pattern, False)) if has_magic(pattern) else fnmatch.filter(
        _listed(dirname, False), pattern)
