"""Heaps in lists: heap[0] is always the smallest item (or the greatest, in the _max forms).

The item at k is not greater than those at 2*k+1 and 2*k+2. Comparison is always written with
`<`, so items need __lt__() only.
"""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop', 'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max',
           'heappushpop_max']


def _rise(heap, start, pos):
    """Move the item at `pos` up to its place, not above `start`."""
    item = heap[pos]
    while pos > start:
        parent = (pos - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[pos] = above
        pos = parent
    heap[pos] = item


def _sink(heap, pos):
    """Move the item at `pos` down to its place.

    It goes to a leaf first and up again from there, which takes fewer comparisons, since an
    item from the end of a heap tends to be large.
    """
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise(heap, start, pos)


def heappush(heap, item):
    """Add an item to a heap."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    """Remove the smallest item and return it."""
    last = heap.pop()
    if not heap:
        return last
    result = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return result


def heapreplace(heap, item):
    """Remove the smallest item and add another one; return the removed one."""
    result = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return result


def heappushpop(heap, item):
    """Add an item, then remove the smallest and return it."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x):
    """Make a list a heap, in linear time."""
    for pos in range(len(x) // 2 - 1, -1, -1):
        _sink(x, pos)


# ---------------------------------------------------------------- greatest item first

def _rise_max(heap, start, pos):
    item = heap[pos]
    while pos > start:
        parent = (pos - 1) >> 1
        above = heap[parent]
        if not above < item:
            break
        heap[pos] = above
        pos = parent
    heap[pos] = item


def _sink_max(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise_max(heap, start, pos)


def heappush_max(heap, item):
    """Add an item to a max-heap."""
    heap.append(item)
    _rise_max(heap, 0, len(heap) - 1)


def heappop_max(heap):
    """Remove the greatest item and return it."""
    last = heap.pop()
    if not heap:
        return last
    result = heap[0]
    heap[0] = last
    _sink_max(heap, 0)
    return result


def heapreplace_max(heap, item):
    """Remove the greatest item and add another one; return the removed one."""
    result = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return result


def heappushpop_max(heap, item):
    """Add an item, then remove the greatest and return it."""
    if heap and item < heap[0]:
        item, heap[0] = heap[0], item
        _sink_max(heap, 0)
    return item


def heapify_max(x):
    """Make a list a max-heap, in linear time."""
    for pos in range(len(x) // 2 - 1, -1, -1):
        _sink_max(x, pos)


# ---------------------------------------------------------------- merging and selecting

def merge(*iterables, key=None, reverse=False):
    """Iterate over all items of sorted iterables in sorted order."""
    heap = []
    if reverse:
        order, make, replace, pop = -1, heapify_max, heapreplace_max, heappop_max
    else:
        order, make, replace, pop = 1, heapify, heapreplace, heappop
    # An entry is [key, position of the iterable, next method, value]; positions are unique and
    # keep equal items in the order of the iterables.
    for position, iterable in enumerate(map(iter, iterables)):
        advance = iterable.__next__
        try:
            value = advance()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), position * order, advance, value])
    make(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[3]
                value = entry[2]()
                entry[0] = value if key is None else key(value)
                entry[3] = value
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        _, _, advance, value = heap[0]
        yield value
        yield from advance.__self__


def nsmallest(n, iterable, key=None):
    """Return the `n` smallest items in sorted order: sorted(iterable, key=key)[:n]."""
    found = _simple_selection(n, iterable, key, min, False)
    return _select(n, iterable, key, 1, heapify_max, heapreplace_max, False) if found is None else found


def nlargest(n, iterable, key=None):
    """Return the `n` largest items, largest first: sorted(iterable, key=key, reverse=True)[:n]."""
    found = _simple_selection(n, iterable, key, max, True)
    return _select(n, iterable, key, -1, heapify, heapreplace, True) if found is None else found


def _simple_selection(n, iterable, key, best, largest):
    """Return the selection if it is one item or all of them, else None."""
    if n == 1:
        nothing = object()
        item = best(iterable, default=nothing, key=key)
        return [item] if item is not nothing else []
    try:
        complete = n >= len(iterable)
    except (AttributeError, TypeError):
        return None
    return sorted(iterable, key=key, reverse=largest)[:n] if complete else None


def _select(n, iterable, key, step, make, replace, largest):
    """Keep the best `n` items in a heap with the worst of them on top."""
    source = iter(iterable)
    heap = []
    if n > 0:
        for position, item in zip(range(0, n * step, step), source):
            heap.append((item if key is None else key(item), position, item))
    if not heap:
        return heap
    make(heap)
    worst = heap[0][0]
    position = len(heap) * step
    for item in source:
        rank = item if key is None else key(item)
        if worst < rank if largest else rank < worst:
            replace(heap, (rank, position, item))
            worst = heap[0][0]
            position += step
    heap.sort(reverse=largest)
    return [entry[2] for entry in heap]


try:
    from _heapq import *
except ImportError:
    pass

# Older names that other code relies on.
_heapreplace_max = heapreplace_max
_heapify_max = heapify_max
_heappop_max = heappop_max
