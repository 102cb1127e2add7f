"""Texts and counts that the assertions and the reports share."""

from collections import Counter, namedtuple

__unittest = True

_LINE = 80          # how long a value may be in a message
_HEAD = 5           # what stays of the start and of the end of a shortened value
_GAP = 12           # room for "[nnnn chars]"


def strclass(cls):
    """The full name of a class."""
    return cls.__module__ + '.' + cls.__qualname__


def safe_repr(obj, short=False):
    """repr(obj), or that of object when it fails; `short` cuts it."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _LINE:
        text = text[:_LINE] + ' [truncated]...'
    return text


def _elide(text, head, tail):
    hidden = len(text) - head - tail
    if hidden <= _GAP:
        return text
    return f'{text[:head]}[{hidden} chars]{text[head + hidden:]}'


def _common_shorten_repr(*values):
    """The reprs of values that are shown side by side; of long ones, what they have in common is shortened first."""
    shown = [safe_repr(value) for value in values]
    longest = max([len(text) for text in shown])
    if longest <= _LINE:
        return tuple(shown)
    low, high = min(shown), max(shown)
    same = next((i for i, char in enumerate(low) if char != high[i]), len(low))
    room = _LINE - (longest - same) - _HEAD - _GAP
    if room > _HEAD:
        start = _elide(low[:same], _HEAD, room)
        return tuple([start + text[same:] for text in shown])
    start = _elide(low[:same], _HEAD, _HEAD)
    rest = _LINE - 3 * _HEAD - 2 * _GAP
    return tuple([start + _elide(text[same:], rest, _HEAD) for text in shown])


def three_way_cmp(x, y):
    """-1, 0 or 1, as sorting functions of the old kind give it."""
    return (x > y) - (x < y)


def sorted_list_difference(expected, actual):
    """What stands only in `expected` and only in `actual`; both are sorted, repetitions do not count."""
    missing, unexpected = [], []
    i, j = 0, 0
    while i < len(expected) and j < len(actual):
        wanted, got = expected[i], actual[j]
        if wanted < got:
            missing.append(wanted)
        elif got < wanted:
            unexpected.append(got)
        if not got < wanted:
            i = _past(expected, i)
        if not wanted < got:
            j = _past(actual, j)
    return missing + expected[i:], unexpected + actual[j:]


def _past(items, index):
    value = items[index]
    while index < len(items) and items[index] == value:
        index += 1
    return index


def unorderable_list_difference(expected, actual):
    """Like sorted_list_difference(), for lists whose items only compare equal; `actual` is emptied."""
    missing = []
    while expected:
        item = expected.pop()
        if item in actual:
            actual.remove(item)
        else:
            missing.append(item)
    return missing, actual


_Mismatch = namedtuple('Mismatch', 'actual expected value')


def _count_diff_hashable(actual, expected):
    """The values that do not occur equally often, with both counts."""
    first, second = Counter(actual), Counter(expected)
    found = [_Mismatch(n, second[value], value) for value, n in first.items() if n != second[value]]
    return found + [_Mismatch(0, n, value) for value, n in second.items() if value not in first]


def _count_diff_all_purpose(actual, expected):
    """_count_diff_hashable() for values that only compare equal."""
    kinds = []      # [value, count in actual, count in expected], in the order in which they are met
    for side, items in (1, actual), (2, expected):
        for item in items:
            for kind in kinds:
                if kind[0] is item or kind[0] == item:
                    break
            else:
                kind = [item, 0, 0]
                kinds.append(kind)
            kind[side] += 1
    return [_Mismatch(a, b, value) for value, a, b in kinds if a != b]
