"""TypeVar, ParamSpec, TypeVarTuple, type aliases and Generic."""

import types
import typing
from typing import ParamSpec, TypeVar, TypeVarTuple

T = TypeVar('T')
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')

def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(f'{code!r}: {type(e).__name__}: {e}')


for code in (
    "print(T,P,Ts,TypeVar('K',covariant=True),TypeVar('K',contravariant=True),TypeVar('K',infer_variance=True), T.__name__,T.__bound__,T.__constraints__,T.__default__,T.has_default(),T.__module__,T.__covariant__,T.__contravariant__,T.__infer_variance__,T.evaluate_bound, T.evaluate_constraints,T.evaluate_default)",
    "TypeVar('T',int)",
    "TypeVar('T',int,str,bound=int)",
    "TypeVar('T',covariant=True,contravariant=True)",
    "TypeVar('T',infer_variance=True,covariant=True)",
    "print(TypeVar('A',int,str).__constraints__,TypeVar('A',bound='x').__bound__,TypeVar('A',default=int).__default__,TypeVar('A',default=None).__default__)",
    'TypeVar()',
    'TypeVar(1)',
    'class X(T):pass',
    'class X(P):pass',
    'class X(P.args):pass',
    'class X(Ts):pass',
    'print(P.args,P.kwargs,P.args.__origin__,P.args==P.args)',
    'print(*Ts)',
    'isinstance(1,T)',
    'T()',
    'print(T.__typing_subst__)',
    'type B[T]=list[T]\nprint(B[int],B[int].__value__,B.__type_params__,B.__parameters__,type(B[int]))',
    'A[int]',
    'A.x',
    'A.__value__=1',
    'type C=1/0\nC.__value__',
    'typing.TypeAliasType(1,int)',
    "typing.TypeAliasType('D',int,type_params=1)",
    "typing.TypeAliasType('D',int,type_params=(1,))",
    'class G[T]:pass\nprint(G.__type_params__,G.__orig_bases__,G.__bases__,G.__parameters__,G[int],G.__mro__,type(G[int]))',
    'def f[T:int,*Ts,**P](x:T)->T:pass\nprint(f.__type_params__,f.__annotations__,f.__type_params__[0].__bound__)',
    'print(typing.Generic,typing.Generic[T],typing.Generic.__module__)',
    'typing.Generic[int]',
    'typing.Generic[()]',
    'typing.Generic()',
    'class Z(typing.Generic[T]):pass\nprint(Z[int],Z.__parameters__,Z.__orig_bases__)',
    'Z[int,str]',
):
    attempt(code)
