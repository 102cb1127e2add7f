"""OrderedDict and defaultdict in Python, for when there are no native ones."""

from reprlib import recursive_repr
from _collections_abc import ItemsView, KeysView, MutableMapping, ValuesView

_missing = object()


class _OrderedKeys(KeysView):
    __slots__ = ()

    def __reversed__(self):
        yield from reversed(self._mapping)


class _OrderedItems(ItemsView):
    __slots__ = ()

    def __reversed__(self):
        for key in reversed(self._mapping):
            yield key, self._mapping[key]


class _OrderedValues(ValuesView):
    __slots__ = ()

    def __reversed__(self):
        for key in reversed(self._mapping):
            yield self._mapping[key]


class OrderedDict(dict):
    """Dictionary that remembers insertion order, and can change it.

    The order is that of the dict underneath; what is added is move_to_end(), popitem() from
    either end and comparison that looks at the order.
    """

    def __init__(self, other=(), /, **kwds):
        MutableMapping.update(self, other, **kwds)

    update = MutableMapping.update
    __ne__ = object.__ne__

    def setdefault(self, key, default=None):
        """Return the value of `key`, which is set to `default` first if absent."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    def clear(self):
        """Remove all items."""
        dict.clear(self)

    def popitem(self, last=True):
        """Remove and return the last pair, or the first one."""
        if not dict.__len__(self):
            raise KeyError('dictionary is empty')
        key = next(dict.__reversed__(self) if last else dict.__iter__(self))
        return key, dict.pop(self, key)

    def move_to_end(self, key, last=True):
        """Move an existing key to the end, or to the beginning."""
        if last:
            value = dict.pop(self, key)
            dict.__setitem__(self, key, value)
            return
        value = dict.__getitem__(self, key)
        others = [pair for pair in dict.items(self) if pair[0] != key]
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, others)

    def pop(self, key, default=_missing):
        """Remove `key` and return its value; if absent, `default` when given, else KeyError."""
        value = dict.pop(self, key, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        raise KeyError(key)

    def keys(self):
        """Return a live, set-like view of the keys."""
        return _OrderedKeys(self)

    def items(self):
        """Return a live, set-like view of the (key, value) pairs."""
        return _OrderedItems(self)

    def values(self):
        """Return a live view of the values."""
        return _OrderedValues(self)

    @recursive_repr()
    def __repr__(self):
        name = self.__class__.__name__
        return f'{name}({dict(self.items())!r})' if self else f'{name}()'

    def __reduce__(self):
        state = self.__getstate__()
        if isinstance(state, tuple):
            state, slots = state
        else:
            slots = {}
        state = dict(state or ()), dict(slots)
        if not any(state):
            state = None
        elif not state[1]:
            state = state[0]
        return self.__class__, (), state, None, iter(self.items())

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Return a new instance with these keys, all with the same value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(map(_same, self, other))
        return dict.__eq__(self, other)

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self


def _same(one, other):
    return one is other or one == other


class defaultdict(dict):
    """Dictionary that makes missing values with a function of no arguments."""

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        super().__init__(*args, **kwargs)

    def __missing__(self, key, /):
        """Called by __getitem__() for an absent key: make its value, keep and return it."""
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        return dict.setdefault(self, key, factory())

    def copy(self):
        """Return a shallow copy with the same factory."""
        return type(self)(self.default_factory, self)

    def __copy__(self):
        return self.copy()

    def __reduce__(self):
        factory = self.default_factory
        return type(self), () if factory is None else (factory,), None, None, iter(self.items())

    @recursive_repr()
    def _factory_repr(self):
        return repr(self.default_factory)

    def __repr__(self):
        return f'{type(self).__name__}({self._factory_repr()}, {dict.__repr__(self)})'

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new
