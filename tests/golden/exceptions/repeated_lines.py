"""Repeated lines of a recursion are counted."""

import sys


def recurse(n):
    if n == 0:
        raise RuntimeError("deep")
    recurse(n - 1)


for depth in 2, 3, 4, 5, 50:
    try:
        recurse(depth)
    except RuntimeError as e:
        sys.excepthook(type(e), e, e.__traceback__)
