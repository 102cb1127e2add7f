"""Where the carets under a source line go.

The position of an instruction covers an expression. Of a binary operation the operator gets
carets, of a call or subscription the part in brackets, and the rest gets tildes.
"""

from keyword import iskeyword

_PRECEDENCE = {'|': 1, '^': 2, '&': 3, '<<': 4, '>>': 4, '+': 5, '-': 5, '*': 6, '@': 6, '/': 6,
               '//': 6, '%': 6, '**': 8}
_OPENING = '([{'
_CLOSING = ')]}'


def _tokens(text):
    """Iterate over (kind, start, end) of the tokens outside brackets.

    Kinds are 'op', 'name', 'operand' and the whole of a bracketed part as '(', '[' or '{'.
    """
    position, size = 0, len(text)
    depth = 0
    start = 0
    while position < size:
        char = text[position]
        if char == '#':
            while position < size and text[position] != '\n':
                position += 1
            continue
        if char.isspace() or char == '\\':
            position += 1
            continue
        if char in '"\'':
            end = _end_of_string(text, position)
            if not depth:
                yield 'operand', position, end
            position = end
            continue
        if char in _OPENING:
            if not depth:
                start = position
            depth += 1
            position += 1
            continue
        if char in _CLOSING:
            depth -= 1
            position += 1
            if depth < 0:
                raise SyntaxError
            if not depth:
                yield text[start], start, position
            continue
        if char.isalnum() or char == '_':
            end = position
            while end < size and (text[end].isalnum() or text[end] == '_'
                                  or text[end] == '.' and text[position].isdigit()
                                  or text[end] in '+-' and text[position].isdigit()
                                  and text[end - 1] in 'eE' and 'x' not in text[position:end].lower()):
                end += 1
            if not depth:
                # A prefix belongs to the string behind it.
                kind = 'name' if not char.isdigit() else 'operand'
                if end < size and text[end] in '"\'' and end - position <= 2:
                    kind = 'prefix'
                if kind != 'prefix':
                    yield kind, position, end
            position = end
            continue
        width = 2 if text[position:position + 2] in (
            '**', '//', '<<', '>>', '==', '!=', '<=', '>=', ':=', '->') else 1
        if not depth:
            yield 'op', position, position + width
        position += width
    if depth:
        raise SyntaxError


def _end_of_string(text, position):
    quote = text[position]
    if text[position:position + 3] == quote * 3:
        quote *= 3
    index = position + len(quote)
    while index < len(text):
        if text[index] == '\\':
            index += 2
            continue
        if text.startswith(quote, index):
            return index + len(quote)
        index += 1
    raise SyntaxError


def find(segment):
    """Return (start, end) of what is to be marked by carets in an expression, or None."""
    tokens = list(_tokens(segment))
    if len(tokens) < 2:
        return None
    best = None
    operand = False         # whether the token before ends an operand
    for index, (kind, start, end) in enumerate(tokens):
        text = segment[start:end]
        if kind == 'name' and iskeyword(text) and text not in ('True', 'False', 'None'):
            return None         # a statement, a condition, a lambda, ...
        if kind == 'op':
            if text == '.':
                operand = False
                continue
            if text == '~' or not operand and text in ('+', '-'):
                operand = False
                continue
            level = _PRECEDENCE.get(text)
            if level is None or not operand:
                return None
            # Left to right, except for powers.
            if best is None or level < best[0] or level == best[0] and text != '**':
                best = level, start, end
            operand = False
        else:
            operand = True
    first = tokens[0]
    if best is not None:
        if first[0] == 'op' and best[0] == 8:
            return None         # -x ** y is a unary operation
        return best[1], best[2]
    if first[0] == 'op':
        return None
    kind, start, end = tokens[-1]
    if kind in ('(', '[') and tokens[-2][0] != 'op':
        return start, end
    return None
