"""Bytes as ASCII text and back: hexadecimal, Base64, uuencode, quoted-printable; and checksums."""

import _binascii
from _binascii import crc_hqx

__all__ = ['Error', 'Incomplete', 'a2b_base64', 'a2b_hex', 'a2b_qp', 'a2b_uu', 'b2a_base64', 'b2a_hex', 'b2a_qp', 'b2a_uu', 'crc32', 'crc_hqx',
           'hexlify', 'unhexlify']


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _bytes(data):
    """The bytes of ASCII text or a bytes-like object."""
    if isinstance(data, str):
        try:
            return data.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    try:
        return bytes(memoryview(data).cast('B')) if not isinstance(data, bytes) else data
    except TypeError:
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'") from None


def crc32(data, crc=0, /):
    """The checksum CRC-32 of data behind other data that have the checksum crc."""
    return _binascii.crc32(data, crc)


def b2a_base64(data, /, *, newline=True):
    """The Base64 of data, with the end of a line or not."""
    return _binascii.to_base64(data) + (b'\n' if newline else b'')


_decode = {c: i for i, c in enumerate(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')}
_alphabet = bytes(_decode)
_others = bytes(c for c in range(256) if c not in _decode)
_values = bytes(_decode.get(c, 0) for c in range(256))


def a2b_base64(data, /, *, strict_mode=False):
    """The data of Base64; characters that are none of it are skipped unless in strict mode."""
    data = _bytes(data)
    if strict_mode:
        _check_strict(data)
    digits = data.translate(_values, _others)
    extra = len(digits) % 4
    if extra == 1:
        raise Error(f'Invalid base64-encoded string: number of data characters ({len(digits)}) cannot be 1 more than a multiple of 4')
    # Padding counts behind the last digit only.
    last = data.translate(None, bytes(set(_others) - {61}))
    if extra and extra + len(last) - len(last.rstrip(b'=')) < 4:
        raise Error('Incorrect padding')
    return _binascii.pack_base64(digits)


def _check_strict(data):
    digits = pads = 0
    for i, c in enumerate(data):
        if c == 61:
            if digits % 4 == 0:
                raise Error('Excess padding not allowed' if i else 'Leading padding not allowed')
            if digits % 4 == 1:
                raise Error(f'Invalid base64-encoded string: number of data characters ({digits}) cannot be 1 more than a multiple of 4')
            pads += 1
            if digits % 4 + pads >= 4 and i + 1 < len(data):
                raise Error('Excess data after padding')
        elif c not in _decode:
            raise Error('Only base64 data is allowed')
        elif pads:
            raise Error('Discontinuous padding not allowed')
        else:
            digits += 1


def hexlify(data, sep=None, bytes_per_sep=1):
    """The hexadecimal digits of data, with a separator after so many bytes if one is given."""
    view = memoryview(data)
    return (view.hex() if sep is None else view.hex(sep, bytes_per_sep)).encode('ascii')


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """The data of hexadecimal digits."""
    data = _bytes(hexstr)
    if len(data) % 2:
        raise Error('Odd-length string')
    if data.translate(None, b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(data.decode('ascii'))


a2b_hex = unhexlify


def b2a_uu(data, /, *, backtick=False):
    """A line of uuencode with up to 45 bytes of data."""
    data = bytes(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    padded = data + bytes(-len(data) % 3)
    zero = b'`' if backtick else b' '
    line = bytearray((32 + len(data),)) if data else bytearray(zero)
    for i in range(0, len(padded), 3):
        n = int.from_bytes(padded[i:i + 3], 'big')
        for shift in (18, 12, 6, 0):
            six = n >> shift & 63
            line += bytes((32 + six,)) if six else zero
    return bytes(line + b'\n')


def a2b_uu(data, /):
    """The data of a line of uuencode, as many bytes as its first character says."""
    data = _bytes(data)
    size = (data[0] - 32) & 63 if data else 0
    result = bytearray()
    bits = n = 0
    for c in data[1:]:
        if len(result) == size:
            if c not in b' `\n\r':
                raise Error('Trailing garbage')
            continue
        if c in b'\r\n':
            six = 0
        elif not 32 <= c <= 96:
            raise Error('Illegal char')
        else:
            six = (c - 32) & 63
        n = n << 6 | six
        bits += 6
        if bits >= 8:
            bits -= 8
            result.append(n >> bits & 255)
    return bytes(result.ljust(size, b'\0'))


def a2b_qp(data, header=False):
    """The data of quoted-printable text; in headers '_' is a blank."""
    data = _bytes(data)
    result = bytearray()
    i = 0
    while i < len(data):
        c = data[i]
        i += 1
        if c == 61:
            if i >= len(data):
                break
            if data[i] in b'\r\n':
                end = data.find(b'\n', i)
                i = len(data) if end < 0 else end + 1
            elif data[i] == 61:
                result.append(61)
                i += 1
            else:
                try:
                    result.append(int(data[i:i + 2], 16) if len(data[i:i + 2].strip()) == 2 else int('x'))
                    i += 2
                except ValueError:
                    result.append(61)
        elif header and c == 95:
            result.append(32)
        else:
            result.append(c)
    return bytes(result)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """The quoted-printable text of data, in lines of up to 76 characters."""
    data = bytes(data)
    newline = b'\r\n' if b'\r\n' in data[:data.find(b'\n') + 1] else b'\n'
    lines = []
    for line in data.split(b'\n') if istext else [data]:
        if istext and newline == b'\r\n' and line.endswith(b'\r'):
            line = line[:-1]
        out = bytearray()
        width = 0
        for k, c in enumerate(line):
            last = k == len(line) - 1
            if c == 32 and header:
                token = b'_'
            elif c in b' \t' and not (last or quotetabs):
                token = bytes((c,))
            elif c in b' \t' or not 33 <= c <= 126 or c == 61 or header and c == 95 or c == 46 and len(line) == 1:
                token = b'=%02X' % c
            else:
                token = bytes((c,))
            if width + len(token) > (76 if last else 75):
                out += b'=' + newline
                width = 0
            out += token
            width += len(token)
        lines.append(bytes(out))
    return newline.join(lines)
