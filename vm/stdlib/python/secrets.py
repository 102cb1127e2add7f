"""Random numbers and texts that nobody can guess: from the operating system, not from a generator."""

from hmac import compare_digest
from random import SystemRandom

__all__ = ['choice', 'randbelow', 'randbits', 'SystemRandom', 'token_bytes', 'token_hex', 'token_urlsafe', 'compare_digest']

DEFAULT_ENTROPY = 32        # bytes of a token: enough against all that can be tried

_source = SystemRandom()
choice = _source.choice
randbits = _source.getrandbits


def randbelow(exclusive_upper_bound):
    """A number from 0 up to but not the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    return _source._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """So many bytes, or enough."""
    if nbytes is None:
        nbytes = DEFAULT_ENTROPY
    return _source.randbytes(nbytes)


def token_hex(nbytes=None):
    """So many bytes, or enough, in hexadecimal digits."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """So many bytes, or enough, in letters, digits, '-' and '_'."""
    from base64 import urlsafe_b64encode
    return urlsafe_b64encode(token_bytes(nbytes)).decode().rstrip('=')
