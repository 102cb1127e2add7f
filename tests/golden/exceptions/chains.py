"""Causes and contexts, cycles, notes."""

import sys


def show(e):
    sys.excepthook(type(e), e, e.__traceback__)


try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("k") from e
except KeyError as e:
    show(e)
try:
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")
except ValueError as e:
    show(e)
a = ValueError("a")
b = ValueError("b")
a.__cause__ = b
b.__cause__ = a
show(a)
e = ValueError("noted")
e.add_note("one\ntwo")
show(e)
e.__notes__ = 5
show(e)


class Weird(Exception):
    def __str__(self):
        raise ValueError


show(Weird())
e.__notes__ = [1, "x", Weird()]
show(e)
raise SystemError("uncaught") from KeyError("why")
