"""What the parts of the package share."""

from collections import Counter

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = (_MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN
                                + _PLACEHOLDER_LEN + _MIN_END_LEN))
assert _MIN_DIFF_LEN >= 0


def _common_prefix(texts):
    low, high = min(texts), max(texts)
    for index, char in enumerate(low):
        if char != high[index]:
            return low[:index]
    return low


def _shorten(s, prefixlen, suffixlen):
    skip = len(s) - prefixlen - suffixlen
    if skip > _PLACEHOLDER_LEN:
        s = '%s[%d chars]%s' % (s[:prefixlen], skip, s[len(s) - suffixlen:])
    return s


def _common_shorten_repr(*args):
    """Return the reprs of the arguments, shortened where they agree."""
    args = tuple(map(safe_repr, args))
    longest = max(map(len, args))
    if longest <= _MAX_LENGTH:
        return args
    prefix = _common_prefix(args)
    size = len(prefix)
    common = _MAX_LENGTH - (longest - size + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if common > _MIN_COMMON_LEN:
        assert _MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + (longest - size) < _MAX_LENGTH
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, common)
        return tuple([prefix + s[size:] for s in args])
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple([prefix + _shorten(s[size:], _MIN_DIFF_LEN, _MIN_END_LEN) for s in args])


def safe_repr(obj, short=False):
    """Return repr(obj) even when it fails; with `short` at most 80 characters."""
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + ' [truncated]...'


def strclass(cls):
    """Return the full name of a class."""
    return f'{cls.__module__}.{cls.__qualname__}'


def sorted_list_difference(expected, actual):
    """Return (missing, unexpected) items of two sorted lists; duplicates do not count."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        e, a = expected[i], actual[j]
        if e < a:
            missing.append(e)
            i = _skip(expected, i, e)
        elif e > a:
            unexpected.append(a)
            j = _skip(actual, j, a)
        else:
            i = _skip(expected, i, e)
            j = _skip(actual, j, a)
    missing.extend(expected[i:])
    unexpected.extend(actual[j:])
    return missing, unexpected


def _skip(items, index, value):
    while index < len(items) and items[index] == value:
        index += 1
    return index


def unorderable_list_difference(expected, actual):
    """Like sorted_list_difference() for items that cannot be ordered; `actual` is used up."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """Return -1, 0 or 1."""
    return (x > y) - (x < y)


def _count_diff_all_purpose(actual, expected):
    """Return (count in first, count in second, item) for items whose counts differ."""
    first, second = list(actual), list(expected)
    gone = object()
    result = []
    for i, elem in enumerate(first):
        if elem is gone:
            continue
        count_first = count_second = 0
        for j in range(i, len(first)):
            if first[j] == elem:
                count_first += 1
                first[j] = gone
        for j, other in enumerate(second):
            if other == elem:
                count_second += 1
                second[j] = gone
        if count_first != count_second:
            result.append(_Mismatch(count_first, count_second, elem))
    for i, elem in enumerate(second):
        if elem is gone:
            continue
        count_second = 0
        for j in range(i, len(second)):
            if second[j] == elem:
                count_second += 1
                second[j] = gone
        result.append(_Mismatch(0, count_second, elem))
    return result


def _count_diff_hashable(actual, expected):
    """_count_diff_all_purpose() for hashable items, in linear time."""
    first, second = Counter(actual), Counter(expected)
    result = []
    for elem, count in first.items():
        other = second.get(elem, 0)
        if count != other:
            result.append(_Mismatch(count, other, elem))
    for elem, count in second.items():
        if elem not in first:
            result.append(_Mismatch(0, count, elem))
    return result


class _Mismatch(tuple):
    """(count in actual, count in expected, value)"""

    __slots__ = ()

    def __new__(cls, actual, expected, value):
        return tuple.__new__(cls, (actual, expected, value))
