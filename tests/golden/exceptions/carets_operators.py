"""Carets under the operator that failed."""

import sys


def a1(): return 1 + "a"


def a3():
    d = {"k": {}}
    return d["k"]["z"]["y"]


def a5():
    return (1 +
            2 + "x")


def a8(): return (lambda v: v / 0)(3)


def a10():
    a = 1; b = 0
    return a * 3 // b + 7


def a11(): return -"x"


def a13(): return 1 < "x"


def a31(): return "é" + "日本" + 5 + "x"


def a32(): (1
   +
   None)


def a40(): return 2 ** -"x"


for f in (a1, a3, a5, a8, a10, a11, a13, a31, a32, a40):
    try:
        f()
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)
