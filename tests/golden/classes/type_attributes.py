"""Setting and deleting attributes of classes and instances."""

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
    'A.__bases__=1',
    'A.__bases__=()',
    'A.__bases__=(1,)',
    'A.__bases__=(B,)',
    'A.__bases__=(int,)',
    'del A.__bases__',
    'A.__class__=int',
    'A().__class__=int',
    'A.__name__=1',
    "A.__name__='a\\0'",
    'A.__qualname__=1',
    'del A.__qualname__',
    'A.__module__=1',
    'del A.__module__',
    'A.__doc__=3',
    'del A.__doc__',
    'A.__dict__=1',
    'A().__dict__=1',
    'del A().__dict__',
    'A.__abstractmethods__',
    "A.__abstractmethods__=['f','e'];A()",
    "A.__abstractmethods__=['f'];A()",
    'del A.__abstractmethods__;del A.__abstractmethods__',
    'A.__mro__=1',
    'int.__abstractmethods__',
    'A(1)',
    'A(x=1)',
    'A.__init__(A(),1)',
    'A.__new__(A,1)',
    'A()<A()',
    'A.__annotations__=1',
    'A.__annotate__=1',
    'A.__annotate__=None',
    'int.__annotations__',
    'int.__annotate__',
    'del A.__annotations__;del A.__annotations__',
    'A.__type_params__=1',
    'del A.__type_params__',
    'A.__class__=type',
):
    attempt(code)
