"""Attributes of functions and methods."""

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
    'f.__defaults__=1',
    'f.__kwdefaults__=1',
    'f.__name__=1',
    'f.__qualname__=1',
    'f.__dict__=1',
    'f.__annotations__=1',
    'f.__annotate__=1',
    'f.__type_params__=1',
    'f.__code__=g.__code__',
    'del f.__code__',
    'del f.__name__',
    'del f.__defaults__;f(1)',
    'print(f.__defaults__)',
    'del f.__kwdefaults__;print(f.__kwdefaults__)',
    'del f.__dict__',
    'print(f.__annotations__, f.__annotate__,f.__annotate__(1))',
    'f.__annotate__(2)',
    'f.__annotate__(3)',
    'del f.__annotations__;print(f.__annotations__)',
    'del f.__annotate__',
    'print(f.__builtins__ is __builtins__.__dict__, f.__globals__ is globals(),f.__closure__,g.__closure__,g.__closure__[0].cell_contents)',
    'print(a.m,a.m.__func__,a.m.__self__ is a,a.m.__doc__,a.m.__name__,a.m.__module__,a.m==a.m,a.m is a.m,hash(a.m)==hash(a.m))',
    'a.m.x',
    'a.m.x=1',
    'a.m.__func__=1',
    'types.MethodType(1,2)',
    'types.MethodType(f,None)',
    'types.MethodType(f)',
    'print(types.MethodType(len,[1])())',
    'print(types.MethodType(A,1),types.MethodType(len,1))',
    'print(f.__get__(a),f.__get__(None,A),f.__call__)',
    'f.__get__(None,None)',
    'f.__get__(None)',
    'f.__call__()',
    'types.FunctionType(1,2)',
    'types.FunctionType(f.__code__,1)',
    'types.FunctionType(g.__code__,{})',
    'types.FunctionType(g.__code__,{},closure=(1,))',
    'types.FunctionType(g.__code__,{},closure=())',
    "types.FunctionType(f.__code__,{},'nm',(1,),None,{'c':3}).__defaults__",
    'types.FunctionType(f.__code__,{},1)',
    "types.FunctionType(f.__code__,{},'a',1)",
):
    attempt(code)
