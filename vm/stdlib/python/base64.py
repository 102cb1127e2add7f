"""Bytes as texts of few characters: Base16, Base32 and Base64 (RFC 4648), Ascii85, Base85 and Z85."""

import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b32hexencode',
           'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode', 'z85encode', 'z85decode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']

MAXLINESIZE = 76                        # characters of a line (RFC 2045)
MAXBINSIZE = MAXLINESIZE // 4 * 3       # the bytes they stand for

_TO_URLS = bytes.maketrans(b'+/', b'-_')
_FROM_URLS = bytes.maketrans(b'-_', b'+/')
_UPPER = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
_DIGITS = b'0123456789'
_B32 = _UPPER + b'234567'
_B32HEX = _DIGITS + _UPPER[:22]
_A85 = bytes(range(33, 118))
_B85 = _DIGITS + _UPPER + _UPPER.lower() + b'!#$%&()*+-;<=>?@^_`{|}~'
_Z85 = _DIGITS + _UPPER.lower() + _UPPER + b'.-:+=^!/*?&<>()[]{}@%$#'


def _encoded(s):
    """An argument of a decoder as bytes."""
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return s.encode('ascii')
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return bytes(memoryview(s))
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}') from None


# Base64

def b64encode(s, altchars=None):
    """Base64; altchars are two characters in place of '+' and '/'."""
    text = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return text
    assert len(altchars) == 2, repr(altchars)
    return text.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    """The bytes of Base64; characters that are none of it are an error if validate, else they do not count."""
    text = _encoded(s)
    if altchars is not None:
        altchars = _encoded(altchars)
        assert len(altchars) == 2, repr(altchars)
        text = text.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(text, strict_mode=validate)


def standard_b64encode(s):
    """Base64 with '+' and '/'."""
    return binascii.b2a_base64(s, newline=False)


def standard_b64decode(s):
    """The bytes of Base64 with '+' and '/'."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Base64 with '-' and '_'."""
    return binascii.b2a_base64(s, newline=False).translate(_TO_URLS)


def urlsafe_b64decode(s):
    """The bytes of Base64 with '-' and '_'."""
    return b64decode(_encoded(s).translate(_FROM_URLS))


# Groups of bytes as digits of a base

def _to_digits(data, size, count, alphabet):
    """Each group of `size` bytes as `count` digits, zeros filled in at the end; and how many were."""
    data = bytes(memoryview(data))
    missing = -len(data) % size
    data += bytes(missing)
    base, groups = len(alphabet), []
    for start in range(0, len(data), size):
        number = int.from_bytes(data[start:start + size])
        digits = bytearray(count)
        for place in range(count - 1, -1, -1):
            number, digit = divmod(number, base)
            digits[place] = alphabet[digit]
        groups.append(bytes(digits))
    return groups, missing


def _values(alphabet):
    return dict(zip(alphabet, range(len(alphabet))))


# Base32: eight digits for five bytes. How many digits are padding by how many bytes are missing:
_B32_PADDING = (0, 1, 3, 4, 6)


def _to_base32(s, alphabet):
    groups, missing = _to_digits(s, 5, 8, alphabet)
    text = b''.join(groups)
    padding = _B32_PADDING[missing]
    return text[:len(text) - padding] + b'=' * padding


def _from_base32(s, alphabet, casefold, map01=None):
    text = _encoded(s)
    if map01 is not None:
        map01 = _encoded(map01)
        assert len(map01) == 1, repr(map01)
    if len(text) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        text = text.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        text = text.upper()
    digits = text.rstrip(b'=')
    values, data = _values(alphabet), []
    try:
        for start in range(0, len(digits), 8):
            number = 0
            for character in digits[start:start + 8].ljust(8, alphabet[:1]):
                number = number << 5 | values[character]
            data.append(number.to_bytes(5))
    except KeyError:
        raise binascii.Error('Non-base32 digit found') from None
    padding = len(text) - len(digits)
    if padding not in _B32_PADDING:
        raise binascii.Error('Incorrect padding')
    data = b''.join(data)
    return data[:len(data) - _B32_PADDING.index(padding)] if data else data


def b32encode(s):
    """Base32."""
    return _to_base32(s, _B32)


def b32decode(s, casefold=False, map01=None):
    """The bytes of Base32; map01 is the letter that the digit 1 stands for, 0 then being O."""
    return _from_base32(s, _B32, casefold, map01)


def b32hexencode(s):
    """Base32 with the alphabet that keeps the order of the bytes."""
    return _to_base32(s, _B32HEX)


def b32hexdecode(s, casefold=False):
    """The bytes of Base32 with that alphabet."""
    return _from_base32(s, _B32HEX, casefold)


# Base16

def b16encode(s):
    """Base16: hexadecimal digits in upper case."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of Base16."""
    text = _encoded(s)
    if casefold:
        text = text.upper()
    if text.strip(_DIGITS + b'ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(text)


# Base 85: five digits for four bytes

def _to_base85(b, alphabet, pad):
    groups, missing = _to_digits(b, 4, 5, alphabet)
    if missing and not pad:
        groups[-1] = groups[-1][:5 - missing]
    return groups


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85: 'z' for four zeros, with foldspaces 'y' for four spaces, in lines of wrapcol characters, framed as Adobe does."""
    zeros, spaces = _A85[:1] * 5, b'+<VdL'
    text = b''.join([b'z' if group == zeros else b'y' if foldspaces and group == spaces else group
                     for group in _to_base85(b, _A85, pad)])
    if not adobe:
        return text if not wrapcol else b'\n'.join(_lines(text, max(1, wrapcol)))
    text = b'<~' + text
    if wrapcol:
        width = max(2, wrapcol)
        lines = _lines(text, width)
        if len(lines[-1]) + 2 > width:
            lines.append(b'')           # the end mark does not fit
        text = b'\n'.join(lines)
    return text + b'~>'


def _lines(text, width):
    return [text[start:start + width] for start in range(0, len(text), width)]


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """The bytes of Ascii85; ignorechars do not count."""
    text = _encoded(b)
    if adobe:
        if text[-2:] != b'~>':
            raise ValueError(f"Ascii85 encoded byte sequences must end with {b'~>'!r}")
        text = text[:-2].removeprefix(b'<~')
    short = {ord('z'): bytes(4)}
    if foldspaces:
        short[ord('y')] = b'    '
    data, number, count = [], 0, 0
    for character in text:
        if 33 <= character <= 117:
            number = 85 * number + character - 33
            count += 1
            if count == 5:
                data.append(_four_bytes(number, 'Ascii85 overflow'))
                number = count = 0
        elif character in short:
            if count:
                raise ValueError(f'{character:c} inside Ascii85 5-tuple')
            data.append(short[character])
        elif character not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {character:c}')
    if count:
        for _ in range(5 - count):
            number = 85 * number + 84
        data.append(_four_bytes(number, 'Ascii85 overflow')[:count - 1])
    return b''.join(data)


def _four_bytes(number, too_large):
    if number >> 32:
        raise ValueError(too_large)
    return number.to_bytes(4)


def _from_base85(b, alphabet, name):
    text = _encoded(b)
    values, data = _values(alphabet), []
    for start in range(0, len(text), 5):
        digits = text[start:start + 5]
        number = 0
        for place, character in enumerate(digits):
            if character not in values:
                raise ValueError(f'bad {name} character at position {start + place}')
            number = 85 * number + values[character]
        for _ in range(5 - len(digits)):
            number = 85 * number + 84
        data.append(_four_bytes(number, f'{name} overflow in hunk starting at byte {start}')[:len(digits) - 1])
    return b''.join(data)


def b85encode(b, pad=False):
    """Base85 as Git has it; pad fills the bytes up to a multiple of four."""
    return b''.join(_to_base85(b, _B85, pad))


def b85decode(b):
    """The bytes of Base85."""
    return _from_base85(b, _B85, 'base85')


def z85encode(s):
    """Base85 as ZeroMQ has it."""
    return b''.join(_to_base85(s, _Z85, False))


def z85decode(s):
    """The bytes of ZeroMQ's Base85."""
    return _from_base85(s, _Z85, 'z85')


# Lines of Base64, as in mail

def encode(input, output):
    """Reads bytes from a file and writes lines of Base64 to another."""
    data = b''
    while more := input.read(MAXBINSIZE - len(data)):
        data += more
        if len(data) == MAXBINSIZE:
            output.write(binascii.b2a_base64(data))
            data = b''
    if data:
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    """Reads lines of Base64 from a file and writes bytes to another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _bytewise(s):
    """A view of what must be bytes one after the other."""
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError(f'expected bytes-like object, not {type(s).__name__}') from error
    if view.format not in ('B', 'b', 'c'):
        raise TypeError(f'expected single byte elements, not {view.format!r} from {type(s).__name__}')
    if view.ndim != 1:
        raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {type(s).__name__}')
    return view


def encodebytes(s):
    """Lines of Base64."""
    view = _bytewise(s)
    return b''.join([binascii.b2a_base64(line) for line in _lines(view, MAXBINSIZE)])


def decodebytes(s):
    """The bytes of lines of Base64."""
    return binascii.a2b_base64(_bytewise(s))


