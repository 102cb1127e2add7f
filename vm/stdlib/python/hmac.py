"""HMAC: digests that only who knows a key can make or check (RFC 2104)."""

import hashlib as _hashlib
from _operator import _compare_digest as compare_digest

__all__ = ['new', 'HMAC', 'compare_digest', 'digest']

digest_size = None

_INNER = bytes([byte ^ 0x36 for byte in range(256)])
_OUTER = bytes([byte ^ 0x5C for byte in range(256)])


def _constructor(digestmod):
    """The function that begins a digest: the argument itself, that of a module, or that of a name."""
    if not digestmod:
        raise TypeError("Missing required argument 'digestmod'.")
    if isinstance(digestmod, str):
        from functools import partial
        return partial(_hashlib.new, digestmod)
    return digestmod if callable(digestmod) else digestmod.new


class HMAC:
    """A digest of a key and a message that is still growing."""

    __slots__ = ('_hash', '_inside', '_outside', 'block_size', 'digest_size')

    blocksize = 64          # for digests that do not say theirs

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        start = _constructor(digestmod)
        inside, outside = start(), start()
        self.digest_size = inside.digest_size
        self.block_size = size = getattr(inside, 'block_size', HMAC.blocksize)
        padded = bytes(key if len(key) <= size else start(key).digest()).ljust(size, b'\0')
        inside.update(padded.translate(_INNER))
        outside.update(padded.translate(_OUTER))
        self._hash = inside.name
        self._inside, self._outside = inside, outside
        if msg is not None:
            inside.update(msg)

    @property
    def name(self):
        """'hmac-' and the name of the digest."""
        return 'hmac-' + self._hash

    def update(self, msg):
        """Adds to the message."""
        self._inside.update(msg)

    def copy(self):
        """Another one at the same point, for messages that begin alike."""
        twin = object.__new__(type(self))
        for name in HMAC.__slots__:
            value = getattr(self, name)
            setattr(twin, name, value.copy() if name in ('_inside', '_outside') else value)
        return twin

    def _finished(self):
        whole = self._outside.copy()
        whole.update(self._inside.digest())
        return whole

    def digest(self):
        """The digest of the message so far."""
        return self._finished().digest()

    def hexdigest(self):
        """The same in hexadecimal digits."""
        return self._finished().hexdigest()


def new(key, msg=None, digestmod=''):
    """An HMAC of a key, with the beginning of a message; digestmod names the digest or makes one."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The digest of a key and a whole message."""
    return HMAC(key, msg, digest).digest()
