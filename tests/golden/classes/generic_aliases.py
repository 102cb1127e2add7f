"""list[int] and friends."""

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
    'print(list[int]==list[int], hash(list[int])==hash(list[int]), list[int]([1]), list[int].append)',
    'print(list[int].foo)',
    'print(isinstance([],list[int]))',
    'print(issubclass(list,list[int]))',
    'list[T][int,str]',
    'print(list[int][str])',
    'print(dict[T,int][()])',
    'class X(list[int]):pass\nprint(X.__bases__,X.__orig_bases__)',
    "print(tuple[int,...],tuple[()],list[...],list[None],list['a'],tuple[*Ts],tuple[*tuple[int,...]])",
    'print(*list[int])',
    'for x in list[int]:print(repr(x),x.__unpacked__)',
    'print(types.GenericAlias(int,(str,)), types.GenericAlias(list,int))',
    'types.GenericAlias()',
    'types.GenericAlias(list,int,x=1)',
    'print(list[int].__reduce__())',
    'list[int].__origin__=1',
    'list[int].x=1',
    'import collections.abc as c\nprint(c.Callable[[int,T],str],c.Callable[P,int][[str,int]], c.Callable[[int,T],str][bool])',
):
    attempt(code)
