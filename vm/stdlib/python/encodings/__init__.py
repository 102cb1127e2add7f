"""The codec search function. Most encodings are native (see _codecs.native_codec); the few others that transform bytes or
text are here or in modules of this package."""

import codecs
import _codecs

_cache = {}
_NAMES = {
    'utf_8': 'utf-8', 'utf_8_sig': 'utf-8-sig', 'utf_7': 'utf-7', 'utf_16': 'utf-16', 'utf_16_le': 'utf-16-le',
    'utf_16_be': 'utf-16-be', 'utf_32': 'utf-32', 'utf_32_le': 'utf-32-le', 'utf_32_be': 'utf-32-be',
    'latin_1': 'iso8859-1', 'raw_unicode_escape': 'raw-unicode-escape', 'unicode_escape': 'unicode-escape',
    'tis_620': 'tis-620', 'hp_roman8': 'hp-roman8',
}


class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    """Letters, digits and dots, runs of anything else as one underscore."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, 'ascii')
    chars = []
    gap = False
    for c in encoding:
        if c.isalnum() or c == '.':
            if gap and chars:
                chars.append('_')
            if c.isascii():
                chars.append(c)
            gap = False
        else:
            gap = True
    return ''.join(chars)


def _display_name(name):
    if name in _NAMES:
        return _NAMES[name]
    if name.startswith(('iso8859_', 'mac_', 'koi8_')):
        return name.replace('_', '-')
    return name


def _native(name):
    """The CodecInfo of a native encoding."""
    def encode(input, errors='strict'):
        return _codecs.native_encode(name, input, errors)

    def decode(input, errors='strict'):
        return _codecs.native_decode(name, input, errors, True)

    stateful = name in ('utf_16', 'utf_32', 'utf_8_sig')
    little = name + '_le'

    class IncrementalEncoder(codecs.IncrementalEncoder):
        started = False

        def encode(self, input, final=False):
            if stateful and self.started:
                return _codecs.native_encode('utf_8' if name == 'utf_8_sig' else little, input, self.errors)[0]
            if stateful:
                if name == 'utf_8_sig' and not input:
                    return b''
                self.started = True
            return _codecs.native_encode(name, input, self.errors)[0]

        def reset(self):
            self.started = False

        def getstate(self):
            return int(not self.started) if name == 'utf_8_sig' else 2 * int(not self.started)

        def setstate(self, state):
            self.started = not state

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        order = None

        def _buffer_decode(self, input, errors, final):
            if name == 'utf_8_sig':
                if self.order is None:
                    text, consumed = _codecs.native_decode(name, input, errors, final)
                    if len(input) >= 3 or (consumed and not b'\xef\xbb\xbf'.startswith(bytes(input))):
                        self.order = 1
                    return text, consumed
                return _codecs.native_decode('utf_8', input, errors, final)
            if not stateful:
                return _codecs.native_decode(name, input, errors, final)
            if self.order is None:
                ex = _codecs.utf_16_ex_decode if name == 'utf_16' else _codecs.utf_32_ex_decode
                text, consumed, order = ex(input, errors, 0, final)
                if order:
                    self.order = '_le' if order < 0 else '_be'
                elif consumed >= 2:
                    if name == 'utf_16':
                        raise UnicodeDecodeError('utf-16', bytes(input), 0, 2, 'Stream does not start with BOM')
                    raise UnicodeDecodeError('utf-32', bytes(input), 0, 4, 'Stream does not start with BOM')
                return text, consumed
            return _codecs.native_decode(name + self.order, input, errors, final)

        def reset(self):
            super().reset()
            self.order = None

        def getstate(self):
            buffer = super().getstate()[0]
            if not stateful:
                return (buffer, 0)
            if name == 'utf_8_sig':
                return (buffer, 0 if self.order else 1)
            if self.order is None:
                return (buffer, 2)
            import sys
            return (buffer, int((self.order == '_be') != (sys.byteorder == 'big')))

        def setstate(self, state):
            super().setstate((state[0], 0))
            if not stateful:
                return
            if name == 'utf_8_sig':
                self.order = None if state[1] else 1
            else:
                self.order = {0: '_le', 1: '_be'}.get(state[1])

    class StreamWriter(codecs.StreamWriter):
        started = False

        def encode(self, input, errors='strict'):
            if stateful and self.started:
                return _codecs.native_encode('utf_8' if name == 'utf_8_sig' else little, input, errors)
            self.started = True
            return _codecs.native_encode(name, input, errors)

        def reset(self):
            super().reset()
            self.started = False

    class StreamReader(codecs.StreamReader):
        order = None

        def decode(self, input, errors='strict'):
            if name == 'utf_8_sig':
                if self.order:
                    return _codecs.native_decode('utf_8', input, errors, False)
                result = _codecs.native_decode(name, input, errors, False)
                if len(input) >= 3 or result[1]:
                    self.order = 1
                return result
            if not stateful:
                return _codecs.native_decode(name, input, errors, False)
            if self.order:
                return _codecs.native_decode(name + self.order, input, errors, False)
            ex = _codecs.utf_16_ex_decode if name == 'utf_16' else _codecs.utf_32_ex_decode
            text, consumed, order = ex(input, errors, 0, False)
            if order:
                self.order = '_le' if order < 0 else '_be'
            elif consumed >= 2:
                raise UnicodeDecodeError(_display_name(name), input, 0, 2 if name == 'utf_16' else 4, 'Stream does not start with BOM')
            return text, consumed

        def reset(self):
            super().reset()
            self.order = None

    return codecs.CodecInfo(encode, decode, name=_display_name(name), incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder, streamwriter=StreamWriter, streamreader=StreamReader)


def _transform(name, encode, decode):
    """The CodecInfo of a codec from text to text or bytes to bytes."""
    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    class Codec(codecs.Codec):
        def encode(self, input, errors='strict'):
            return encode(input, errors)

        def decode(self, input, errors='strict'):
            return decode(input, errors)

    class StreamWriter(Codec, codecs.StreamWriter):
        charbuffertype = bytes

    class StreamReader(Codec, codecs.StreamReader):
        charbuffertype = bytes

    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name,
                            _is_text_encoding=False)


def _rot13():
    table = {}
    for first in (65, 97):
        for i in range(26):
            table[first + i] = first + (i + 13) % 26

    def code(input, errors='strict'):
        return str.translate(input, table), len(input)
    return _transform('rot13', code, code)


def _hex():
    import binascii

    def encode(input, errors='strict'):
        return binascii.b2a_hex(input), len(input)

    def decode(input, errors='strict'):
        return binascii.a2b_hex(input), len(input)
    return _transform('hex', encode, decode)


def _base64():
    import base64

    def encode(input, errors='strict'):
        return base64.encodebytes(input), len(input)

    def decode(input, errors='strict'):
        return base64.decodebytes(input), len(input)
    return _transform('base64', encode, decode)


def _uu():
    import binascii

    def encode(input, errors='strict', filename='<data>', mode=0o666):
        name = filename.translate({ord('\n'): '\\n', ord('\r'): '\\r'})
        lines = [binascii.b2a_uu(input[start:start + 45]) for start in range(0, len(input), 45)]
        return f'begin {mode & 0o777:o} {name}\n'.encode() + b''.join(lines) + b' \nend\n', len(input)

    def decode(input, errors='strict'):
        lines = iter(bytes(input).splitlines(True))
        if not any(line[:5] == b'begin' for line in lines):
            raise ValueError('Missing "begin" line in input data')
        parts = []
        for line in lines:
            if line == b'end\n':
                return b''.join(parts), len(input)
            try:
                parts.append(binascii.a2b_uu(line))
            except binascii.Error:
                # Some encoders put more at the end of a line than its length says.
                parts.append(binascii.a2b_uu(line[:((line[0] - 32 & 63) * 4 + 5) // 3]))
        raise ValueError('Truncated input data')
    return _transform('uu', encode, decode)


def _quopri():
    import binascii

    def encode(input, errors='strict'):
        return binascii.b2a_qp(bytes(input), quotetabs=True), len(input)

    def decode(input, errors='strict'):
        return binascii.a2b_qp(bytes(input)), len(input)
    return _transform('quopri', encode, decode)


_TRANSFORMS = {
    'uu': _uu, 'uu_codec': _uu, 'quopri': _quopri, 'quopri_codec': _quopri, 'quoted_printable': _quopri, 'quotedprintable': _quopri,
    'rot13': _rot13, 'rot_13': _rot13, 'hex': _hex, 'hex_codec': _hex, 'base64': _base64, 'base_64': _base64, 'base64_codec': _base64,
}


def search_function(encoding):
    entry = _cache.get(encoding, _cache)
    if entry is not _cache:
        return entry
    name = normalize_encoding(encoding)
    if _codecs.native_codec(name):
        info = _native(_codecs.native_name(name))
    elif name in _TRANSFORMS:
        info = _TRANSFORMS[name]()
    else:
        info = _imported(name)
    _cache[encoding] = info
    return info


def _imported(name):
    if not name or '.' in name:
        return None
    try:
        module = __import__('encodings.' + name, fromlist=['*'])
        getregentry = module.getregentry
    except (ImportError, AttributeError):
        return None
    entry = getregentry()
    if not isinstance(entry, codecs.CodecInfo):
        entry = codecs.CodecInfo(*entry)
    return entry


codecs.register(search_function)
