"""Binary search in sorted sequences, and insertion that keeps them sorted."""


def _search(a, lo, hi, key, precedes):
    """Return the first position in a[lo:hi] whose item does not precede, which all before it do."""
    if lo < 0:
        raise ValueError('lo must be non-negative')
    hi = len(a) if hi is None else hi
    while lo < hi:
        middle = (lo + hi) >> 1
        item = a[middle]
        if precedes(item if key is None else key(item)):
            lo = middle + 1
        else:
            hi = middle
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Return where to insert `x` in `a` so that it comes before equal items.

    `key` is applied to the items, not to `x`; only a[lo:hi] is searched.
    """
    return _search(a, lo, hi, key, lambda item: item < x)


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Return where to insert `x` in `a` so that it comes behind equal items.

    `key` is applied to the items, not to `x`; only a[lo:hi] is searched.
    """
    return _search(a, lo, hi, key, lambda item: not x < item)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert `x` in sorted `a` before equal items."""
    position = bisect_left(a, key(x) if key else x, lo, hi, key=key)
    a.insert(position, x)


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert `x` in sorted `a` behind equal items."""
    position = bisect_right(a, key(x) if key else x, lo, hi, key=key)
    a.insert(position, x)


try:
    from _bisect import bisect_left, bisect_right, insort_left, insort_right
except ImportError:
    pass        # blocked

bisect, insort = bisect_right, insort_right
