"""WeakSet: a set that does not keep its elements alive."""

from types import GenericAlias
from _weakref import ref

__all__ = ['WeakSet']


def _refs(items):
    """Return references to all items of an iterable, to compare with those of a set."""
    return {ref(item) for item in items}


class WeakSet:
    """A set of weak references: an element disappears when nothing else refers to it.

    `data` holds the references; each has a callback that takes it out.
    """

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, data=None):
        self.data = set()

        def forget(dead, me=ref(self)):
            alive = me()
            if alive is not None:
                alive.data.discard(dead)

        self._forget = forget
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in [*self.data]:
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False        # nothing that could be in a WeakSet

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        return type(self), ([*self],), self.__getstate__()

    def copy(self):
        """Return a copy."""
        return type(self)(self)

    # One element.

    def add(self, item):
        """Put an element into the set."""
        self.data.add(ref(item, self._forget))

    def remove(self, item):
        """Remove an element; KeyError if it is not there."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Remove an element if it is there."""
        self.data.discard(ref(item))

    def pop(self):
        """Remove some element and return it."""
        item = None
        while item is None:
            if not self.data:
                raise KeyError('pop from empty WeakSet')
            item = self.data.pop()()
        return item

    def clear(self):
        """Remove all elements."""
        self.data.clear()

    # Changes by other sets.

    def update(self, other):
        """Put all elements of an iterable into the set."""
        forget = self._forget
        self.data.update([ref(item, forget) for item in other])

    def intersection_update(self, other):
        """Keep only the elements that are also in `other`."""
        self.data &= _refs(other)

    def difference_update(self, other):
        """Remove the elements of `other`."""
        self.data -= _refs(other)

    def symmetric_difference_update(self, other):
        """Keep the elements that are in one of the two only."""
        forget = self._forget
        self.data ^= {ref(item, forget) for item in other}

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    # New sets.

    def union(self, other):
        """Return a new set of the elements of both."""
        return type(self)([*self, *other])

    def intersection(self, other):
        """Return a new set of the elements that are also in `other`."""
        return type(self)([item for item in other if item in self])

    def difference(self, other):
        """Return a new set without the elements of `other`."""
        made = self.copy()
        made -= other
        return made

    def symmetric_difference(self, other):
        """Return a new set of the elements that are in one of the two only."""
        made = self.copy()
        made ^= other
        return made

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

    # Comparison.

    def isdisjoint(self, other):
        """Tell whether the two have no element in common."""
        return not self.intersection(other)

    def issubset(self, other):
        """Tell whether all elements are in `other`."""
        return self.data <= _refs(other)

    def issuperset(self, other):
        """Tell whether all elements of `other` are in this set."""
        return self.data >= _refs(other)

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return self.data < _refs(other)

    def __gt__(self, other):
        return self.data > _refs(other)

    def __eq__(self, other):
        if isinstance(other, type(self)):
            return self.data == _refs(other)
        return NotImplemented
