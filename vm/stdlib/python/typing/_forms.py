"""Any and the special forms."""

from _typing import ParamSpec, Union

from ._aliases import (_AnnotatedAlias, _ConcatenateGenericAlias, _GenericAlias, _LiteralGenericAlias,
                       Unpack)
from ._checks import _SpecialForm, _ValueForm, _type_check
from ._parameters import _is_unpacked_typevartuple

__name__ = 'typing'


class _AnyMeta(type):
    def __repr__(cls):
        return super().__repr__() if cls is not Any else 'typing.Any'

    def __instancecheck__(cls, obj):
        if cls is not Any:
            return super().__instancecheck__(obj)
        raise TypeError('typing.Any cannot be used with isinstance()')


class Any(metaclass=_AnyMeta):
    """The type that is compatible with every other; may be a base class, not instantiated."""

    def __new__(cls, *args, **kwargs):
        if cls is not Any:
            return super().__new__(cls)
        raise TypeError('Any cannot be instantiated')


# Types by themselves.

NoReturn = _SpecialForm('NoReturn', 'The return type of functions that never return.', role='type')
Never = _SpecialForm('Never', 'The type that has no values.', role='type')
Self = _SpecialForm('Self', 'The class in whose body the annotation is.', role='type')
LiteralString = _SpecialForm('LiteralString', 'Strings that do not depend on input.', role='type')
TypeAlias = _SpecialForm('TypeAlias', 'Marks an assignment as the definition of an alias of a type.',
                         role='type')


# Forms of one type.

def _takes_one(message, qualifiers=False):
    def subscript(form, parameters):
        item = _type_check(parameters, message.format(form), allow_special_forms=qualifiers)
        return _GenericAlias(form, (item,))
    return subscript


_plain_one = _takes_one('{} accepts only single type.')
_qualified_one = _takes_one('{} accepts only single type.', True)
_key_type = _takes_one('{0._name} accepts only a single type.', True)

ClassVar = _SpecialForm('ClassVar', 'ClassVar[T]: an attribute of the class, not of its instances.',
                        _qualified_one, 'qualifier')
Final = _SpecialForm('Final', 'Final[T]: a name that is not assigned again.', _qualified_one,
                     'qualifier')
TypeGuard = _SpecialForm(
    'TypeGuard', 'TypeGuard[T]: the result of a function that tells whether its argument is a T.',
    _plain_one)
TypeIs = _SpecialForm(
    'TypeIs', 'TypeIs[T]: like TypeGuard, and a false result tells that the argument is not a T.',
    _plain_one)
Required = _SpecialForm('Required', 'Required[T]: a key that a TypedDict must have.', _key_type)
NotRequired = _SpecialForm('NotRequired', 'NotRequired[T]: a key that a TypedDict may lack.', _key_type)
ReadOnly = _SpecialForm('ReadOnly', 'ReadOnly[T]: a key of a TypedDict that is not changed.', _key_type)
Optional = _SpecialForm(
    'Optional', 'Optional[T] is T | None.',
    lambda form, parameter: Union[_type_check(parameter, f'{form} requires a single type.'), None])


def _concatenate(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    *front, last = parameters if isinstance(parameters, tuple) else (parameters,)
    if last is not ... and not isinstance(last, ParamSpec):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    front = [_type_check(item, 'Concatenate[arg, ...]: each arg must be a type.') for item in front]
    return _ConcatenateGenericAlias(form, (*front, last))


Concatenate = _SpecialForm(
    'Concatenate', 'Concatenate[X, Y, P]: the parameters of P after X and Y, inside Callable.',
    _concatenate)


# Forms of values.

def _literal(form, *parameters):
    values = []
    for item in parameters:
        values += item.__args__ if isinstance(item, _LiteralGenericAlias) else [item]
    typed = [(value, type(value)) for value in values]
    try:
        typed = dict.fromkeys(typed)
    except TypeError:
        typed = [pair for place, pair in enumerate(typed) if pair not in typed[:place]]
    return _LiteralGenericAlias(form, tuple([value for value, _ in typed]))


def _annotated(form, *params):
    if len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments '
                        '(a type and an annotation).')
    origin, *metadata = params
    if _is_unpacked_typevartuple(origin):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    origin = _type_check(origin, 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(metadata))


Literal = _ValueForm('Literal', 'Literal[values]: one of these values.', _literal)
Annotated = _ValueForm('Annotated', 'Annotated[T, x]: type T with metadata x.', _annotated)
