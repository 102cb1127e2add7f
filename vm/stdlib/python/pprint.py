"""Data as text that is easy to read: what does not fit on one line is spread over several."""

import collections as _collections
import sys as _sys
import types as _types
from collections.abc import MappingView as _MappingView

__all__ = ['PrettyPrinter', 'isreadable', 'isrecursive', 'pformat', 'pp', 'pprint', 'saferepr']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Print an object and a line end, to sys.stdout if no stream is given."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint() that leaves the keys of dictionaries in their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that pprint() prints."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    """The text on one line, also of an object that contains itself."""
    return PrettyPrinter()._in_line(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval() makes an equal object of the text."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether the object contains itself."""
    return PrettyPrinter().isrecursive(object)


class PrettyPrinter:
    """Formats with the given settings.

    `indent` blanks are added for each level, lines have at most `width` characters if possible, levels below `depth`
    are shown as `...`; `compact` puts several items on a line, `sort_dicts` sorts by key, `underscore_numbers` shows
    1_000 for 1000.
    """

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._indent, self._width, self._depth = int(indent), int(width), depth
        if self._indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if self._width == 0:
            raise ValueError('width must be != 0')
        self._stream = _sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print an object and a line end."""
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        """The text of an object."""
        return self._text(object, 0, 0, {}, 0)

    def isreadable(self, object):
        """Whether eval() makes an equal object of the text."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        """Whether the object contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def format(self, object, context, maxlevels, level):
        """May be overridden: the text on one line, whether eval() understands it, whether the object contains itself.

        The keys of the dictionary `context` are the ids of the objects around.
        """
        return self._in_line(object, context, maxlevels, level)

    def _text(self, object, column, tail, around, level):
        """The text of an object that begins in a column and is followed by `tail` characters."""
        if id(object) in around:
            return _recursion(object)
        text = self._short(object, around, level)
        if column + len(text) + tail <= self._width:
            return text
        spread = _SPREAD.get(type(object).__repr__) or _has_fields(object) and _spread_dataclass
        if not spread:
            return text
        around[id(object)] = True
        text = spread(self, object, column, tail, around, level + 1)
        del around[id(object)]
        return text

    def _short(self, object, around, level):
        return self.format(object, dict(around), self._depth, level)[0]

    def _in_line(self, object, context, maxlevels, level):
        """What format() returns."""
        cls = type(object)
        if cls in _SCALARS:
            return repr(object), True, False
        method = cls.__repr__
        if method is int.__repr__ and issubclass(cls, int):
            return f'{object:_d}' if self._underscore_numbers else repr(object), True, False
        brackets = _BRACKETS.get(method)
        if brackets is None or not issubclass(cls, brackets[0]):
            text = repr(object)
            return text, text[:1] not in ('', '<'), False
        _, opening, closing = brackets
        if not object:
            return opening + closing, True, False
        inside = id(object) in context
        if maxlevels and level >= maxlevels:
            return f'{opening}...{closing}', False, inside
        if inside:
            return _recursion(object), False, True
        context[id(object)] = True
        good, recursive, texts = True, False, []
        for item in self._entries(object) if opening == '{' else object:
            parts = []
            for part in item if opening == '{' else (item,):
                text, part_good, part_recursive = self.format(part, context, maxlevels, level + 1)
                good = good and part_good
                recursive = recursive or part_recursive
                parts.append(text)
            texts.append(': '.join(parts))
        del context[id(object)]
        if opening == '(' and len(texts) == 1:
            closing = ',)'
        return opening + ', '.join(texts) + closing, good, recursive

    def _entries(self, mapping):
        return sorted(mapping.items(), key=_by_key) if self._sort_dicts else mapping.items()

    # Texts on several lines

    def _margin(self):
        return ' ' * (self._indent - 1)

    def _items(self, items, column, tail, around, level):
        """Items, separated by commas; `column` is that of the bracket before them."""
        column += self._indent
        items = list(items)
        new_line = ',\n' + ' ' * column
        last = len(items) - 1
        if not self._compact:
            texts = [self._text(item, column, 1 if i < last else tail, around, level) for i, item in enumerate(items)]
            return self._margin() + new_line.join(texts)
        result, separator = self._margin(), ''
        line = free = self._width - column + 1      # the room for items, each with a comma and a blank
        for i, item in enumerate(items):
            if i == last:
                line, free = line - tail, free - tail
            text = self._short(item, around, level)
            size = len(text) + 2
            if free < size:
                free, separator = line, separator and new_line
            if free >= size:
                free -= size
                result += separator + text
                separator = ', '
            else:
                result += separator + self._text(item, column, 1 if i < last else tail, around, level)
                separator = new_line
        return result

    def _pairs(self, pairs, column, tail, around, level):
        """The entries of a dictionary."""
        column += self._indent
        texts, last = [], len(pairs) - 1
        for i, (key, value) in enumerate(pairs):
            key = self._short(key, around, level) + ': '
            texts.append(key + self._text(value, column + len(key), 1 if i < last else tail, around, level))
        return self._margin() + (',\n' + ' ' * column).join(texts)

    def _attributes(self, name, pairs, column, tail, around, level):
        """A call with keyword arguments."""
        column += len(name) + 1
        texts, last = [], len(pairs) - 1
        for i, (key, value) in enumerate(pairs):
            text = '...'
            if id(value) not in around:
                text = self._text(value, column + len(key) + 1, 1 if i < last else tail, around, level)
            texts.append(f'{key}={text}')
        return f'{name}({(',\n' + ' ' * column).join(texts)})'

    def _call(self, name, value, column, tail, around, level):
        """A call with one argument."""
        return f'{name}({self._text(value, column + len(name) + 1, tail + 1, around, level)})'

    def _pieces(self, level, column, chunks):
        """The chunks of a string under each other, with parentheses if nothing else is around."""
        text = ('\n' + ' ' * column).join(chunks)
        return f'({text})' if level == 1 else text


_SCALARS = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})
_BRACKETS = {dict.__repr__: (dict, '{', '}'), list.__repr__: (list, '[', ']'), tuple.__repr__: (tuple, '(', ')')}


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


class _Key:
    """Makes things that have no order sortable: by the name of the type, then by id."""

    __slots__ = 'value',

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        mine, theirs = self.value, other.value
        try:
            return mine < theirs
        except TypeError:
            return (str(type(mine)), id(mine)) < (str(type(theirs)), id(theirs))


def _by_key(pair):
    return _Key(pair[0]), _Key(pair[1])


# The functions that spread an object over several lines, by the __repr__ of its type.

_SPREAD = {}


def _spreads(*types):
    def register(function):
        for cls in types:
            _SPREAD[cls.__repr__] = function
        return function
    return register


@_spreads(dict)
def _spread_dict(printer, object, column, tail, around, level):
    return '{%s}' % (printer._pairs(list(printer._entries(object)), column, tail + 1, around, level) if object
                     else printer._margin())


@_spreads(_collections.OrderedDict)
def _spread_ordered(printer, object, column, tail, around, level):
    if not object:
        return repr(object)
    return printer._call(type(object).__name__, list(object.items()), column, tail, around, level)


@_spreads(_collections.defaultdict)
def _spread_default(printer, object, column, tail, around, level):
    if not object:
        return repr(object)
    name = type(object).__name__
    column += len(name) + 1
    factory = printer._short(object.default_factory, around, level)
    return f'{name}({factory},\n{' ' * column}{_spread_dict(printer, object, column, tail + 1, around, level)})'


@_spreads(_collections.Counter)
def _spread_counter(printer, object, column, tail, around, level):
    if not object:
        return repr(object)
    name = type(object).__name__
    return f'{name}({{{printer._pairs(object.most_common(), column + len(name) + 1, tail + 2, around, level)}}})'


@_spreads(_collections.ChainMap)
def _spread_chain(printer, object, column, tail, around, level):
    if not object.maps:
        return repr(object)
    name, last = type(object).__name__, len(object.maps) - 1
    column += len(name) + 1
    texts = [printer._text(one, column, 1 if i < last else tail + 1, around, level) for i, one in enumerate(object.maps)]
    return f'{name}({(',\n' + ' ' * column).join(texts)})'


@_spreads(_types.MappingProxyType)
def _spread_proxy(printer, object, column, tail, around, level):
    return printer._call('mappingproxy', object.copy(), column, tail, around, level)


@_spreads(type({}.keys()), type({}.values()), type({}.items()))
def _spread_view(printer, object, column, tail, around, level):
    name = type(object).__name__
    items = object
    if printer._sort_dicts:
        items = sorted(object, key=_by_key if name == 'dict_items' else _Key)
    text = printer._items(items, column + len(name) + 1, tail + 1, around, level)
    return f'{name}([{printer._margin()}{text}])'


@_spreads(_MappingView)
def _spread_abstract_view(printer, object, column, tail, around, level):
    return printer._call(type(object).__name__, object._mapping, column, tail - 1, around, level)


@_spreads(list)
def _spread_list(printer, object, column, tail, around, level):
    return f'[{printer._items(object, column, tail + 1, around, level)}]' if object else '[]'


@_spreads(tuple)
def _spread_tuple(printer, object, column, tail, around, level):
    closing = ',)' if len(object) == 1 else ')'
    return f'({printer._items(object, column, tail + len(closing), around, level)}{closing}' if object else '()'


@_spreads(set, frozenset)
def _spread_set(printer, object, column, tail, around, level):
    if not object:
        return repr(object)
    opening, closing = '{', '}'
    if type(object) is not set:
        opening, closing = type(object).__name__ + '({', '})'
    items = sorted(object, key=_Key)
    text = printer._items(items, column + len(opening) - 1, tail + len(closing), around, level)
    return f'{opening}{text}{closing}'


@_spreads(_collections.deque)
def _spread_deque(printer, object, column, tail, around, level):
    if not object:
        return repr(object)
    name = type(object).__name__
    column += len(name) + 1
    if object.maxlen is None:
        return f'{name}([{printer._items(object, column, tail + 2, around, level)}])'
    size = printer._short(object.maxlen, around, level)
    return f'{name}([{printer._items(object, column, 2, around, level)}],\n{' ' * column}maxlen={size})'


def _wrapped(pieces, width, tail):
    """The reprs of pieces, put together as long as they fit; behind the last one `tail` characters follow."""
    chunks, current = [], None
    for i, piece in enumerate(pieces, 1):
        if i == len(pieces):
            width -= tail
        if current is None or len(repr(current + piece)) > width:
            if current is not None:
                chunks.append(current)
            current = piece
        else:
            current += piece
    chunks.append(current)
    return [repr(chunk) for chunk in chunks]


@_spreads(str)
def _spread_str(printer, object, column, tail, around, level):
    if not object:
        return "''"
    if level == 1:
        column, tail = column + 1, tail + 1
    width = printer._width - column
    lines, chunks = object.splitlines(keepends=True), []
    for i, line in enumerate(lines, 1):
        behind = tail if i == len(lines) else 0
        text = repr(line)
        if len(text) <= width - behind:
            chunks.append(text)
        else:
            import re
            chunks += _wrapped(re.findall(r'\S+\s*|\s+', line), width, behind)
    return chunks[0] if len(chunks) == 1 else printer._pieces(level, column, chunks)


@_spreads(bytes)
def _spread_bytes(printer, object, column, tail, around, level):
    if len(object) <= 4:
        return repr(object)
    if level == 1:
        column, tail = column + 1, tail + 1
    pieces = [object[i:i + 4] for i in range(0, len(object), 4)]
    behind = tail if len(object) % 4 else 0     # CPython leaves no room behind whole groups of four
    return printer._pieces(level, column, _wrapped(pieces, printer._width - column, behind))


@_spreads(bytearray)
def _spread_bytearray(printer, object, column, tail, around, level):
    return f'bytearray({_spread_bytes(printer, bytes(object), column + 10, tail + 1, around, level + 1)})'


@_spreads(_types.SimpleNamespace)
def _spread_namespace(printer, object, column, tail, around, level):
    cls = type(object)
    name = 'namespace' if cls is _types.SimpleNamespace else cls.__name__
    return printer._attributes(name, list(vars(object).items()), column, tail, around, level)


@_spreads(_collections.UserDict, _collections.UserList, _collections.UserString)
def _spread_user(printer, object, column, tail, around, level):
    return printer._text(object.data, column, tail, around, level - 1)


def _has_fields(object):
    """Whether an object is of a dataclass and has the __repr__ that dataclass() made."""
    cls = type(object)
    fields, settings = getattr(cls, '__dataclass_fields__', None), getattr(cls, '__dataclass_params__', None)
    if fields is None or not settings.repr:
        return False
    made = getattr(cls.__repr__, '__wrapped__', None)
    return made is not None and made.__code__.co_filename == '<string>'


def _spread_dataclass(printer, object, column, tail, around, level):
    pairs = [(name, getattr(object, name)) for name, field in type(object).__dataclass_fields__.items()
             if field.repr and field._field_type.name == '_FIELD']
    return printer._attributes(type(object).__name__, pairs, column, tail, around, level)
