"""Codecs: looking them up, what they are derived from, and files whose content is encoded.

The streams, which few programs need, are in _codec_streams and come from there when they are asked for.
"""

import sys

from _codecs import *
from _codecs import _unregister_error

_STREAMS = ('StreamReader', 'StreamWriter', 'StreamReaderWriter', 'StreamRecoder', 'EncodedFile', 'open')
_ERRORS = ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace')

__all__ = [
    'register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE', 'BOM64_LE',
    'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'Codec',
    'IncrementalEncoder', 'IncrementalDecoder', 'StreamReader', 'StreamWriter', 'StreamReaderWriter', 'StreamRecoder',
    'getencoder', 'getdecoder', 'getincrementalencoder', 'getincrementaldecoder', 'getreader', 'getwriter', 'encode', 'decode',
    'iterencode', 'iterdecode', 'strict_errors', 'ignore_errors', 'replace_errors', 'xmlcharrefreplace_errors',
    'backslashreplace_errors', 'namereplace_errors', 'register_error', 'lookup_error',
]

# The byte order mark U+FEFF in each encoding; the names with 32 and 64 count the bits of two characters.
BOM_UTF8 = '\ufeff'.encode('utf-8')
BOM_UTF16_LE = BOM_LE = BOM32_LE = b'\xff\xfe'
BOM_UTF16_BE = BOM_BE = BOM32_BE = BOM_UTF16_LE[::-1]
BOM_UTF32_LE = BOM64_LE = BOM_UTF16_LE + b'\0\0'
BOM_UTF32_BE = BOM64_BE = b'\0\0' + BOM_UTF16_BE
BOM_UTF16, BOM_UTF32 = (BOM_UTF16_LE, BOM_UTF32_LE) if sys.byteorder == 'little' else (BOM_UTF16_BE, BOM_UTF32_BE)
BOM = BOM_UTF16


class CodecInfo(tuple):
    """A codec as lookup() finds it: the tuple (encode, decode, streamreader, streamwriter), and all parts by name."""

    _is_text_encoding = True        # False keeps str.encode() and bytes.decode() from using it

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
                name=None, *, _is_text_encoding=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        vars(self).update(name=name, encode=encode, decode=decode, streamreader=streamreader, streamwriter=streamwriter,
                          incrementalencoder=incrementalencoder, incrementaldecoder=incrementaldecoder)
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>'


class Codec:
    """An encoding without memory: each call stands for itself and returns (result, length of input used)."""

    def encode(self, input, errors='strict'):
        """To be overridden."""
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        """To be overridden."""
        raise NotImplementedError


class IncrementalEncoder:
    """An encoder that is fed piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        """To be overridden: what comes of one more piece, the last one if final."""
        raise NotImplementedError

    def reset(self):
        """Begins anew."""

    def getstate(self):
        """An integer that tells what was kept back."""
        return 0

    def setstate(self, state):
        """Goes on from a state."""


class IncrementalDecoder:
    """A decoder that is fed piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        """To be overridden: what comes of one more piece, the last one if final."""
        raise NotImplementedError

    def reset(self):
        """Begins anew."""

    def getstate(self):
        """(bytes that were kept back, an integer that tells more)."""
        return b'', 0

    def setstate(self, state):
        """Goes on from a state."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that keeps back input which needs more to follow; _buffer_encode() is to be overridden."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        """What comes of the input kept back and one more piece."""
        if self.buffer:
            input = self.buffer + input
        output, used = self._buffer_encode(input, self.errors, final)
        self.buffer = input[used:]
        return output

    def reset(self):
        """Forgets what was kept back."""
        self.buffer = ''

    def getstate(self):
        """The input kept back, or 0."""
        return self.buffer or 0

    def setstate(self, state):
        """Keeps back what another one has."""
        self.buffer = state if state else ''


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps back bytes which need more to follow; _buffer_decode() is to be overridden."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        """What comes of the bytes kept back and one more piece."""
        pending = self.buffer + input
        output, used = self._buffer_decode(pending, self.errors, final)
        self.buffer = pending[used:]
        return output

    def reset(self):
        """Forgets what was kept back."""
        self.buffer = b''

    def getstate(self):
        """(the bytes kept back, 0)."""
        return self.buffer, 0

    def setstate(self, state):
        """Keeps back what another one has."""
        self.buffer = state[0]


# The parts of a codec

def getencoder(encoding):
    """The encoding function of a codec."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The decoding function of a codec."""
    return lookup(encoding).decode


def getreader(encoding):
    """The class of streams that decode what is read."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The class of streams that encode what is written."""
    return lookup(encoding).streamwriter


def _incremental(encoding, part):
    found = getattr(lookup(encoding), part)
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementalencoder(encoding):
    """The class of encoders that are fed piece by piece; LookupError if the codec has none."""
    return _incremental(encoding, 'incrementalencoder')


def getincrementaldecoder(encoding):
    """The class of decoders that are fed piece by piece; LookupError if the codec has none."""
    return _incremental(encoding, 'incrementaldecoder')


def _outputs(step, pieces, end):
    """What comes of the pieces and of their end, as far as anything does."""
    for piece in pieces:
        if output := step(piece):
            yield output
    if output := step(end, True):
        yield output


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Encodes piece by piece what an iterable gives."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    yield from _outputs(encoder.encode, iterator, '')


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Decodes piece by piece what an iterable gives."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    yield from _outputs(decoder.decode, iterator, b'')


# Tables for charmap_encode() and charmap_decode()

def make_identity_dict(rng):
    """A map of each number to itself."""
    return dict(zip(rng, rng))


def make_encoding_map(decoding_map):
    """The inverse of a map; what two keys map to becomes None, that is, cannot be encoded."""
    inverse = {}
    for byte, character in decoding_map.items():
        inverse[character] = None if character in inverse else byte
    return inverse


for _name in _ERRORS:
    globals()[_name + '_errors'] = lookup_error(_name)
del _name


def __getattr__(name):
    if name in _STREAMS:
        import _codec_streams
        for stream in _STREAMS:
            globals()[stream] = getattr(_codec_streams, stream)
        return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
