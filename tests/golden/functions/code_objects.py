"""Code objects."""

import types
def f(a,b=1,*,c=2)->int:
    "doc"
    x=1
    return lambda: x
g=f(1)
class A:
    def m(self): "d"
    @staticmethod
    def s(): "sd"
    @classmethod
    def c(cls): "cd"
    @property
    def p(self): "pd"
a=A()

def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(f'{code!r}: {type(e).__name__}: {e}')


for code in (
    'print(f.__code__)',
    "print(c.replace(co_name='q'),c==c.replace(),hash(c)==hash(c.replace()),c==c.replace(co_name='z'))",
    'c.replace(1)',
    'c.replace(x=1)',
    'c.replace(co_name=1)',
    'c.co_name=1',
):
    attempt(code)
