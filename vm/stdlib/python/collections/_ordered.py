"""OrderedDict and defaultdict in Python, for when the native ones are blocked."""

from reprlib import recursive_repr
from _collections_abc import ItemsView, KeysView, MutableMapping, ValuesView

__name__ = 'collections'
_absent = object()


class _Keys(KeysView):
    __slots__ = ()

    def __reversed__(self):
        return reversed(self._mapping)


class _Values(ValuesView):
    __slots__ = ()

    def __reversed__(self):
        for key in reversed(self._mapping):
            yield self._mapping[key]


class _Items(ItemsView):
    __slots__ = ()

    def __reversed__(self):
        for key in reversed(self._mapping):
            yield key, self._mapping[key]


class _Unions(dict):
    """The operators | and |= for dicts whose twins are made by _twin(contents)."""

    def __or__(self, other):
        return self._joined(self, other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        return self._joined(other, self) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def _joined(self, first, second):
        made = self._twin(first)
        made.update(second)
        return made

    def copy(self):
        """Return a shallow copy."""
        return self._twin(self)


class OrderedDict(_Unions):
    """Dictionary that remembers insertion order, and can change it.

    The order is that of the dict underneath; what is added is move_to_end(), popitem() from
    either end and comparison that looks at the order.
    """

    def __init__(self, other=(), /, **kwds):
        MutableMapping.update(self, other, **kwds)

    update = MutableMapping.update

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Return a new instance with these keys, all with the same value."""
        made = cls()
        made.update([(key, value) for key in iterable])
        return made

    def _twin(self, contents):
        return self.__class__(contents)

    # Order.

    def move_to_end(self, key, last=True):
        """Move an existing key to the end, or to the beginning."""
        value = dict.pop(self, key)
        behind = [] if last else [*dict.items(self)]
        if behind:
            dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, behind)

    def popitem(self, last=True):
        """Remove and return the last pair, or the first one."""
        for key in dict.__reversed__(self) if last else dict.__iter__(self):
            return key, dict.pop(self, key)
        raise KeyError('dictionary is empty')

    def __eq__(self, other):
        equal = dict.__eq__(self, other)
        if equal is True and isinstance(other, OrderedDict):
            for one, two in zip(self, other):
                if one is not two and one != two:
                    return False
        return equal

    __ne__ = object.__ne__

    # The rest is as in dict, but asks the methods of subclasses.

    def pop(self, key, default=_absent):
        """Remove `key` and return its value; if absent, `default` when given, else KeyError."""
        found = dict.pop(self, key, default)
        if found is _absent:
            raise KeyError(key)
        return found

    def setdefault(self, key, default=None):
        """Return the value of `key`, which is set to `default` first if absent."""
        if key not in self:
            self[key] = default
            return default
        return self[key]

    def clear(self):
        """Remove all items."""
        dict.clear(self)

    def keys(self):
        """Return a live, set-like view of the keys."""
        return _Keys(self)

    def values(self):
        """Return a live view of the values."""
        return _Values(self)

    def items(self):
        """Return a live, set-like view of the (key, value) pairs."""
        return _Items(self)

    @recursive_repr()
    def __repr__(self):
        return f'{type(self).__name__}({dict(self.items()) if self else ""})'

    def __reduce__(self):
        return self.__class__, (), self.__getstate__(), None, iter(self.items())


class defaultdict(_Unions):
    """Dictionary that makes missing values with a function of no arguments."""

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if not (default_factory is None or callable(default_factory)):
            raise TypeError('first argument must be callable or None')
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key, /):
        """Called by __getitem__() for an absent key: make its value, keep and return it."""
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = made = self.default_factory()
        return made

    def _twin(self, contents):
        return type(self)(self.default_factory, contents)

    __copy__ = _Unions.copy

    def __reduce__(self):
        factory = self.default_factory
        return type(self), (factory,) if factory is not None else (), None, None, iter(self.items())

    @recursive_repr()
    def _shown_factory(self):
        return repr(self.default_factory)

    def __repr__(self):
        return f'{type(self).__name__}({self._shown_factory()}, {dict.__repr__(self)})'
