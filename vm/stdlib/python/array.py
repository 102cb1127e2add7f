"""Arrays of numbers and characters, packed."""

import collections.abc
import struct as _struct
from types import GenericAlias as _GenericAlias

_LIMITS = {'b': (1, True), 'B': (1, False), 'h': (2, True), 'H': (2, False), 'i': (4, True), 'I': (4, False), 'l': (8, True),
           'L': (8, False), 'q': (8, True), 'Q': (8, False)}
_SIZES = {code: size for code, (size, _) in _LIMITS.items()} | {'f': 4, 'd': 8, 'u': 4, 'w': 4}
_NAMES = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer', 'H': 'unsigned short', 'i': 'signed integer',
          'I': 'unsigned int', 'l': 'signed integer', 'L': 'unsigned int', 'q': 'signed integer', 'Q': 'unsigned int'}

_list = list
typecodes = 'bBuwhHiIlLqQfd'


class array:
    """array(typecode [, initializer]) -> array

    Items of one machine type, packed: a sequence that can be changed and has a buffer."""

    __slots__ = ('_typecode', '_data', '__weakref__')

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            kind = f'string of length {len(typecode)}' if isinstance(typecode, str) else type(typecode).__name__
            raise TypeError(f'array() argument 1 must be a unicode character, not {kind}')
        if typecode not in _SIZES:
            raise ValueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)')
        text = typecode in 'uw'
        if isinstance(initializer, str) and not text:
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, array) and initializer._typecode in 'uw' and not text:
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{typecode}'")
        self = object.__new__(cls)
        self._typecode = typecode
        self._data = bytearray()
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, str):
            self.fromunicode(initializer)
        else:
            for item in initializer:
                self._data += self._packed(item)
        return self

    typecode = property(lambda self: self._typecode, doc='the typecode character used to create the array')
    itemsize = property(lambda self: _SIZES[self._typecode], doc='the size, in bytes, of one array item')

    def _packed(self, item):
        code = self._typecode
        if code in _LIMITS:
            if isinstance(item, float) or not hasattr(item, '__index__'):
                raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer" if not isinstance(item, float)
                                else "'float' object cannot be interpreted as an integer")
            item = item.__index__()
            size, signed = _LIMITS[code]
            try:
                return item.to_bytes(size, 'little', signed=signed)
            except OverflowError:
                low = signed and item < 0 or item < 0
                if size == 8 or code in 'iI':
                    if not signed and item < 0:
                        raise OverflowError("can't convert negative value to unsigned int") from None
                    raise OverflowError('Python int too large to convert to C long' if signed else
                                        'int too large to convert') from None
                raise OverflowError(f"{_NAMES[code]} is {'less than minimum' if low else 'greater than maximum'}") from None
        if code in 'fd':
            if isinstance(item, (str, bytes)) or not hasattr(item, '__float__') and not hasattr(item, '__index__'):
                raise TypeError(f'must be real number, not {type(item).__name__}')
            return _struct.pack('<' + code, item)
        if not isinstance(item, str) or len(item) != 1:
            kind = f'a string of length {len(item)}' if isinstance(item, str) else type(item).__name__
            raise TypeError(f'array item must be a unicode character, not {kind}')
        return ord(item).to_bytes(4, 'little')

    def _unpacked(self, data):
        code = self._typecode
        if code in _LIMITS:
            return int.from_bytes(data, 'little', signed=_LIMITS[code][1])
        if code in 'fd':
            return _struct.unpack('<' + code, data)[0]
        return chr(int.from_bytes(data, 'little'))

    def _make(self, data):
        new = array(self._typecode)
        new._data += data
        return new

    def __len__(self):
        return len(self._data) // self.itemsize

    def __iter__(self):
        index = 0
        while index < len(self):
            yield self[index]
            index += 1

    def __getitem__(self, index):
        size = self.itemsize
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            if step == 1:
                return self._make(self._data[start * size:max(start, stop) * size])
            return self._make(b''.join(self._data[i * size:(i + 1) * size] for i in range(start, stop, step)))
        i = self._index(index, 'array index out of range')
        return self._unpacked(self._data[i * size:(i + 1) * size])

    def _index(self, index, message):
        if not hasattr(index, '__index__'):
            raise TypeError('array indices must be integers')
        i = index.__index__()
        if i < 0:
            i += len(self)
        if not 0 <= i < len(self):
            raise IndexError(message)
        return i

    def __setitem__(self, index, value):
        size = self.itemsize
        if not isinstance(index, slice):
            i = self._index(index, 'array assignment index out of range')
            self._data[i * size:(i + 1) * size] = self._packed(value)
            return
        if not isinstance(value, array):
            raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
        if value._typecode != self._typecode:
            raise TypeError('bad argument type for built-in operation')
        start, stop, step = index.indices(len(self))
        data = bytes(value._data)
        if step == 1:
            self._data[start * size:max(start, stop) * size] = data
            return
        places = range(start, stop, step)
        if len(places) != len(value):
            raise ValueError(f'attempt to assign array of size {len(value)} to extended slice of size {len(places)}')
        for n, i in enumerate(places):
            self._data[i * size:(i + 1) * size] = data[n * size:(n + 1) * size]

    def __delitem__(self, index):
        size = self.itemsize
        if not isinstance(index, slice):
            i = self._index(index, 'array assignment index out of range')
            del self._data[i * size:(i + 1) * size]
            return
        for i in sorted(range(*index.indices(len(self))), reverse=True):
            del self._data[i * size:(i + 1) * size]

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __repr__(self):
        if not self._data:
            return f"array('{self._typecode}')"
        items = self.tounicode() if self._typecode in 'uw' else self.tolist()
        return f"array('{self._typecode}', {items!r})"

    def _compare(self, other, operation):
        if not isinstance(other, array):
            return NotImplemented
        return operation(self.tolist(), other.tolist())

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __ne__(self, other):
        return self._compare(other, lambda a, b: a != b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other._typecode != self._typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._make(self._data + other._data)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._make(self._data * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._data *= count
        return self

    def __copy__(self):
        return self._make(self._data)

    def __deepcopy__(self, memo, /):
        return self._make(self._data)

    def __reduce_ex__(self, protocol, /):
        items = self.tounicode() if self._typecode in 'uw' else self.tolist()
        return type(self), (self._typecode, items), getattr(self, '__dict__', None)

    def __buffer__(self, flags, /):
        code = 'I' if self._typecode in 'uw' else self._typecode
        return memoryview(self._data).cast('B').cast(code) if code != 'B' else memoryview(self._data)

    __class_getitem__ = classmethod(_GenericAlias)

    def append(self, v, /):
        """Append new value v to the end of the array."""
        self._data += self._packed(v)

    def buffer_info(self):
        """Return a tuple (address, length)."""
        return id(self._data), len(self)

    def byteswap(self):
        """Swap the bytes of all items."""
        size = self.itemsize
        for i in range(0, len(self._data), size):
            self._data[i:i + size] = self._data[i:i + size][::-1]

    def clear(self):
        """Remove all items from the array."""
        self._data.clear()

    def count(self, v, /):
        """Return number of occurrences of v in the array."""
        return sum(1 for item in self if item == v)

    def extend(self, bb, /):
        """Append items to the end of the array."""
        if isinstance(bb, array):
            if bb._typecode != self._typecode:
                raise TypeError('can only extend with array of same kind')
            self._data += bytes(bb._data)
            return
        for item in bb:
            self._data += self._packed(item)

    def frombytes(self, buffer, /):
        """Append the items of a bytes-like object."""
        data = bytes(memoryview(buffer))
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        self._data += data

    def fromfile(self, f, n, /):
        """Read n items from a file."""
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) < n * self.itemsize:
            raise EOFError('read() didn\'t return enough bytes')

    def fromlist(self, list, /):
        """Append the items of a list."""
        if not isinstance(list, _list):
            raise TypeError('arg must be list')
        self._data += b''.join([self._packed(item) for item in list])

    def fromunicode(self, ustr, /):
        """Append the characters of a string."""
        if self._typecode not in 'uw':
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        for item in ustr:
            self._data += self._packed(item)

    def index(self, v, start=0, stop=None, /):
        """Return index of first occurrence of v in the array."""
        length = len(self)
        stop = length if stop is None else stop + length if stop < 0 else stop
        start = max(start + length, 0) if start < 0 else start
        for i in range(start, min(stop, length)):
            if self[i] == v:
                return i
        raise ValueError('array.index(x): x not in array')

    def insert(self, i, v, /):
        """Insert a new item v before position i."""
        if i < 0:
            i = max(i + len(self), 0)
        i = min(i, len(self)) * self.itemsize
        self._data[i:i] = self._packed(v)

    def pop(self, i=-1, /):
        """Return the i-th element and delete it from the array."""
        if not self._data:
            raise IndexError('pop from empty array')
        i = self._index(i, 'pop index out of range')
        value = self[i]
        del self[i]
        return value

    def remove(self, v, /):
        """Remove the first occurrence of v in the array."""
        for i in range(len(self)):
            if self[i] == v:
                del self[i]
                return
        raise ValueError('array.remove(x): x not in array')

    def reverse(self):
        """Reverse the order of the items in the array."""
        self[:] = self[::-1]

    def tobytes(self):
        """Return the bytes of the items."""
        return bytes(self._data)

    def tofile(self, f, /):
        """Write the items to a file."""
        f.write(self.tobytes())

    def tolist(self):
        """Return the items as a list."""
        return list(self)

    def tounicode(self):
        """Return the items as a string."""
        if self._typecode not in 'uw':
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return ''.join(self)


collections.abc.MutableSequence.register(array)
ArrayType = array


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    """Used for pickling."""
    result = arraytype(typecode)
    result.frombytes(items)
    return result
