"""Carets under statements and subscripts."""

import sys


def a2(): x = [1, 2][5]


def a16(): raise ValueError("line1\nline2")


def a33(): assert 1 == 2, "msg"


def a34(): del zork


def a35(): x, y = 1, 2, 3


def a36(): raise ValueError


def a43(): return (yield_ := [1,2,3])[10:20:0]


def a44(): return 1 if undefined_thing else 2


for f in (a2, a16, a33, a34, a35, a36, a43, a44):
    try:
        f()
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)
