"""The scanner: finds out what kind of value comes next."""

__all__ = ['make_scanner']

try:
    from _json import make_scanner as c_make_scanner
except ImportError:
    c_make_scanner = None

_DIGITS = frozenset('0123456789')


def _number_end(string, index):
    """Return (end, whether it is no integer) of the number at `index`, or (index, False)."""
    size = len(string)
    position = index
    if string[position] == '-':
        position += 1
    if position >= size or string[position] not in _DIGITS:
        return index, False
    if string[position] == '0':
        position += 1
    else:
        while position < size and string[position] in _DIGITS:
            position += 1
    is_float = False
    if position + 1 < size and string[position] == '.' and string[position + 1] in _DIGITS:
        is_float = True
        position += 2
        while position < size and string[position] in _DIGITS:
            position += 1
    if position < size and string[position] in 'eE':
        after = position + 1
        if after < size and string[after] in '+-':
            after += 1
        if after < size and string[after] in _DIGITS:
            is_float = True
            position = after + 1
            while position < size and string[position] in _DIGITS:
                position += 1
    return position, is_float


def py_make_scanner(context):
    """Return scan_once(string, index) -> (value, end); the decoder `context` has the hooks."""
    parse_object = context.parse_object
    parse_array = context.parse_array
    parse_string = context.parse_string
    strict = context.strict
    parse_float = context.parse_float
    parse_int = context.parse_int
    parse_constant = context.parse_constant
    object_hook = context.object_hook
    object_pairs_hook = context.object_pairs_hook
    memo = context.memo

    def _scan_once(string, idx):
        try:
            nextchar = string[idx]
        except IndexError:
            raise StopIteration(idx) from None
        if nextchar == '"':
            return parse_string(string, idx + 1, strict)
        if nextchar == '{':
            return parse_object((string, idx + 1), strict, _scan_once, object_hook,
                                object_pairs_hook, memo)
        if nextchar == '[':
            return parse_array((string, idx + 1), _scan_once)
        if nextchar == 'n':
            if string.startswith('null', idx):
                return None, idx + 4
        elif nextchar == 't':
            if string.startswith('true', idx):
                return True, idx + 4
        elif nextchar == 'f':
            if string.startswith('false', idx):
                return False, idx + 5
        elif nextchar in _DIGITS or nextchar == '-':
            end, is_float = _number_end(string, idx)
            if end > idx:
                text = string[idx:end]
                return (parse_float(text) if is_float else parse_int(text)), end
            if string.startswith('-Infinity', idx):
                return parse_constant('-Infinity'), idx + 9
        elif nextchar == 'N':
            if string.startswith('NaN', idx):
                return parse_constant('NaN'), idx + 3
        elif nextchar == 'I':
            if string.startswith('Infinity', idx):
                return parse_constant('Infinity'), idx + 8
        raise StopIteration(idx)

    def scan_once(string, idx):
        if idx < 0:
            raise ValueError('idx cannot be negative')
        try:
            return _scan_once(string, idx)
        finally:
            memo.clear()
    return scan_once


make_scanner = c_make_scanner or py_make_scanner
