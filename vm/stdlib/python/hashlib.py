"""Digests: short numbers that stand for long data, and cannot be turned back."""

import _hashes

__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512',
           'shake_128', 'shake_256', 'new', 'algorithms_guaranteed', 'algorithms_available', 'file_digest', 'pbkdf2_hmac')

algorithms_guaranteed = set(__all__[:14])
algorithms_available = set(algorithms_guaranteed)
_absent = object()


def _data(data, string):
    if string is not None:
        if data is not _absent:
            raise TypeError("'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a future version.")
        return string
    return b'' if data is _absent else data


def _make(name, data):
    hash = _hashes.new(name)
    if data is not b'':
        hash.update(data)
    return hash


def _constructor(name):
    """The function that begins a digest."""
    def begin(data=_absent, *, usedforsecurity=True, string=None):
        return _make(name, _data(data, string))
    begin.__name__ = begin.__qualname__ = name
    begin.__doc__ = f"A digest by {name.replace('_', '-').upper()}, of data if there are any yet."
    return begin


md5, sha1, sha224, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256 = map(_constructor, (
    'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256'))


class _Blake2:
    """A digest by BLAKE2 (RFC 7693) with its parameters, which begin the first block."""

    def __new__(cls, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0,
                node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=None):
        if string is not None:
            data = string
        if digest_size is None:
            digest_size = cls.MAX_DIGEST_SIZE
        for what, value, low, high in (('digest_size', digest_size, 1, cls.MAX_DIGEST_SIZE), ('fanout', fanout, 0, 255), ('depth', depth, 1, 255),
                                       ('node_depth', node_depth, 0, 255), ('inner_size', inner_size, 0, cls.MAX_DIGEST_SIZE)):
            if not low <= value <= high:
                if what == 'digest_size':
                    raise ValueError(f'digest_size for {cls.__name__} must be between 1 and {cls.MAX_DIGEST_SIZE} bytes, here it is {value}')
                if what == 'inner_size':
                    raise ValueError(f'inner_size must be between 0 and is {high}')
                raise ValueError(f'{what} must be between {low} and {high}')
        for what, value, size in (('key', key, cls.MAX_KEY_SIZE), ('salt', salt, cls.SALT_SIZE), ('person', person, cls.PERSON_SIZE)):
            if len(value) > size:
                raise ValueError(f'maximum {what} length is {size} bytes')
        big = cls.MAX_DIGEST_SIZE == 64
        head = bytes((digest_size, len(key), fanout, depth)) + leaf_size.to_bytes(4, 'little')
        head += node_offset.to_bytes(8 if big else 6, 'little') + bytes((node_depth, inner_size)) + (bytes(14) if big else b'')
        self = object.__new__(cls)
        self._hash = _hashes.blake2(big, head + bytes(salt).ljust(cls.SALT_SIZE, b'\0') + bytes(person).ljust(cls.PERSON_SIZE, b'\0'),
                                    digest_size, bool(last_node))
        if key:
            self._hash.update(bytes(key).ljust(self.block_size, b'\0'))
        self.update(data)
        return self

    def update(self, data, /):
        """Adds data."""
        self._hash.update(data)

    def digest(self):
        """The digest of the data so far."""
        return self._hash.digest()

    def hexdigest(self):
        """The same in hexadecimal digits."""
        return self._hash.hexdigest()

    def copy(self):
        """Another one at the same point."""
        new = object.__new__(type(self))
        new._hash = self._hash.copy()
        return new

    @property
    def name(self):
        return type(self).__name__

    @property
    def digest_size(self):
        return self._hash.digest_size

    @property
    def block_size(self):
        return self._hash.block_size


class blake2b(_Blake2):
    """A digest by BLAKE2b, of up to 64 bytes."""

    __module__ = '_blake2'
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16


class blake2s(_Blake2):
    """A digest by BLAKE2s, of up to 32 bytes."""

    __module__ = '_blake2'
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8


def new(name, data=_absent, *, string=None, **kwargs):
    """A digest by the algorithm of a name, of data if there are any yet."""
    plain = name.lower().replace('-', '_')
    if plain in ('blake2b', 'blake2s'):
        return globals()[plain](_data(data, string), **kwargs)
    if plain[:3] == 'sha' and plain[3:4] == '_' and plain[4:] in ('1', '224', '256', '384', '512'):
        plain = 'sha' + plain[4:]
    if plain not in algorithms_guaranteed:
        raise ValueError('unsupported hash type ' + name)
    return _make(plain, _data(data, string))


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key made of a password in so many steps that guessing takes long (PBKDF2 with HMAC, RFC 8018)."""
    if not isinstance(hash_name, str):
        raise TypeError(f"pbkdf2_hmac() argument 'hash_name' must be str, not {type(hash_name).__name__}")
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if dklen is None:
        dklen = new(hash_name).digest_size
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    result = _hashes.pbkdf2(hash_name.lower(), bytes(password), bytes(salt), iterations, dklen)
    if result is None:
        raise ValueError('unsupported hash type ' + hash_name)
    return result


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """The digest of what a file opened in binary mode holds; digest is a name or begins one."""
    hash = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        hash.update(fileobj.getbuffer())
        return hash
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable') and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buffer = bytearray(_bufsize)
    view = memoryview(buffer)
    while size := fileobj.readinto(buffer):
        hash.update(view[:size])
    return hash
