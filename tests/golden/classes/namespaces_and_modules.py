"""SimpleNamespace, module objects, None, NotImplemented, Ellipsis."""

import types

def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(f'{code!r}: {type(e).__name__}: {e}')


for code in (
    "print(types.SimpleNamespace(a=1,b='x'),types.SimpleNamespace({'a':1},b=2),types.SimpleNamespace(a=1)==types.SimpleNamespace(a=1))",
    'types.SimpleNamespace(1)',
    'types.SimpleNamespace(1,2)',
    'n=types.SimpleNamespace()\nn.n=n\nprint(n)',
    "types.SimpleNamespace(**{'a':1},c=1).q",
    "print(types.ModuleType('m'),types.ModuleType('m','d').__dict__)",
    'types.ModuleType()',
    'types.ModuleType(1)',
    'print(None.__class__,type(None)(),NotImplemented,bool(...))',
    'bool(NotImplemented)',
    'type(NotImplemented)(1)',
    'print(type(...)(),NotImplemented.__reduce__(),repr(Ellipsis))',
):
    attempt(code)
