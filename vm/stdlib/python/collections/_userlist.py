"""collections.UserList."""

from _collections_abc import MutableSequence

__name__ = 'collections'


def _plain(other):
    return other.data if isinstance(other, UserList) else other


def _plain_list(other):
    """Return a list with the items of any iterable; lists and UserLists give their own."""
    other = _plain(other)
    return other if isinstance(other, list) else [*other]


class UserList(MutableSequence):
    """List that keeps its contents in the plain list `data`."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else [*_plain(initlist)]

    def __repr__(self):
        return repr(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return item in self.data

    def __eq__(self, other):
        return self.data == _plain(other)

    def __lt__(self, other):
        return self.data < _plain(other)

    def __le__(self, other):
        return self.data <= _plain(other)

    def __gt__(self, other):
        return self.data > _plain(other)

    def __ge__(self, other):
        return self.data >= _plain(other)

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + _plain_list(other))

    def __radd__(self, other):
        return self.__class__(_plain_list(other) + self.data)

    def __iadd__(self, other):
        self.data += _plain_list(other)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    def __copy__(self):
        cls = type(self)
        twin = cls.__new__(cls)
        vars(twin).update(vars(self), data=vars(self)['data'][:])
        return twin

    def append(self, item):
        """Put `item` at the end."""
        self.data.append(item)

    def extend(self, other):
        """Put all of an iterable at the end."""
        self.data.extend(_plain(other))

    def insert(self, i, item):
        """Put `item` in front of the one at `i`."""
        self.data.insert(i, item)

    def remove(self, item):
        """Remove the first occurrence of `item`."""
        self.data.remove(item)

    def pop(self, i=-1):
        """Remove the item at `i` and return it."""
        return self.data.pop(i)

    def clear(self):
        """Remove all items."""
        self.data.clear()

    def index(self, item, *args):
        """Return the first position of `item`."""
        return self.data.index(item, *args)

    def count(self, item):
        """Return how often `item` occurs."""
        return self.data.count(item)

    def sort(self, /, *args, **kwds):
        """Sort in place, as list.sort() does."""
        self.data.sort(*args, **kwds)

    def reverse(self):
        """Turn the order of the items round."""
        self.data.reverse()
