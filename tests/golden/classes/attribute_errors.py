"""Attribute errors of objects, classes and modules."""

class S:
    __slots__ = ('a',)


s = S()

def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(f'{code!r}: {type(e).__name__}: {e}')


for code in (
    's.b=1',
    'del s.a',
    'del s.b',
    's.a=1;del s.a;del s.a',
    'int.x=1',
    'del int.x',
    '(1).x=1',
    'del (1).x',
    '(1).real=2',
    'del (1).real',
    'len.x=1',
    '[].append=1',
    'del [].append',
    'int.__name__=1',
    'import sys\nsys.foo',
    'class A:pass\nA.x',
    'class A:pass\ndel A.x',
    'class A:pass\ndel A().x',
    'class A:\n  x=1\ndel A().x',
    'class A:\n  x=1\ndel A.__name__',
    'class A:pass\nA.__name__=1',
    'object().x=1',
    'object().__class__=1',
    'type.x=1',
    'type.__name__=2',
    'None.x',
    'None.x=1',
    'def f():pass\nf.__code__=1',
    'def f():pass\nf.x',
    'def f():pass\ndel f.x',
    'def f():pass\nf.__closure__=1',
    'def f():pass\nf.__globals__=1',
    'def f():pass\ndel f.__globals__',
    'getattr(1,1)',
    'setattr(1,1,1)',
    "getattr(1,'a',1,1)",
    'ValueError().x',
    'ValueError().args=1',
    "class S:\n __slots__=('a',)\nS.a=1",
    'S.a.__get__(1)',
    'S.a.__set__(1,1)',
    '(1).__class__=int',
    'class P:\n  x=property()\nP().x',
    'P().x=1',
    'del P().x',
    'class P:\n  @property\n  def x(self):pass\nP().x=1',
    'del P().x',
    'class P:\n  x=property(None,lambda s,v:0)\nP().x',
):
    attempt(code)
