"""Names that were meant."""

import sys


def a12(): return not_defined_name


def a15(): import math; math.sqroot


def a23(): "abc".foo()


def a24(): from math import sqroot


def a25(): import nosuch


def a26(): printt("x")


def a27():
    somelongname = 1
    somelongnam


def a37(): return time.time()


def a38():
    class A:
        blech = 1
    A().bleach


for f in (a12, a15, a23, a24, a25, a26, a27, a37, a38):
    try:
        f()
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)
