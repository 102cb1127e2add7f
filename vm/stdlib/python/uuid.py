"""UUIDs: numbers of 128 bits that no two things share (RFC 9562)."""

import enum
import os
import time

RESERVED_NCS = 'reserved for NCS compatibility'
RFC_4122 = 'specified in RFC 4122'
RESERVED_MICROSOFT = 'reserved for Microsoft compatibility'
RESERVED_FUTURE = 'reserved for future definition'

_int = int
_GREGORIAN = 0x01B21DD213814000     # the units of 100 ns from 1582-10-15 to 1970-01-01
_FIELDS = (32, 16, 16, 8, 8, 48)    # the bits of the fields of version 1
_set = object.__setattr__


@enum._simple_enum(enum.Enum)
class SafeUUID:
    safe = 0
    unsafe = -1
    unknown = None


def _little_endian(octets):
    """The sixteen bytes with the first three fields turned round; the same again turns them back."""
    return octets[3::-1] + octets[5:3:-1] + octets[7:5:-1] + octets[8:]


def _bits(high, count=None):
    """A part of the number, as a property: so many bits above `high` ones."""
    mask = (1 << count) - 1 if count else -1
    return property(lambda self: self.int >> high & mask)


class UUID:
    """A UUID, of one of: hexadecimal digits, bytes, bytes in the order of Windows, the six fields of version 1, an integer.

    With a version, the bits of version and variant are set. It cannot be changed.
    """

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown):
        if sum([given is not None for given in (hex, bytes, bytes_le, fields, int)]) != 1:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if hex is not None:
            digits = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(digits) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = _int(digits, 16)
        elif fields is not None:
            int = _from_fields(fields)
        elif int is None:
            octets = bytes if bytes_le is None else bytes_le
            if len(octets) != 16:
                raise ValueError(f"{'bytes' if bytes_le is None else 'bytes_le'} is not a 16-char string")
            int = _int.from_bytes(octets if bytes_le is None else _little_endian(octets))
        if int < 0 or int >> 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 8:
                raise ValueError('illegal version number')
            int = int & ~(0xF << 76 | 3 << 62) | version << 76 | 2 << 62
        _set(self, 'int', int)
        _set(self, 'is_safe', is_safe)

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe is not SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        _set(self, 'int', state['int'])
        _set(self, 'is_safe', SafeUUID(state.get('is_safe')))

    def __int__(self):
        return self.int

    def __hash__(self):
        return hash(self.int)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __str__(self):
        digits = self.hex
        return '-'.join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    hex = property(lambda self: f'{self.int:032x}')
    urn = property(lambda self: f'urn:uuid:{self}')
    bytes = property(lambda self: self.int.to_bytes(16))
    bytes_le = property(lambda self: _little_endian(self.int.to_bytes(16)))

    time_low = _bits(96)
    time_mid = _bits(80, 16)
    time_hi_version = _bits(64, 16)
    clock_seq_hi_variant = _bits(56, 8)
    clock_seq_low = _bits(48, 8)
    clock_seq = _bits(48, 14)
    node = _bits(0, 48)

    @property
    def fields(self):
        """The six fields of version 1."""
        return self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node

    @property
    def time(self):
        """The time in it: of version 7 in milliseconds since 1970, of 1 and 6 in units of 100 ns since 1582-10-15."""
        version = self.version
        if version == 7:
            return self.int >> 80
        rest = self.time_hi_version & 0xFFF
        if version == 6:
            return self.int >> 80 << 12 | rest
        return rest << 48 | self.time_mid << 32 | self.time_low

    @property
    def variant(self):
        """Who says what the bits mean, by the first ones of the eighth byte."""
        first = self.clock_seq_hi_variant >> 5
        return (RESERVED_NCS, RESERVED_NCS, RESERVED_NCS, RESERVED_NCS, RFC_4122, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE)[first]

    @property
    def version(self):
        """How it was made, 1 to 8, if the RFC says what the bits mean; else None."""
        return self.int >> 76 & 15 if self.variant is RFC_4122 else None


def _from_fields(fields):
    if len(fields) != 6:
        raise ValueError('fields is not a 6-tuple')
    number = 0
    for place, (field, bits) in enumerate(zip(fields, _FIELDS), 1):
        if field < 0 or field >> bits:
            raise ValueError(f'field {place} out of range (need a {bits}-bit value)')
        number = number << bits | field
    return number


# Making them. The last time is remembered, so that none is used twice.

_node = _last_timestamp = _last_v7 = None


def _random(bits):
    return int.from_bytes(os.urandom(-(-bits // 8))) & (1 << bits) - 1


def getnode():
    """The number of this host: random, and marked as such, for the host tells none of its addresses."""
    global _node
    if _node is None:
        _node = _random(48) | 1 << 40
    return _node


def _timestamp():
    global _last_timestamp
    now = time.time_ns() // 100 + _GREGORIAN
    if _last_timestamp is not None:
        now = max(now, _last_timestamp + 1)
    _last_timestamp = now
    return now


def uuid1(node=None, clock_seq=None):
    """Version 1: of the time and the host."""
    now = _timestamp()
    clock = _random(14) if clock_seq is None else clock_seq
    return UUID(fields=(now & 0xFFFFFFFF, now >> 32 & 0xFFFF, now >> 48 & 0xFFF, clock >> 8 & 0x3F, clock & 0xFF,
                        getnode() if node is None else node), version=1)


def _of_name(digest, namespace, name, version):
    octets = name.encode() if isinstance(name, str) else name
    return UUID(bytes=digest(namespace.bytes + octets, usedforsecurity=False).digest()[:16], version=version)


def uuid3(namespace, name):
    """Version 3: of a name, by MD5; the same for the same name."""
    from hashlib import md5
    return _of_name(md5, namespace, name, 3)


def uuid4():
    """Version 4: random."""
    return UUID(int=_random(128), version=4)


def uuid5(namespace, name):
    """Version 5: of a name, by SHA-1; the same for the same name."""
    from hashlib import sha1
    return _of_name(sha1, namespace, name, 5)


def uuid6(node=None, clock_seq=None):
    """Version 6: as version 1, but in the order of time."""
    now = _timestamp()
    clock = (_random(14) if clock_seq is None else clock_seq) & 0x3FFF
    host = (getnode() if node is None else node) & 0xFFFFFFFFFFFF
    return UUID(int=(now >> 12 & 0xFFFFFFFFFFFF) << 80 | (now & 0xFFF) << 64 | clock << 48 | host, version=6)


def uuid7():
    """Version 7: the time in milliseconds, a number that counts up within one, and random bits."""
    global _last_v7
    now, counter = time.time_ns() // 1_000_000, _random(41)
    if _last_v7 is not None and now <= _last_v7[0]:
        now, following = _last_v7[0], _last_v7[1] + 1
        if following >> 42:
            now += 1
        else:
            counter = following
    _last_v7 = now, counter
    return UUID(int=(now & 0xFFFFFFFFFFFF) << 80 | counter >> 30 << 64 | (counter & 0x3FFFFFFF) << 32 | _random(32), version=7)


def uuid8(a=None, b=None, c=None):
    """Version 8: 48, 12 and 62 bits of one's own, random where none are given."""
    high, middle, low = [_random(bits) if own is None else own & (1 << bits) - 1 for own, bits in ((a, 48), (b, 12), (c, 62))]
    return UUID(int=high << 80 | middle << 64 | low, version=8)


# The namespaces of the RFC, whose numbers differ in one digit.
NAMESPACE_DNS, NAMESPACE_URL, NAMESPACE_OID, NAMESPACE_X500 = [
    UUID(f'6ba7b81{digit}-9dad-11d1-80b4-00c04fd430c8') for digit in '0124']
NIL, MAX = UUID(int=0), UUID(int=(1 << 128) - 1)
