"""JSONEncoder, and the writer of JSON piece by piece."""

try:
    from _json import encode_basestring as c_encode_basestring, encode_basestring_ascii as c_encode_basestring_ascii
    from _json import make_encoder as c_make_encoder
except ImportError:
    c_encode_basestring = c_encode_basestring_ascii = c_make_encoder = None

INFINITY = float('inf')

_ESCAPES = {code: f'\\u{code:04x}' for code in range(32)}
_ESCAPES.update({ord(character): '\\' + letter for character, letter in zip('"\\\b\f\n\r\t', '"\\bfnrt')})


class _AsciiEscapes(dict):
    """The escape of every character that is none of printable ASCII, made when it is asked for."""

    def __missing__(self, code):
        if 0x20 <= code < 0x7F:
            text = chr(code)
        elif code <= 0xFFFF:
            text = f'\\u{code:04x}'
        else:
            over = code - 0x10000
            text = f'\\u{0xD800 | over >> 10:04x}\\u{0xDC00 | over & 0x3FF:04x}'
        if len(self) < 4096:
            self[code] = text
        return text


_ASCII_ESCAPES = _AsciiEscapes(_ESCAPES)


def py_encode_basestring(s):
    """A string in quotes with the escapes that must be."""
    return f'"{s.translate(_ESCAPES)}"'


def py_encode_basestring_ascii(s):
    """A string in quotes in which all but ASCII is escaped."""
    return f'"{s.translate(_ASCII_ESCAPES)}"'


encode_basestring = c_encode_basestring or py_encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii or py_encode_basestring_ascii


class JSONEncoder:
    """Makes JSON text of dictionaries, lists, tuples, strings, numbers, booleans and None.

    What else there is `default` makes something of. skipkeys leaves out keys that cannot be strings, ensure_ascii escapes all but
    ASCII, check_circular finds what holds itself, allow_nan writes NaN and infinities, which JSON has not. sort_keys puts
    dictionaries in order, indent in lines: by so many blanks or that string a level. separators are those between items and
    behind keys.
    """

    item_separator, key_separator = ', ', ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """To be overridden: something that can be written in place of an object."""
        raise TypeError(f'Object of type {type(o).__name__} is not JSON serializable')

    def encode(self, o):
        """The text of an object."""
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The pieces of the text of an object."""
        indent = ' ' * self.indent if isinstance(self.indent, int) else self.indent
        if _one_shot and c_make_encoder is not None:
            write = c_make_encoder({} if self.check_circular else None, self.default,
                                   encode_basestring_ascii if self.ensure_ascii else encode_basestring, indent,
                                   self.key_separator, self.item_separator, self.sort_keys, self.skipkeys, self.allow_nan)
            return write(o, 0)
        return _Writer(self, indent).pieces(o, 0)


def _noted(error, what):
    """Tells in an error where in the object it came about."""
    error.add_note(f'when serializing {what}')


class _Writer:
    """One writing of an object: its options, and the containers that are being written."""

    def __init__(self, encoder, indent):
        self.quote = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.default = encoder.default
        self.allow_nan, self.sort_keys, self.skipkeys = encoder.allow_nan, encoder.sort_keys, encoder.skipkeys
        self.comma, self.colon = encoder.item_separator, encoder.key_separator
        self.indent = indent
        self.open = {} if encoder.check_circular else None

    def number(self, x):
        """The text of an int or float; what subclasses show themselves as does not count."""
        if isinstance(x, int):
            return int.__repr__(x)
        if x == x and x not in (INFINITY, -INFINITY):
            return float.__repr__(x)
        if not self.allow_nan:
            raise ValueError(f'Out of range float values are not JSON compliant: {x!r}')
        return 'NaN' if x != x else 'Infinity' if x > 0 else '-Infinity'

    def simple(self, o):
        """The text of what holds nothing, or None."""
        if isinstance(o, str):
            return self.quote(o)
        if o is None:
            return 'null'
        if o is True or o is False:
            return 'true' if o else 'false'
        return self.number(o) if isinstance(o, (int, float)) else None

    def key(self, key):
        """The text of a key, or None if it is to be left out."""
        if isinstance(key, str):
            return self.quote(key)
        if key is None or isinstance(key, (int, float)):
            return self.quote(self.simple(key))
        if self.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {type(key).__name__}')

    def enter(self, o):
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError('Circular reference detected')
            self.open[id(o)] = o

    def leave(self, o):
        if self.open is not None:
            del self.open[id(o)]

    def line(self, level):
        """What begins a line at a level of indentation."""
        return '' if self.indent is None else '\n' + self.indent * level

    def pieces(self, o, level):
        """The pieces of any object."""
        text = self.simple(o)
        if text is not None:
            yield text
        elif isinstance(o, dict):
            yield from self.dictionary(o, level)
        elif isinstance(o, (list, tuple)):
            yield from self.sequence(o, level)
        else:
            self.enter(o)
            instead = self.default(o)
            try:
                yield from self.pieces(instead, level)
            except Exception as error:
                _noted(error, f'{type(o).__name__} object')
                raise
            self.leave(o)

    def sequence(self, items, level):
        """The pieces of a list or tuple."""
        if not items:
            yield '[]'
            return
        self.enter(items)
        between = '[' + self.line(level + 1)
        for place, item in enumerate(items):
            try:
                text = self.simple(item)
                if text is not None:
                    yield between + text
                else:
                    yield between
                    yield from self.pieces(item, level + 1)
            except Exception as error:
                _noted(error, f'{type(items).__name__} item {place}')
                raise
            between = self.comma + self.line(level + 1)
        yield self.line(level) + ']'
        self.leave(items)

    def dictionary(self, items, level):
        """The pieces of a dictionary."""
        if not items:
            yield '{}'
            return
        self.enter(items)
        between, empty = '{' + self.line(level + 1), True
        for key, value in sorted(items.items()) if self.sort_keys else items.items():
            name = self.key(key)
            if name is None:
                continue
            yield between + name + self.colon
            empty = False
            try:
                yield from self.pieces(value, level + 1)
            except Exception as error:
                _noted(error, f'{type(items).__name__} item {key!r}')
                raise
            between = self.comma + self.line(level + 1)
        yield '{}' if empty else self.line(level) + '}'
        self.leave(items)
