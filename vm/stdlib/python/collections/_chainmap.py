"""collections.ChainMap."""

from _collections_abc import Mapping, MutableMapping
from reprlib import recursive_repr

__name__ = 'collections'


class ChainMap(MutableMapping):
    """One view of several mappings: look-ups try them in order, writes go to the first."""

    def __init__(self, *maps):
        self.maps = [*maps] if maps else [{}]

    # Reading.

    def __getitem__(self, key):
        for layer in self.maps:
            try:
                return layer[key]       # asking `in` first would leave out __missing__() of a layer
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __contains__(self, key):
        for layer in self.maps:
            if key in layer:
                return True
        return False

    def get(self, key, default=None):
        """Return the value of `key`, or `default` if no mapping has it."""
        return self[key] if key in self else default

    def __iter__(self):
        # A key stands where the last mapping that has it puts it.
        order = {}
        for layer in self.maps[::-1]:
            order.update(dict.fromkeys(layer))
        return iter(order)

    def __len__(self):
        return len(set().union(*self.maps))

    def __bool__(self):
        for layer in self.maps:
            if layer:
                return True
        return False

    @recursive_repr()
    def __repr__(self):
        return type(self).__name__ + ', '.join([repr(layer) for layer in self.maps]).join('()')

    # Writing concerns the first mapping only.

    def _absent(self, key):
        return KeyError(f'Key not found in the first mapping: {key!r}')

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise self._absent(key)

    def pop(self, key, *args):
        """Remove `key` from the first mapping and return its value."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise self._absent(key)

    def popitem(self):
        """Remove and return a pair of the first mapping."""
        first = self.maps[0]
        try:
            return first.popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def clear(self):
        """Empty the first mapping."""
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    # Other chains.

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """Return a chain of one dict with these keys, all with the same value."""
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """Return a chain of a copy of the first mapping and the other mappings themselves."""
        first, *others = self.maps
        return self.__class__(first.copy(), *others)

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """Return a longer chain with a new mapping in front, updated from the keywords."""
        front = kwargs if m is None else m
        if front is not kwargs and kwargs:
            front.update(kwargs)
        return self.__class__(front, *self.maps)

    @property
    def parents(self):
        """The chain without its first mapping."""
        _, *others = self.maps
        return self.__class__(*others)

    def __or__(self, other):
        if isinstance(other, Mapping):
            merged = self.copy()
            merged.maps[0].update(other)
            return merged
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, Mapping):
            merged = dict(other)
            for layer in self.maps[::-1]:
                merged.update(layer)
            return self.__class__(merged)
        return NotImplemented
