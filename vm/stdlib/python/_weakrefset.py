"""WeakSet: a set that does not keep its elements alive."""

from types import GenericAlias
from _weakref import ref

__all__ = ['WeakSet']


class WeakSet:
    """A set of weak references: an element disappears when nothing else refers to it."""

    def __init__(self, data=None):
        self.data = set()

        def _remove(item, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.discard(item)
        self._remove = _remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        # A copy, so that elements may go away meanwhile.
        for weak in self.data.copy():
            item = weak()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            weak = ref(item)
        except TypeError:
            return False
        return weak in self.data

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def add(self, item):
        """Put an element into the set."""
        self.data.add(ref(item, self._remove))

    def clear(self):
        """Remove all elements."""
        self.data.clear()

    def copy(self):
        """Return a copy."""
        return self.__class__(self)

    def pop(self):
        """Remove some element and return it."""
        while True:
            try:
                weak = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = weak()
            if item is not None:
                return item

    def remove(self, item):
        """Remove an element; KeyError if it is not there."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Remove an element if it is there."""
        self.data.discard(ref(item))

    def update(self, other):
        """Put all elements of an iterable into the set."""
        for element in other:
            self.add(element)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        """Return a new set without the elements of `other`."""
        result = self.copy()
        result.difference_update(other)
        return result

    __sub__ = difference

    def difference_update(self, other):
        """Remove the elements of `other`."""
        self.__isub__(other)

    def __isub__(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])
        return self

    def intersection(self, other):
        """Return a new set of the elements that are also in `other`."""
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        """Keep only the elements that are also in `other`."""
        self.__iand__(other)

    def __iand__(self, other):
        self.data.intersection_update([ref(item) for item in other])
        return self

    def issubset(self, other):
        """Tell whether all elements are in `other`."""
        return self.data.issubset([ref(item) for item in other])

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        """Tell whether all elements of `other` are in this set."""
        return self.data.issuperset([ref(item) for item in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    def symmetric_difference(self, other):
        """Return a new set of the elements that are in one of the two only."""
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        """Keep the elements that are in one of the two only."""
        self.__ixor__(other)

    def __ixor__(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(item, self._remove) for item in other])
        return self

    def union(self, other):
        """Return a new set of the elements of both."""
        return self.__class__(item for both in (self, other) for item in both)

    __or__ = union

    def isdisjoint(self, other):
        """Tell whether the two have no element in common."""
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)

    __class_getitem__ = classmethod(GenericAlias)
