"""JSONDecoder, and the readers of strings, arrays and objects for when the native ones are not there."""

import sys

from . import scanner

try:
    from _json import scanstring as c_scanstring
except ImportError:
    c_scanstring = None

__all__ = ['JSONDecoder', 'JSONDecodeError']

_BLANKS = ' \t\n\r'
_MEANINGS = dict(zip('"\\/bfnrt', '"\\/\b\f\n\r\t'))
_constant = {name: float(name) for name in ('NaN', 'Infinity', '-Infinity')}.__getitem__


class JSONDecodeError(ValueError):
    """A text is no JSON: `msg` says why, `pos` where in `doc`, which is line `lineno`, column `colno`."""

    def __init__(self, msg, doc, pos):
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno = 1 + doc.count('\n', 0, pos)
        self.colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


def _past_blanks(text, at):
    """The next place without white space."""
    size = len(text)
    while at < size and text[at] in _BLANKS:
        at += 1
    return at


def _code(text, at):
    """The number of the four hexadecimal digits at a place."""
    digits = text[at:at + 4]
    if len(digits) == 4 and not digits.strip('0123456789abcdefABCDEF'):
        return int(digits, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', text, at - 1)


def py_scanstring(s, end, strict=True):
    """(string, end) of the string behind the quote before `end`; strict allows no control characters in it."""
    start, at, parts = end - 1, end, []
    if end > sys.maxsize:
        raise OverflowError('the place is too large')
    while True:
        quote, escape = s.find('"', at), s.find('\\', at)
        stop = escape if 0 <= escape < quote or quote < 0 else quote
        text = s[at:stop] if stop >= 0 else s[at:]
        if strict and not text.isprintable():
            for offset, character in enumerate(text):
                if character < ' ':
                    raise JSONDecodeError(f'Invalid control character {character!r} at', s, at + offset)
        if stop < 0:
            raise JSONDecodeError('Unterminated string starting at', s, start)
        parts.append(text)
        if stop == quote:
            return ''.join(parts), quote + 1
        character = s[stop + 1:stop + 2]
        at = stop + 2
        if character == 'u':
            code = _code(s, at)
            at += 4
            if code >> 10 == 0xD800 >> 10 and s[at:at + 2] == '\\u':
                # The halves of a character beyond U+FFFF; without its second half the first one stays alone.
                second = _code(s, at + 2)
                if second >> 10 == 0xDC00 >> 10:
                    code = 0x10000 + ((code & 0x3FF) << 10 | second & 0x3FF)
                    at += 6
            parts.append(chr(code))
        elif character in _MEANINGS:
            parts.append(_MEANINGS[character])
        elif character:
            raise JSONDecodeError(f'Invalid \\escape: {character!r}', s, stop)
        else:
            raise JSONDecodeError('Unterminated string starting at', s, start)


scanstring = c_scanstring or py_scanstring


def _element(text, at, scan_once):
    """(value, place of what follows it) of the value at or behind a place."""
    try:
        value, at = scan_once(text, _past_blanks(text, at))
    except StopIteration as missing:
        raise JSONDecodeError('Expecting value', text, missing.value) from None
    return value, _past_blanks(text, at)


def _next(text, at, close, kind):
    """Where the next element begins, or None if the array or object ends here."""
    mark = text[at:at + 1]
    if mark == close:
        return None
    if mark != ',':
        raise JSONDecodeError("Expecting ',' delimiter", text, at)
    following = _past_blanks(text, at + 1)
    if text[following:following + 1] == close:
        raise JSONDecodeError(f'Illegal trailing comma before end of {kind}', text, at)
    return following


def JSONArray(s_and_end, scan_once):
    """(list, end) of the array behind a bracket."""
    text, at = s_and_end
    values = []
    at = _past_blanks(text, at)
    if text[at:at + 1] == ']':
        return values, at + 1
    while at is not None:
        value, end = _element(text, at, scan_once)
        values.append(value)
        at = _next(text, end, ']', 'array')
    return values, end + 1


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None):
    """(dictionary or what a hook makes of it, end) of the object behind a brace; equal keys in memo are one string."""
    text, at = s_and_end
    keys = {} if memo is None else memo
    pairs = []
    end = at = _past_blanks(text, at)
    if text[at:at + 1] == '}':
        at = None
    while at is not None:
        if text[at:at + 1] != '"':
            raise JSONDecodeError('Expecting property name enclosed in double quotes', text, at)
        key, at = scanstring(text, at + 1, strict)
        at = _past_blanks(text, at)
        if text[at:at + 1] != ':':
            raise JSONDecodeError("Expecting ':' delimiter", text, at)
        value, end = _element(text, at + 1, scan_once)
        pairs.append((keys.setdefault(key, key), value))
        at = _next(text, end, '}', 'object')
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), end + 1
    found = dict(pairs)
    return (found if object_hook is None else object_hook(found)), end + 1


class JSONDecoder:
    """Makes objects of JSON text.

    object_hook makes something else of each dictionary, object_pairs_hook of its pairs in their order; parse_int, parse_float and
    parse_constant (for NaN, Infinity and -Infinity) make numbers of texts; strict allows no control characters in strings.
    """

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.strict = strict
        self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
        self.parse_int, self.parse_float = parse_int or int, parse_float or float
        self.parse_constant = parse_constant or _constant
        self.parse_string, self.parse_array, self.parse_object = scanstring, JSONArray, JSONObject
        self.memo = {}
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s):
        """The object of a whole text."""
        found, end = self.raw_decode(s, _past_blanks(s, 0))
        end = _past_blanks(s, end)
        if end < len(s):
            raise JSONDecodeError('Extra data', s, end)
        return found

    def raw_decode(self, s, idx=0):
        """(object, end) of a text in which more may follow."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as missing:
            raise JSONDecodeError('Expecting value', s, missing.value) from None
