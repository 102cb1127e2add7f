"""Argument errors of builtin constructors."""



def attempt(code):
    try:
        print(code, '->', eval(code, globals()))
    except BaseException as e:
        print(f'{code}: {type(e).__name__}: {e}')


for code in (
    'property().__get__()',
    'tuple(1,2)',
    'tuple(x=1)',
    'float(1,2)',
    'float(x=1)',
    'list(1,2)',
    'list(x=1)',
    'bool(1,2)',
    'int(1,2,3)',
    'int(x=1)',
    "int('1',bas=2)",
    'str(1,2,3,4)',
    'str(obj=1)',
    'range()',
    'range(1,2,3,4)',
    'range(x=1)',
    'slice()',
    'object(1)',
    'object().__init__(1)',
    'type()',
    'type(1,2)',
    'type(1,2,3,4)',
    'set().union(x=1)',
    'set(1,2)',
    'dict(1,2)',
    'frozenset(x=1)',
    'complex(1,2,3)',
    'bytes(1,2,3,4)',
    'memoryview()',
    'bytearray(1,2,3,4)',
    'staticmethod()',
    'property(1,2,3,4,5)',
    'super(1,2,3)',
    'super()',
    'map()',
    'filter(1)',
    'BaseException(x=1)',
    'ValueError(x=1)',
    'AttributeError(z=1)',
    'ImportError(zz=1)',
    'OSError(x=1)',
    "type('X',(),{},x=1)",
):
    attempt(code)
