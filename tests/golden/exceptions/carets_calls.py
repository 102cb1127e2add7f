"""Carets under calls, and none under a statement that is one."""

import sys


def a4(): return len(5)


def a6():
    foo = None
    foo.bar.baz(1, 2)


def a7():
    x = int("z" +
            "q")


def a9(): print(f"{1/0}")


def a14(): return max(1, 2, key=lambda q: q.foo)


def a22():
    x = sorted([3, "a", 2])


def a29(): return {**5}


def a41(): return ("x"
                   .upper()
                   .foo(1,
                        2))


def a45(): return a1() + a1()


for f in (a4, a6, a7, a9, a14, a22, a29, a41, a45):
    try:
        f()
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)
