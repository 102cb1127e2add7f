"""Cells."""

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
    'print(types.CellType(1),types.CellType(),types.CellType(1)==types.CellType(1),types.CellType()<types.CellType(1))',
    'types.CellType().cell_contents',
    'x=types.CellType();x.cell_contents=3;print(x.cell_contents);del x.cell_contents;x.cell_contents',
    'hash(types.CellType())',
):
    attempt(code)
