"""JSONEncoder: objects to text."""

try:
    from _json import encode_basestring_ascii as c_encode_basestring_ascii
except ImportError:
    c_encode_basestring_ascii = None
try:
    from _json import encode_basestring as c_encode_basestring
except ImportError:
    c_encode_basestring = None
try:
    from _json import make_encoder as c_make_encoder
except ImportError:
    c_make_encoder = None

INFINITY = float('inf')

# What str.translate() does to make the contents of a string.
_ESCAPES = {code: f'\\u{code:04x}' for code in range(0x20)}
_ESCAPES |= {ord('\\'): '\\\\', ord('"'): '\\"', ord('\b'): '\\b', ord('\f'): '\\f',
             ord('\n'): '\\n', ord('\r'): '\\r', ord('\t'): '\\t'}
_ESCAPES_ASCII = _ESCAPES | {0x7f: '\\u007f'}


def py_encode_basestring(s):
    """Return a string in quotes, with only the necessary escapes."""
    return f'"{s.translate(_ESCAPES)}"'


def py_encode_basestring_ascii(s):
    """Return a string in quotes, everything beyond ASCII escaped."""
    text = s.translate(_ESCAPES_ASCII)
    if not text.isascii():
        parts = []
        for char in text:
            code = ord(char)
            if code < 0x80:
                parts.append(char)
            elif code < 0x10000:
                parts.append(f'\\u{code:04x}')
            else:
                code -= 0x10000
                parts.append(f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}')
        text = ''.join(parts)
    return f'"{text}"'


encode_basestring = c_encode_basestring or py_encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii or py_encode_basestring_ascii


class JSONEncoder:
    """Encodes dicts, lists, tuples, strings, numbers, booleans and None.

    skipkeys        leave out keys that are not strings or simple values
    ensure_ascii    escape everything beyond ASCII
    check_circular  notice containers that contain themselves
    allow_nan       write NaN and infinities although JSON has none
    sort_keys       sort dicts by their keys
    indent          number of blanks, or the string, for one level; None for one line
    separators      (between items, between key and value)
    default         called with other objects; its result is encoded instead
    """

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that can be encoded in place of `o`; raises TypeError here."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """Return the JSON text of an object."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        """Iterate over the parts of the JSON text."""
        markers = {} if self.check_circular else None
        encode = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        allow_nan = self.allow_nan

        def floatstr(o):
            if o != o:
                text = 'NaN'
            elif o == INFINITY:
                text = 'Infinity'
            elif o == -INFINITY:
                text = '-Infinity'
            else:
                return float.__repr__(o)
            if not allow_nan:
                raise ValueError(f'Out of range float values are not JSON compliant: {o!r}')
            return text

        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        if _one_shot and c_make_encoder is not None:
            iterencode = c_make_encoder(markers, self.default, encode, indent, self.key_separator,
                                        self.item_separator, self.sort_keys, self.skipkeys,
                                        self.allow_nan)
        else:
            iterencode = _make_iterencode(markers, self.default, encode, indent, floatstr,
                                          self.key_separator, self.item_separator,
                                          self.sort_keys, self.skipkeys, _one_shot)
        return iterencode(o, 0)


def _make_iterencode(markers, default, encode, indent, floatstr, key_separator, item_separator,
                     sort_keys, skipkeys, one_shot):
    """Return a generator function that encodes an object at a level of indentation."""

    def simple(o):
        """Return the text of anything that is no container, None for the others."""
        if isinstance(o, str):
            return encode(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)      # subclasses, such as enums, may show differently
        if isinstance(o, float):
            return floatstr(o)
        return None

    def key_text(key):
        if isinstance(key, str):
            return key
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return floatstr(key)
        if skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, '
                        f'not {key.__class__.__name__}')

    def mark(o):
        if markers is not None:
            if id(o) in markers:
                raise ValueError('Circular reference detected')
            markers[id(o)] = o

    def unmark(o):
        if markers is not None:
            del markers[id(o)]

    def encode_list(items, level):
        if not items:
            yield '[]'
            return
        mark(items)
        level += 1
        if indent is None:
            separator, start = item_separator, '['
        else:
            newline = '\n' + indent * level
            separator, start = item_separator + newline, '[' + newline
        buffer = start
        for index, value in enumerate(items):
            if index:
                buffer = separator
            try:
                text = simple(value)
                if text is not None:
                    yield buffer + text
                else:
                    yield buffer
                    yield from encode_value(value, level)
            except GeneratorExit:
                raise
            except BaseException as exc:
                exc.add_note(f'when serializing {type(items).__name__} item {index}')
                raise
        if indent is not None:
            yield '\n' + indent * (level - 1)
        yield ']'
        unmark(items)

    def encode_dict(dct, level):
        if not dct:
            yield '{}'
            return
        mark(dct)
        yield '{'
        level += 1
        if indent is None:
            separator, newline = item_separator, None
        else:
            newline = '\n' + indent * level
            separator = item_separator + newline
        first = True
        for key, value in sorted(dct.items()) if sort_keys else dct.items():
            text = key_text(key)
            if text is None:
                continue
            if first:
                first = False
                if newline is not None:
                    yield newline
            else:
                yield separator
            yield encode(text)
            yield key_separator
            try:
                text = simple(value)
                if text is not None:
                    yield text
                else:
                    yield from encode_value(value, level)
            except GeneratorExit:
                raise
            except BaseException as exc:
                exc.add_note(f'when serializing {type(dct).__name__} item {key!r}')
                raise
        if not first and newline is not None:
            yield '\n' + indent * (level - 1)
        yield '}'
        unmark(dct)

    def encode_value(o, level):
        text = simple(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from encode_list(o, level)
        elif isinstance(o, dict):
            yield from encode_dict(o, level)
        else:
            mark(o)
            new = default(o)
            try:
                yield from encode_value(new, level)
            except GeneratorExit:
                raise
            except BaseException as exc:
                exc.add_note(f'when serializing {type(o).__name__} object')
                raise
            unmark(o)
    return encode_value
