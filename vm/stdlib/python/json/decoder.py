"""JSONDecoder: text to objects."""

from . import scanner

try:
    from _json import scanstring as c_scanstring
except ImportError:
    c_scanstring = None

__all__ = ['JSONDecoder', 'JSONDecodeError']

_CONSTANTS = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}
_WHITESPACE = ' \t\n\r'


class JSONDecodeError(ValueError):
    """Text that is no JSON: `msg`, `doc` (the text), `pos`, `lineno` and `colno` tell where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


def _decode_uXXXX(s, pos):
    """Return the number of the escape whose `u` is at `pos`."""
    digits = s[pos + 1:pos + 5]
    if len(digits) == 4 and digits[1] not in 'xX' and digits.isalnum() and digits.isascii():
        try:
            return int(digits, 16)
        except ValueError:
            pass
    raise JSONDecodeError('Invalid \\uXXXX escape', s, pos)


def py_scanstring(s, end, strict=True):
    """Return (string, end) of the string whose contents begin at `end`.

    With `strict`, control characters are errors.
    """
    chunks = []
    begin = end - 1
    while True:
        quote = s.find('"', end)
        escape = s.find('\\', end, quote if quote >= 0 else len(s))
        stop = escape if escape >= 0 else quote
        if strict:
            content = s[end:] if stop < 0 else s[end:stop]
            if not content.isprintable():
                for offset, char in enumerate(content):
                    if char < ' ':
                        raise JSONDecodeError(f'Invalid control character {char!r} at',
                                              s, end + offset)
        if stop < 0:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        chunks.append(s[end:stop])
        if escape < 0:
            return ''.join(chunks), quote + 1
        try:
            char = s[escape + 1]
        except IndexError:
            raise JSONDecodeError('Unterminated string starting at', s, begin) from None
        if char != 'u':
            try:
                chunks.append(_ESCAPES[char])
            except KeyError:
                raise JSONDecodeError(f'Invalid \\escape: {char!r}', s, escape) from None
            end = escape + 2
            continue
        code = _decode_uXXXX(s, escape + 1)
        end = escape + 6
        if 0xd800 <= code <= 0xdbff and s[end:end + 2] == '\\u':
            low = _decode_uXXXX(s, end + 1)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                end += 6
        chunks.append(chr(code))


scanstring = c_scanstring or py_scanstring


def _skip(s, end):
    """Return the position of the first character that is not white space."""
    try:
        while s[end] in _WHITESPACE:
            end += 1
    except IndexError:
        pass
    return end


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None):
    """Return (object, end) of the object whose contents begin at the given place."""
    s, end = s_and_end
    pairs = []
    if memo is None:
        memo = {}
    end = _skip(s, end)
    nextchar = s[end:end + 1]
    if nextchar != '"':
        if nextchar != '}':
            raise JSONDecodeError('Expecting property name enclosed in double quotes', s, end)
        if object_pairs_hook is not None:
            return object_pairs_hook(pairs), end + 1
        result = {}
        if object_hook is not None:
            result = object_hook(result)
        return result, end + 1
    end += 1
    while True:
        key, end = scanstring(s, end, strict)
        key = memo.setdefault(key, key)     # equal keys share one string
        if s[end:end + 1] != ':':
            end = _skip(s, end)
            if s[end:end + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, end)
        end = _skip(s, end + 1)
        try:
            value, end = scan_once(s, end)
        except StopIteration as err:
            raise JSONDecodeError('Expecting value', s, err.value) from None
        pairs.append((key, value))
        end = _skip(s, end)
        nextchar = s[end:end + 1]
        if nextchar == '}':
            end += 1
            break
        if nextchar != ',':
            raise JSONDecodeError("Expecting ',' delimiter", s, end)
        comma = end
        end = _skip(s, end + 1)
        nextchar = s[end:end + 1]
        if nextchar != '"':
            if nextchar == '}':
                raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)
            raise JSONDecodeError('Expecting property name enclosed in double quotes', s, end)
        end += 1
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), end
    result = dict(pairs)
    if object_hook is not None:
        result = object_hook(result)
    return result, end


def JSONArray(s_and_end, scan_once):
    """Return (list, end) of the array whose contents begin at the given place."""
    s, end = s_and_end
    values = []
    end = _skip(s, end)
    if s[end:end + 1] == ']':
        return values, end + 1
    while True:
        try:
            value, end = scan_once(s, end)
        except StopIteration as err:
            raise JSONDecodeError('Expecting value', s, err.value) from None
        values.append(value)
        end = _skip(s, end)
        nextchar = s[end:end + 1]
        if nextchar == ']':
            return values, end + 1
        if nextchar != ',':
            raise JSONDecodeError("Expecting ',' delimiter", s, end)
        comma = end
        end = _skip(s, end + 1)
        if s[end:end + 1] == ']':
            raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)


class JSONDecoder:
    """Decodes JSON.

    object_hook        called with each dict; its result is used instead
    object_pairs_hook  called with each list of pairs instead of making a dict
    parse_float, parse_int, parse_constant   called with the text of numbers and of NaN,
                       Infinity and -Infinity
    strict             control characters in strings are errors
    """

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s):
        """Return the object that the text describes."""
        obj, end = self.raw_decode(s, idx=_skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Return (object, end) for text that may go on after the object."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError('Expecting value', s, err.value) from None
