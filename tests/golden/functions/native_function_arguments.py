"""Argument errors of builtin functions."""



def attempt(code):
    try:
        print(code, '->', eval(code, globals()))
    except BaseException as e:
        print(f'{code}: {type(e).__name__}: {e}')


for code in (
    'len()',
    'len(1,2)',
    'len(x=1)',
    'globals(1)',
    'sorted()',
    'sorted([],1)',
    'sorted([],key=1,foo=2)',
    'sum()',
    'sum([],1,2)',
    'sum([],x=1)',
    'sum([],start=1,y=2)',
    'max()',
    'max(1,kk=2)',
    'pow(1)',
    'pow()',
    'pow(1,2,3,4)',
    'pow(base=1)',
    'pow(x=1,exp=2,base=3)',
    'round()',
    'round(1,2,3)',
    'print(x=1)',
    'print(sep=1)',
    'compile()',
    "compile('a')",
    "compile('a','b')",
    'zip(x=1)',
    'isinstance(1)',
    'getattr(1)',
    'getattr(1,2,3,4)',
    'getattr(1,2)',
    'setattr(1,2)',
    'hasattr(1)',
    'iter()',
    'iter(1,2,3)',
    'next()',
    'divmod(1)',
    'input(1,2)',
    'hash()',
    'id()',
    'dir(1,2)',
    'vars(1,2)',
    'eval()',
    'eval(1,2,3,4)',
    'exec()',
    'chr()',
    'reversed()',
    'reversed(1,2)',
):
    attempt(code)
