"""Values as bytes in the form of CPython's marshal: numbers, text, bytes and containers of them. Code has a form of its own here (.cbc) and
is not written. What is written has no back references; those of others are read."""

import struct

version = 5

__all__ = ['dump', 'dumps', 'load', 'loads', 'version']

_DEPTH = 2000
_SHIFT, _MASK = 15, 0x7FFF
_CONSTANTS = {None: b'N', True: b'T', False: b'F', Ellipsis: b'.', StopIteration: b'S'}
_NAMED = {code[0]: value for value, code in _CONSTANTS.items()}
_CONTAINERS = {tuple: b'(', list: b'[', set: b'<', frozenset: b'>'}
_MARK = 0x80


def dumps(value, version=version, /, *, allow_code=True):
    """The bytes of a value."""
    out = bytearray()
    _write(value, out.extend, 0)
    return bytes(out)


def dump(value, file, version=version, /, *, allow_code=True):
    """Writes a value to a binary file."""
    return file.write(dumps(value, version))


def _write(value, put, depth):
    if depth > _DEPTH:
        raise ValueError('object too deeply nested to marshal')
    kind = type(value)
    if value is None or kind is bool or value is Ellipsis or value is StopIteration:
        put(_CONSTANTS[value])
    elif kind is int:
        _write_int(value, put)
    elif kind is float:
        put(b'g' + struct.pack('<d', value))
    elif kind is complex:
        put(b'y' + struct.pack('<dd', value.real, value.imag))
    elif kind is str:
        _write_text(value, put)
    elif kind is tuple and len(value) < 256:
        put(bytes((0x29, len(value))))
        for item in value:
            _write(item, put, depth + 1)
    elif kind in _CONTAINERS:
        put(_CONTAINERS[kind] + struct.pack('<i', len(value)))
        for item in value:
            _write(item, put, depth + 1)
    elif kind is dict:
        put(b'{')
        for key, item in value.items():
            _write(key, put, depth + 1)
            _write(item, put, depth + 1)
        put(b'0')
    elif kind is slice:
        put(b':')
        for part in (value.start, value.stop, value.step):
            _write(part, put, depth + 1)
    else:
        try:
            data = bytes(memoryview(value))
        except TypeError:
            raise ValueError('unmarshallable object') from None
        put(b's' + struct.pack('<i', len(data)) + data)


def _write_int(value, put):
    if -2 ** 31 <= value < 2 ** 31:
        put(b'i' + struct.pack('<i', value))
        return
    digits = []
    rest = abs(value)
    while rest:
        digits.append(rest & _MASK)
        rest >>= _SHIFT
    put(b'l' + struct.pack('<i', len(digits) if value > 0 else -len(digits)) + struct.pack(f'<{len(digits)}H', *digits))


def _write_text(value, put):
    if not value.isascii():
        data = value.encode('utf-8', 'surrogatepass')
        put(b'u' + struct.pack('<i', len(data)) + data)
    elif len(value) < 256:
        put(bytes((0x7A, len(value))) + value.encode('ascii'))
    else:
        put(b'a' + struct.pack('<i', len(value)) + value.encode('ascii'))


def loads(data, /, *, allow_code=True):
    """The value of bytes; what follows it is ignored."""
    return _Reader(bytes(memoryview(data))).value(0)


def load(file, /, *, allow_code=True):
    """Reads a value from a binary file, and nothing behind it."""
    data = file.read()
    if not isinstance(data, bytes):
        raise TypeError(f'file.read() returned not bytes but {type(data).__name__}')
    reader = _Reader(data)
    value = reader.value(0)
    if reader.at < len(data):
        file.seek(reader.at - len(data), 1)
    return value


class _End:
    """What closes a dict."""


class _Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.known = []

    def take(self, count):
        if count < 0:
            raise ValueError('bad marshal data (bytes object size out of range)')
        start = self.at
        self.at = start + count
        if self.at > len(self.data):
            raise EOFError('marshal data too short')
        return self.data[start:self.at]

    def number(self):
        return struct.unpack('<i', self.take(4))[0]

    def value(self, depth):
        value = self.item(depth)
        if value is _End:
            raise TypeError('NULL object in marshal data for object')
        return value

    def item(self, depth):
        if depth > _DEPTH:
            raise ValueError('recursion limit exceeded')
        code = self.take(1)[0]
        marked, code = code & _MARK, code & ~_MARK
        if code in _NAMED:
            return _NAMED[code]
        letter = chr(code)
        if letter == '0':
            return _End
        if letter == 'r':
            index = self.number()
            if not 0 <= index < len(self.known) or self.known[index] is _End:
                raise ValueError('bad marshal data (invalid reference)')
            return self.known[index]
        place = -1
        if marked:
            place = len(self.known)
            self.known.append(_End)
        read = getattr(self, _READERS.get(letter, 'unknown'))
        value = read(letter, depth, place)
        if place >= 0:
            self.known[place] = value
        return value

    def unknown(self, letter, depth, place):
        raise ValueError('bad marshal data (unknown type code)')

    def small(self, letter, depth, place):
        return self.number()

    def long(self, letter, depth, place):
        count = self.number()
        value = 0
        for position, digit in enumerate(struct.unpack(f'<{abs(count)}H', self.take(2 * abs(count)))):
            if digit > _MASK:
                raise ValueError('bad marshal data (digit out of range in long)')
            value |= digit << position * _SHIFT
        return value if count >= 0 else -value

    def real(self, letter, depth, place):
        return struct.unpack('<d', self.take(8))[0] if letter == 'g' else float(self.take(self.take(1)[0]))

    def imaginary(self, letter, depth, place):
        return complex(self.real(_FLOATS[letter], depth, -1), self.real(_FLOATS[letter], depth, -1))

    def text(self, letter, depth, place):
        size = self.take(1)[0] if letter in 'zZ' else self.number()
        data = self.take(size)
        return data.decode('utf-8', 'surrogatepass') if letter in 'ut' else data.decode('latin-1')

    def raw(self, letter, depth, place):
        return self.take(self.number())

    def sequence(self, letter, depth, place):
        count = self.take(1)[0] if letter == ')' else self.number()
        if count < 0:
            raise ValueError('bad marshal data (tuple size out of range)')
        return tuple([self.value(depth + 1) for _ in range(count)])

    def listing(self, letter, depth, place):
        values = []
        if place >= 0:
            self.known[place] = values
        for _ in range(self.number()):
            values.append(self.value(depth + 1))
        return values

    def distinct(self, letter, depth, place):
        values = set()
        if place >= 0 and letter == '<':
            self.known[place] = values
        for _ in range(self.number()):
            values.add(self.value(depth + 1))
        return values if letter == '<' else frozenset(values)

    def mapping(self, letter, depth, place):
        values = {}
        if place >= 0:
            self.known[place] = values
        while (key := self.item(depth + 1)) is not _End:
            values[key] = self.value(depth + 1)
        return values

    def cut(self, letter, depth, place):
        return slice(self.value(depth + 1), self.value(depth + 1), self.value(depth + 1))


_FLOATS = {'y': 'g', 'x': 'f'}
_READERS = {'i': 'small', 'l': 'long', 'g': 'real', 'f': 'real', 'y': 'imaginary', 'x': 'imaginary', 's': 'raw', '(': 'sequence', ')': 'sequence',
            '[': 'listing', '<': 'distinct', '>': 'distinct', '{': 'mapping', ':': 'cut', **dict.fromkeys('utaAzZ', 'text')}
