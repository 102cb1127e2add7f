"""Metaclass hooks, __mro_entries__, __init_subclass__, slots."""

class A:
    pass


class B(A):
    pass

def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(f'{code!r}: {type(e).__name__}: {e}')


for code in (
    "class M(type):\n def __instancecheck__(*a): return 5\nprint(isinstance(1,M('x',(),{})))",
    "class X:\n __slots__={'a':'doc'}\nprint(X.a.__doc__,X.__slots__,X.a,X.__dict__)",
    'class M(type):pass\nA.__class__=M;print(type(A))',
    'class X:\n def __init_subclass__(cls,**k):print(k)\nclass Y(X,z=1):pass',
    'class X:\n  __class__=int\nprint(isinstance(X(),int))',
    'class G:\n def __mro_entries__(s,b):return (int,)\nclass X(G()):pass\nprint(X.__orig_bases__,X.__bases__)',
):
    attempt(code)
