"""X | Y."""

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
    "print(int|'a')",
    "print(int|T, T|int, T|None, T|'x', None|T)",
    'print((int|str).__args__,(int|str).__parameters__,(int|T|list[T]).__parameters__)',
    'print((int|T)[str])',
    'print((int|str)[str])',
    'print(int|str==str|int, hash(int|str)==hash(str|int))',
    'print(int|int, type(int|int))',
    'print(int|str|int, (int|(str|None)))',
    'print(list[int], list[int]|None, list[int].__origin__, list[int].__args__, list[T].__parameters__, list[T][int], dict[str,T][int])',
    'type A=int|str\nprint(A,A.__value__,A.__type_params__,A.__name__,A.__module__,type(A),A.__parameters__,A|None,repr(A.evaluate_value))',
    'print(typing.NoDefault,type(typing.NoDefault),typing.Union[int,str],typing.Optional[int],types.UnionType is typing.Union)',
    'print(isinstance(1,int|str),issubclass(int,int|None),isinstance(None,int|None))',
    'isinstance(1,int|list[int])',
    '(int|str)()',
    '(int|str).x',
    'print(typing.Union.__class__,(int|str).__origin__,(int|str).__name__,(int|str).__qualname__,(int|str).__module__, repr(typing.Union))',
    'class Q(int|str):pass',
):
    attempt(code)
