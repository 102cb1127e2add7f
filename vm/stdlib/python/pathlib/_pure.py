"""PurePath: the text of a path, cut into drive, root and names when somebody asks."""

import ntpath
import os
import posixpath


class PurePath:
    """A path that is computed with and never looked up; of the host's flavour unless a subclass is named.

    A path keeps the text it was given. The cut (drive, root, names), the normal text and the text that decides equality are made
    from it at the first question and kept.
    """

    __slots__ = ('_given', '_cut', '_text', '_folded', '__weakref__')

    parser = os.path

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        self._cut = self._text = self._folded = None
        if len(args) == 1 and type(args[0]) is str:
            self._given = args[0]
            return
        parser = self.parser
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts.append(arg._given if arg.parser is parser else arg.as_posix())
                continue
            text = os.fspath(arg) if hasattr(arg, '__fspath__') else arg
            if not isinstance(text, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                f'not {type(text).__name__!r}')
            texts.append(text)
        self._given = parser.join(*texts) if texts else ''

    def __reduce__(self):
        return type(self), (self._given,)

    def with_segments(self, *pathsegments):
        """The path that any operation derives from this one; for subclasses that carry more than the text."""
        return type(self)(*pathsegments)

    # The cut

    @classmethod
    def _parse_path(cls, path):
        """The drive, the root and the list of names of a text."""
        parser = cls.parser
        sep = parser.sep
        if parser.altsep:
            path = path.replace(parser.altsep, sep)
        drive, root, rest = parser.splitroot(path)
        if drive[:1] == sep and not root and drive[-1] != sep:
            # \\server\share and \\?\UNC\server\share are the roots of what they hold; \\server and \\.\device are not.
            fields = drive.split(sep)
            if len(fields) == 6 or len(fields) == 4 and fields[2] not in ('?', '.'):
                root = sep
        return drive, root, [name for name in rest.split(sep) if name != '' and name != '.']

    def _pieces(self):
        cut = self._cut
        if cut is None:
            cut = self._cut = self._parse_path(self._given)
        return cut

    def _assemble(self, drive, root, names):
        """The normal text of a cut."""
        parser = self.parser
        text = parser.sep.join(names)
        if drive or root:
            return drive + root + text
        if names and parser.splitdrive(names[0])[0]:
            return '.' + parser.sep + text
        return text

    def _rebuilt(self, names, anchored=True):
        """The path with these names behind this one's anchor, or behind none."""
        drive, root = self._pieces()[:2] if anchored else ('', '')
        path = self.with_segments(self._assemble(drive, root, names))
        path._cut = drive, root, names
        return path

    @property
    def drive(self):
        """The letter and colon, or server and share, of a Windows path; else empty."""
        return self._pieces()[0]

    @property
    def root(self):
        """The separator that makes the path start at the top; empty for a relative one."""
        return self._pieces()[1]

    @property
    def anchor(self):
        """Drive and root together."""
        drive, root, _ = self._pieces()
        return drive + root

    @property
    def parts(self):
        """The anchor, if there is one, and the names, as a tuple."""
        drive, root, names = self._pieces()
        return (drive + root, *names) if drive or root else tuple(names)

    # Texts

    def __str__(self):
        text = self._text
        if text is None:
            text = self._text = self._assemble(*self._pieces()) or '.'
        return text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def as_posix(self):
        """The text with forward slashes."""
        text = str(self)
        sep = self.parser.sep
        return text if sep == '/' else text.replace(sep, '/')

    def as_uri(self):
        """The 'file:' URI of an absolute path."""
        import warnings
        warnings._deprecated('pathlib.PurePath.as_uri', '{name!r} is deprecated and slated for removal in Python {remove}. '
                             'Use pathlib.Path.as_uri().', remove=(3, 19))
        return self._uri()

    def _uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        drive, text = self.drive, self.as_posix()
        if drive[1:] == ':':
            return f'file:///{drive}' + quote_from_bytes(os.fsencode(text[2:]))
        return ('file:' if drive else 'file://') + quote_from_bytes(os.fsencode(text))

    # Equality and order

    def _key(self):
        """What decides equality: the text, in one case where the flavour knows none."""
        key = self._folded
        if key is None:
            key = str(self)
            if self.parser is ntpath:
                key = key.lower()
            self._folded = key
        return key

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        if isinstance(other, PurePath):
            return self.parser is other.parser and self._key() == other._key()
        return NotImplemented

    def _comparable(self, other):
        return isinstance(other, PurePath) and self.parser is other.parser

    def _order(self):
        return self._key().split(self.parser.sep)

    def __lt__(self, other):
        return self._order() < other._order() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if self._comparable(other) else NotImplemented

    # Joining

    def joinpath(self, *pathsegments):
        """This path and the segments behind it; an absolute segment starts anew."""
        return self.with_segments(self, *pathsegments)

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

    # The last name

    @property
    def name(self):
        """The last name; empty if there is only an anchor."""
        names = self._pieces()[2]
        return names[-1] if names else ''

    @property
    def stem(self):
        """The last name without its suffix."""
        return self.parser.splitext(self.name)[0]

    @property
    def suffix(self):
        """What follows the last dot of the last name, with the dot."""
        return self.parser.splitext(self.name)[1]

    @property
    def suffixes(self):
        """All that follows dots in the last name, as a list; dots it begins with do not count."""
        _, *rest = self.name.lstrip('.').split('.')
        return ['.' + text for text in rest]

    def with_name(self, name):
        """The path with another last name."""
        parser = self.parser
        if name in ('', '.') or parser.sep in name or (parser.altsep and parser.altsep in name):
            raise ValueError(f'Invalid name {name!r}')
        names = self._pieces()[2]
        if not names:
            raise ValueError(f'{self!r} has an empty name')
        return self._rebuilt([*names[:-1], name])

    def with_stem(self, stem):
        """The path whose last name keeps only its suffix."""
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another suffix, or with none for ''."""
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not suffix.startswith('.'):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    # Ancestors

    @property
    def parent(self):
        """The path without its last name; an anchor is its own parent."""
        names = self._pieces()[2]
        return self._rebuilt(names[:-1]) if names else self

    @property
    def parents(self):
        """The parent, its parent and so on, as a sequence."""
        return _Ancestors(self)

    def _pathlike(self, other):
        return other if hasattr(other, 'with_segments') else self.with_segments(other)

    def _below(self, other):
        """Whether other is this path or one of its ancestors."""
        if not self._comparable(other):
            return False
        mine, theirs = self._pieces(), other._pieces()
        if len(mine[2]) < len(theirs[2]):
            return False
        return self._rebuilt(mine[2][:len(theirs[2])])._key() == other._key()

    def is_relative_to(self, other):
        """Whether other is this path or one of its ancestors."""
        return self._below(self._pathlike(other))

    def relative_to(self, other, *, walk_up=False):
        """The path that leads from other to this one, through '..' only if walk_up is true."""
        other = self._pathlike(other)
        base, ups = other, 0
        while not self._below(base):
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if base.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            if not base.name:
                raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
            base, ups = base.parent, ups + 1
        return self._rebuilt(['..'] * ups + self._pieces()[2][len(base._pieces()[2]):], anchored=False)

    # Questions

    def is_absolute(self):
        """Whether the path has a root, and a drive where there are drives."""
        return self.parser.isabs(self._given)

    def is_reserved(self):
        """Whether Windows keeps the name for a device."""
        import warnings
        warnings._deprecated('pathlib.PurePath.is_reserved', '{name!r} is deprecated and slated for removal in Python {remove}. '
                             'Use os.path.isreserved() to detect reserved paths on Windows.', remove=(3, 15))
        return self.parser is ntpath and ntpath.isreserved(self)

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the last names match a relative pattern one by one, or all parts an absolute one; '**' is as '*'."""
        pattern = self._pathlike(path_pattern)
        wanted, mine = pattern.parts, self.parts
        if not wanted:
            raise ValueError('empty pattern')
        surplus = len(mine) - len(wanted)
        if surplus < 0 or surplus > 0 and pattern.anchor:
            return False
        from ._search import matcher
        for text, part in zip(wanted, mine[surplus:]):
            if not matcher(text, self.parser, case_sensitive, False)(part):
                return False
        return True

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern, in which '**' stands for any number of names."""
        pattern = self._pathlike(pattern)
        from ._search import matcher
        match = matcher(str(pattern) if pattern.parts else '', self.parser, case_sensitive, True)
        return match(str(self) if self.parts else '') is not None


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A PurePath with one separator and no drives, on any host."""

    __slots__ = ()
    parser = posixpath


class PureWindowsPath(PurePath):
    """A PurePath with drives and without upper and lower case, on any host."""

    __slots__ = ()
    parser = ntpath


class _Ancestors:
    """The parents of a path, each made when it is asked for."""

    __slots__ = ('_path', '_names')

    def __init__(self, path):
        self._path = path
        self._names = path._pieces()[2]

    def __len__(self):
        return len(self._names)

    def __getitem__(self, index):
        count = len(self._names)
        if isinstance(index, slice):
            return tuple([self[i] for i in range(*index.indices(count))])
        if not -count <= index < count:
            raise IndexError(index)
        return self._path._rebuilt(self._names[:count - 1 - index % count])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


def _register():
    from _collections_abc import Sequence
    Sequence.register(_Ancestors)


_register()
