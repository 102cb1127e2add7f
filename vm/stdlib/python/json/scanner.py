"""The scanner of JSON text: a function that reads the value at a place, whatever it is."""

__all__ = ['make_scanner']

try:
    from _json import make_scanner as c_make_scanner
except ImportError:
    c_make_scanner = None

_DIGITS = '0123456789'
_WORDS = {'n': ('null', None), 't': ('true', True), 'f': ('false', False)}
_FLOATS = {'N': 'NaN', 'I': 'Infinity', '-': '-Infinity'}


def _digits(text, at):
    """Where the digits that begin at a place end."""
    while text[at:at + 1] in _DIGITS and at < len(text):
        at += 1
    return at


def _number(text, start):
    """(where the number ends, whether it is an integer); the end is the start if there is no number."""
    first = start + 1 if text[start] == '-' else start
    end = first + 1 if text[first:first + 1] == '0' else _digits(text, first)
    if end == first:
        return start, True
    whole = True
    if text[end:end + 1] == '.' and (stop := _digits(text, end + 1)) > end + 1:
        end, whole = stop, False
    if text[end:end + 1] in ('e', 'E'):
        first = end + 2 if text[end + 1:end + 2] in ('+', '-') else end + 1
        if (stop := _digits(text, first)) > first:
            end, whole = stop, False
    return end, whole


def py_make_scanner(context):
    """The function (text, place) -> (value, end) of a decoder; StopIteration says where there is no value."""
    read_string, read_array, read_object = context.parse_string, context.parse_array, context.parse_object
    make_int, make_float, make_constant = context.parse_int, context.parse_float, context.parse_constant
    strict, hook, pairs_hook, keys = context.strict, context.object_hook, context.object_pairs_hook, context.memo

    def value(text, at):
        first = text[at:at + 1]
        if first == '"':
            return read_string(text, at + 1, strict)
        if first == '{':
            return read_object((text, at + 1), strict, value, hook, pairs_hook, keys)
        if first == '[':
            return read_array((text, at + 1), value)
        if first in _WORDS:
            word, meaning = _WORDS[first]
            if text.startswith(word, at):
                return meaning, at + len(word)
        elif first:
            if first == '-' or first in _DIGITS:
                end, whole = _number(text, at)
                if end > at:
                    return (make_int if whole else make_float)(text[at:end]), end
            word = _FLOATS.get(first)
            if word and text.startswith(word, at):
                return make_constant(word), at + len(word)
        raise StopIteration(at)

    def scan_once(text, at):
        if at < 0:
            raise ValueError('idx cannot be negative')
        try:
            return value(text, at)
        finally:
            keys.clear()

    return scan_once


make_scanner = c_make_scanner or py_make_scanner
