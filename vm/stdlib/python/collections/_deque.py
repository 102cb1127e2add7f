"""deque in Python, for when there is no native one."""

from _operator import index as _index
from _thread import get_ident
from types import GenericAlias

_FRONT = 16         # free places made at the front when appendleft() finds none


class deque:
    """Double-ended queue: adding and removing is cheap at both ends.

    With `maxlen`, adding to a full deque drops items from the other end.
    """

    # The items are in _items[_head:]; what stands before them is free space.
    __slots__ = ('_items', '_head', '_maxlen', '_changes', '__weakref__')

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        self._items = []
        self._head = 0
        self._maxlen = None
        self._changes = 0       # counts what would upset an iterator
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._maxlen = maxlen
        self.clear()
        self.extend(iterable)

    @property
    def maxlen(self):
        """The greatest possible length, or None."""
        return self._maxlen

    # -- the ends

    def append(self, x, /):
        """Add to the right end."""
        items = self._items
        items.append(x)
        self._changes += 1
        if self._maxlen is not None and len(items) - self._head > self._maxlen:
            self.popleft()

    def appendleft(self, x, /):
        """Add to the left end."""
        head = self._head
        if head == 0:
            head = max(_FRONT, len(self._items))
            self._items[0:0] = [None] * head
        head -= 1
        self._items[head] = x
        self._head = head
        self._changes += 1
        if self._maxlen is not None and len(self._items) - head > self._maxlen:
            self.pop()

    def pop(self):
        """Remove the rightmost item and return it."""
        items = self._items
        if len(items) == self._head:
            raise IndexError('pop from an empty deque')
        self._changes += 1
        return items.pop()

    def popleft(self):
        """Remove the leftmost item and return it."""
        items = self._items
        head = self._head
        if len(items) == head:
            raise IndexError('pop from an empty deque')
        value = items[head]
        items[head] = None
        head += 1
        if head > 2 * _FRONT and head * 2 > len(items):
            del items[:head]
            head = 0
        self._head = head
        self._changes += 1
        return value

    def extend(self, iterable, /):
        """Add all of `iterable` to the right end."""
        if iterable is self:
            iterable = list(iterable)
        for value in iterable:
            self.append(value)

    def extendleft(self, iterable, /):
        """Add all of `iterable` to the left end, which reverses its order."""
        if iterable is self:
            iterable = list(iterable)
        for value in iterable:
            self.appendleft(value)

    def clear(self):
        """Remove all items."""
        self._items = []
        self._head = 0
        self._changes += 1

    def rotate(self, n=1, /):
        """Move `n` items from the right end to the left end, or the other way if negative."""
        size = len(self)
        n = _index(n)
        if size > 1:
            n %= size
            if n:
                live = self._items[self._head:]
                self._items = live[-n:] + live[:-n]
                self._head = 0
                self._changes += 1

    # -- as a sequence

    def __len__(self):
        return len(self._items) - self._head

    def _position(self, index, what='deque index out of range'):
        size = len(self)
        index = _index(index)
        if index < 0:
            index += size
        if not 0 <= index < size:
            raise IndexError(what)
        return self._head + index

    def __getitem__(self, index, /):
        if isinstance(index, slice):
            raise TypeError("sequence index must be integer, not 'slice'")
        return self._items[self._position(index)]

    def __setitem__(self, index, value, /):
        self._items[self._position(index)] = value

    def __delitem__(self, index, /):
        del self._items[self._position(index)]
        self._changes += 1

    def __iter__(self):
        return _deque_iterator(self)

    def __reversed__(self):
        return _deque_reverse_iterator(self)

    def __contains__(self, value, /):
        changes = self._changes
        for item in self._items[self._head:]:
            same = item is value or item == value
            if changes != self._changes:
                raise RuntimeError('deque mutated during iteration')
            if same:
                return True
        return False

    def count(self, value, /):
        """Return how often `value` occurs."""
        changes = self._changes
        total = 0
        for item in self._items[self._head:]:
            if item is value or item == value:
                total += 1
            if changes != self._changes:
                raise RuntimeError('deque mutated during iteration')
        return total

    def index(self, value, start=0, stop=None, /):
        """Return the first position of `value` in the given range; ValueError if there is none."""
        size = len(self)
        start, stop, _ = slice(start, stop).indices(size)
        changes = self._changes
        for position in range(start, stop):
            item = self._items[self._head + position]
            same = item is value or item == value
            if changes != self._changes:
                raise RuntimeError('deque mutated during iteration')
            if same:
                return position
        raise ValueError('deque.index(x): x not in deque')

    def insert(self, index, value, /):
        """Put `value` in front of the item at `index`; IndexError if the deque is full."""
        size = len(self)
        if self._maxlen is not None and size >= self._maxlen:
            raise IndexError('deque already at its maximum size')
        index = _index(index)
        if index < 0:
            index = max(index + size, 0)
        self._items.insert(self._head + min(index, size), value)
        self._changes += 1

    def remove(self, value, /):
        """Remove the first occurrence of `value`."""
        changes = self._changes
        for position, item in enumerate(self._items[self._head:], self._head):
            same = item is value or item == value
            if changes != self._changes:
                raise IndexError('deque mutated during remove().')
            if same:
                del self._items[position]
                self._changes += 1
                return
        raise ValueError('deque.remove(x): x not in deque')

    def reverse(self):
        """Turn the order of the items round, in place."""
        self._items = self._items[:self._head - 1:-1] if self._head else self._items[::-1]
        self._head = 0
        self._changes += 1

    def copy(self):
        """Return a shallow copy."""
        if type(self) is deque:
            return deque(self, self._maxlen)
        if self._maxlen is None:
            return type(self)(self)
        return type(self)(self, self._maxlen)

    __copy__ = copy

    # -- operators

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        result = self.copy()
        result *= n
        return result

    __rmul__ = __mul__

    def __imul__(self, n):
        live = self._items[self._head:]
        if self._maxlen is not None and n > 1 and live:
            n = min(n, self._maxlen // len(live) + 1)
        live *= n
        if self._maxlen is not None and len(live) > self._maxlen:
            live = live[len(live) - self._maxlen:]
        self._items = live
        self._head = 0
        self._changes += 1
        return self

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return len(self) == len(other) and list(self) == list(other)

    def __lt__(self, other):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return list(self) > list(other) if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

    __hash__ = None

    _printing = set()

    def __repr__(self):
        key = id(self), get_ident()
        if key in deque._printing:
            return '[...]'
        deque._printing.add(key)
        try:
            shown = repr(list(self))
        finally:
            deque._printing.discard(key)
        name = type(self).__name__
        if self._maxlen is None:
            return f'{name}({shown})'
        return f'{name}({shown}, maxlen={self._maxlen})'

    def __reduce__(self):
        state = self.__getstate__()
        if isinstance(state, tuple):
            # The slots of this class travel as constructor arguments and items.
            namespace, slots = state
            slots = {name: value for name, value in slots.items() if name not in deque.__slots__}
            state = (namespace, slots) if slots else namespace
        if self._maxlen is None:
            return type(self), (), state, iter(self)
        return type(self), ((), self._maxlen), state, iter(self)

    def __sizeof__(self):
        return object.__sizeof__(self) + self._items.__sizeof__()

    __class_getitem__ = classmethod(GenericAlias)


class _deque_iterator:
    """Iterates over a deque from left to right; the deque may not change meanwhile."""

    __slots__ = ('_deque', '_changes', '_position')
    _step = 1

    def __init__(self, deque, index=0):
        self._deque = deque
        self._changes = deque._changes
        self._position = index

    def __iter__(self):
        return self

    def __next__(self):
        source = self._deque
        if source is None:
            raise StopIteration
        if source._changes != self._changes:
            raise RuntimeError('deque mutated during iteration')
        position = self._position
        if position >= len(source):
            self._deque = None
            raise StopIteration
        self._position = position + 1
        return self._item(source, position)

    def _item(self, source, position):
        return source._items[source._head + position]

    def __length_hint__(self):
        source = self._deque
        if source is None or source._changes != self._changes:
            return 0
        return max(len(source) - self._position, 0)

    def __reduce__(self):
        source = self._deque
        return type(self), (deque() if source is None else source, self._position)


class _deque_reverse_iterator(_deque_iterator):
    """Iterates over a deque from right to left."""

    __slots__ = ()

    def _item(self, source, position):
        return source._items[-1 - position]
