"""collections.UserDict."""

from _collections_abc import MutableMapping

__name__ = 'collections'


def _plain(other):
    """Return the dict that `other` is or wraps, None if it is neither."""
    if isinstance(other, UserDict):
        return other.data
    return other if isinstance(other, dict) else None


class UserDict(MutableMapping):
    """Dictionary that keeps its contents in the plain dict `data`."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __getitem__(self, key):
        data = self.data
        if key in data:
            return data[key]
        missing = getattr(type(self), '__missing__', None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return repr(self.data)

    # These two do not ask __missing__().

    def __contains__(self, key):
        return key in self.data

    def get(self, key, default=None):
        """Return the value of `key`, or `default` if it is absent."""
        if key not in self:
            return default
        return self[key]

    def __or__(self, other):
        other = _plain(other)
        return NotImplemented if other is None else self.__class__(self.data | other)

    def __ror__(self, other):
        other = _plain(other)
        return NotImplemented if other is None else self.__class__(other | self.data)

    def __ior__(self, other):
        plain = _plain(other)
        self.data |= other if plain is None else plain
        return self

    def __copy__(self):
        cls = type(self)
        twin = cls.__new__(cls)
        vars(twin).update(vars(self), data=vars(self)['data'].copy())
        return twin

    def copy(self):
        """Return a shallow copy."""
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        # What a subclass makes of a copy of itself is filled by its own update().
        from copy import copy
        contents, self.data = self.data, {}
        try:
            twin = copy(self)
        finally:
            self.data = contents
        twin.update(self)
        return twin

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Return a new instance with these keys, all with the same value."""
        made = cls()
        made.update([(key, value) for key in iterable])
        return made
