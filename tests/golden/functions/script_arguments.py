"""Argument errors of functions that a script defines."""

def f(a, b=1, /, c=2, *, d, ee=3):
    pass


def g(first, second):
    pass


def h(*, kk):
    pass


def i(a, b, c):
    pass


def j(a=1):
    pass


def k():
    pass


def l(a, b, /):
    pass


def m(a, /, **kw):
    return a, kw


class C:
    def meth(self, x):
        pass

def attempt(code):
    try:
        print(code, '->', eval(code, globals()))
    except BaseException as e:
        print(f'{code}: {type(e).__name__}: {e}')


for code in (
    'f()',
    'f(1)',
    'f(1,2,3,4)',
    'f(1,2,3,4,d=5)',
    'f(1,a=2,b=3,d=1)',
    'f(1,d=1,c=1,q=1)',
    'f(1,d=1,eee=1)',
    'g(firs=1)',
    'g(1,first=1)',
    'g(1,2,3)',
    'h()',
    'h(1)',
    'h(1,2,kk=1)',
    'i()',
    'i(1)',
    'i(1,2)',
    'j(1,2)',
    'k(1)',
    'k(1,2)',
    'l(a=1,b=2)',
    'm(1,a=2)',
    'C.meth()',
    'C().meth()',
    'C().meth(1,2)',
    'g(**{1:2})',
    "g(1,**{'first':1})",
    "f(1,2,3,d=1,**{'d':2})",
    'g(*1)',
    'g(**1)',
    'k(x=1)',
):
    attempt(code)
