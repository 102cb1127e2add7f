"""collections.UserString."""

import operator
from _collections_abc import Sequence
from abc import update_abstractmethods

__name__ = 'collections'


def _plain(value):
    return value.data if isinstance(value, UserString) else value


def _text(value):
    value = _plain(value)
    return value if isinstance(value, str) else str(value)


class UserString(Sequence):
    """String that keeps its contents in the plain string `data`.

    Methods of str take UserStrings as arguments as well and give instances of the class where
    those of str give strings.
    """

    def __init__(self, seq):
        self.data = _text(seq)

    def __getnewargs__(self):
        return (self.data,)

    def __repr__(self):
        return repr(self.data)

    def __hash__(self):
        return hash(self.data)

    def __contains__(self, char):
        return _plain(char) in self.data

    def __add__(self, other):
        return self.__class__(self.data + _text(other))

    def __radd__(self, other):
        return self.__class__(_text(other) + self.data)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding='utf-8', errors='strict'):
        """Return the contents as bytes."""
        return self.data.encode('utf-8' if encoding is None else encoding,
                                'strict' if errors is None else errors)

    def join(self, seq):
        """Return the strings of `seq` with this one between them."""
        return self.data.join(seq)

    maketrans = str.maketrans


def _delegate():
    """Make the methods that do no more than ask the string."""
    def through(function, name, wrap):
        def method(self, /, *args, **kwds):
            result = function(self.data, *[_plain(arg) for arg in args], **kwds)
            return self.__class__(result) if wrap else result
        method.__name__ = name
        method.__qualname__ = 'UserString.' + name
        method.__doc__ = f'Do what {name}() of a str does.'
        setattr(UserString, name, method)

    for name in ('getitem', 'mul', 'mod'):
        through(getattr(operator, name), f'__{name}__', True)
    for name in ('eq', 'lt', 'le', 'gt', 'ge'):
        through(getattr(operator, name), f'__{name}__', False)
    for kind in (str, int, float, complex, len):
        through(kind, f'__{kind.__name__}__', False)
    UserString.__rmul__ = UserString.__mul__
    for name in ('capitalize casefold center expandtabs ljust '
                 'lower lstrip removeprefix removesuffix replace rjust rstrip strip swapcase title '
                 'translate upper zfill').split():
        through(getattr(str, name), name, True)
    for name in ('count endswith find format format_map '
                 'index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric '
                 'isprintable isspace istitle isupper partition rfind rindex rpartition rsplit '
                 'split splitlines startswith').split():
        through(getattr(str, name), name, False)
    update_abstractmethods(UserString)


_delegate()
del _delegate
