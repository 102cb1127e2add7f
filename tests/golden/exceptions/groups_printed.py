"""The tree of an exception group."""

import sys


def nested():
    try:
        try:
            1 / 0
        except Exception as e:
            raise ExceptionGroup("outer", [e, ExceptionGroup("inner", [ValueError(i) for i in range(20)])]) from None
    except Exception as g:
        g.add_note("a note\nof two lines")
        raise TypeError("last")


def deep(n):
    return ValueError("leaf") if n == 0 else ExceptionGroup(f"g{n}", [deep(n - 1)])


try:
    nested()
except Exception as e:
    sys.excepthook(type(e), e, e.__traceback__)
raise deep(12)
