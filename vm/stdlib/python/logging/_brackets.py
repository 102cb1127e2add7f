"""What a format in the style of str.format() may hold."""

import re
from _string import formatter_parser

# A name or number, then attributes and items.
_FIELD = re.compile(r'(?:\d+|\w+)(?:\.\w+|\[[^]]+\])*')
# Alignment, sign, width, grouping, precision and type; width and precision may be fields themselves.
_SPECIFIER = re.compile(r'(?:.?[<>=^])?[+ -]?#?0?(?:\d+|\{\w+\})?[,_]?(?:\.(?:\d+|\{\w+\}))?[bcdefgnosx%]?', re.I)


def check(text):
    """ValueError unless the format has a field, and all are right."""
    fields = False
    try:
        for _, field, specifier, conversion in formatter_parser(text):
            if field:
                if not _FIELD.fullmatch(field):
                    raise ValueError(f'invalid field name/expression: {field!r}')
                fields = True
            if conversion and conversion not in 'rsa':
                raise ValueError(f'invalid conversion: {conversion!r}')
            if specifier and not _SPECIFIER.fullmatch(specifier):
                raise ValueError(f'bad specifier: {specifier!r}')
    except ValueError as problem:
        raise ValueError(f'invalid format: {problem}')
    if not fields:
        raise ValueError('invalid format: no fields')
