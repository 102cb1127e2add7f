"""Type hints at run time.

Nothing here checks types: subscripting makes objects that describe types, which can be
compared, shown, filled in and taken apart. What annotations need is made at once; protocols,
records, the evaluation of hints and the rest are in files that are imported when first used.
"""

from types import GenericAlias
import collections.abc as _abc
import collections as _collections
import sys as _sys
from _typing import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType,
                     TypeVar, TypeVarTuple, Union, _idfunc)

from ._checks import (_Final, _NotIterable, _SpecialForm, _cleanups, _is_dunder, _make_forward_ref,
                      _tp_cache, _type_check, _type_convert, _type_repr)
from ._parameters import (_collect_type_parameters, _is_param_expr, _paramspec_prepare_subst,
                          _paramspec_subst, _typevar_subst, _typevartuple_prepare_subst)
from ._aliases import (
    Unpack, _AnnotatedAlias, _BaseGenericAlias, _CallableGenericAlias, _CallableType,
    _ConcatenateGenericAlias, _DeprecatedGenericAlias, _GenericAlias, _LiteralGenericAlias,
    _SpecialGenericAlias, _TupleType, _UnpackGenericAlias, _generic_class_getitem,
    _generic_init_subclass, get_args, get_origin)
from ._forms import (
    Annotated, Any, ClassVar, Concatenate, Final, Literal, LiteralString, Never, NoReturn,
    NotRequired, Optional, ReadOnly, Required, Self, TypeAlias, TypeGuard, TypeIs, _AnyMeta)

TYPE_CHECKING = False       # type checkers take it to be True
Text = str
_ASSERT_NEVER_REPR_MAX_LENGTH = 100
# module -> qualified name -> first line -> function
_overload_registry = {}

# Type variables that others have come to import from here.
T = TypeVar('T')
KT, VT = TypeVar('KT'), TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co, VT_co = TypeVar('V_co', covariant=True), TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)

# ---------------------------------------------------------------- aliases of classes

_alias = _SpecialGenericAlias
_none = type(None)

Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
List = _alias(list, 1, inst=False, name='List')
Dict = _alias(dict, 2, inst=False, name='Dict')
Set = _alias(set, 1, inst=False, name='Set')
FrozenSet = _alias(frozenset, 1, inst=False, name='FrozenSet')
Type = _alias(type, 1, inst=False, name='Type')

Hashable, Sized = _alias(_abc.Hashable, 0), _alias(_abc.Sized, 0)
Container, Collection = _alias(_abc.Container, 1), _alias(_abc.Collection, 1)
Iterable, Reversible = _alias(_abc.Iterable, 1), _alias(_abc.Reversible, 1)
Iterator = _alias(_abc.Iterator, 1)
Generator = _alias(_abc.Generator, 3, defaults=(_none, _none))
Awaitable, Coroutine = _alias(_abc.Awaitable, 1), _alias(_abc.Coroutine, 3)
AsyncIterable, AsyncIterator = _alias(_abc.AsyncIterable, 1), _alias(_abc.AsyncIterator, 1)
AsyncGenerator = _alias(_abc.AsyncGenerator, 2, defaults=(_none,))
AbstractSet, MutableSet = _alias(_abc.Set, 1, name='AbstractSet'), _alias(_abc.MutableSet, 1)
Mapping, MutableMapping = _alias(_abc.Mapping, 2), _alias(_abc.MutableMapping, 2)
MappingView, KeysView = _alias(_abc.MappingView, 1), _alias(_abc.KeysView, 1)
ItemsView, ValuesView = _alias(_abc.ItemsView, 2), _alias(_abc.ValuesView, 1)
Sequence, MutableSequence = _alias(_abc.Sequence, 1), _alias(_abc.MutableSequence, 1)
ByteString = _DeprecatedGenericAlias(_abc.ByteString, 0, removal_version=(3, 17))
Callable = _CallableType(_abc.Callable, 2)

Deque, DefaultDict = (_alias(_collections.deque, 1, name='Deque'),
                      _alias(_collections.defaultdict, 2, name='DefaultDict'))
OrderedDict, Counter = _alias(_collections.OrderedDict, 2), _alias(_collections.Counter, 1)

Tuple.__doc__ = 'Deprecated alias to builtins.tuple: Tuple[X, Y] or Tuple[X, ...].'
Callable.__doc__ = 'Deprecated alias to collections.abc.Callable: Callable[[arg, ...], result].'
Type.__doc__ = 'Deprecated alias to builtins.type: Type[C] is C itself or a subclass.'

# ---------------------------------------------------------------- what is imported later

_LATER = {
    '_protocols': 'Protocol SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex '
                  'SupportsInt SupportsRound get_protocol_members is_protocol runtime_checkable '
                  '_ProtocolMeta _caller _get_protocol_attrs',
    '_records': 'NamedTuple NamedTupleMeta TypedDict is_typeddict _NamedTuple _TypedDict '
                '_TypedDictMeta',
    '_functions': 'NewType assert_never assert_type cast clear_overloads dataclass_transform final '
                  'get_overloads no_type_check no_type_check_decorator overload override '
                  'reveal_type _overload_dummy',
    '_hints': 'evaluate_forward_ref get_type_hints _eval_type _strip_annotations '
              '_deprecation_warning_for_no_type_params_passed',
    '_io': 'AnyStr BinaryIO IO TextIO',
    '_old': '_UnionGenericAlias',
}
_HOMES = {name: home for home, names in _LATER.items() for name in names.split()}


def _context_manager(name):
    import contextlib
    return _alias(getattr(contextlib, 'Abstract' + name), 2, name=name, defaults=(bool | None,))


def _make_later(attr):
    """Return what has to be made when it is asked for; None if there is no such thing."""
    if attr == 'ForwardRef':
        from annotationlib import ForwardRef
        return ForwardRef
    if attr in ('Pattern', 'Match'):
        import re
        return _alias(getattr(re, attr), 1)
    if attr in ('ContextManager', 'AsyncContextManager'):
        return _context_manager(attr)
    if attr == 'ChainMap':
        return _alias(_collections.ChainMap, 2)
    return None


def __getattr__(attr):
    home = _HOMES.get(attr)
    if home is not None:
        home = f'{__name__}.{home}'
        __import__(home)
        value = getattr(_sys.modules[home], attr)
    elif attr == '_collect_parameters':
        import warnings
        warnings.warn('The private _collect_parameters function is deprecated and will be '
                      'removed in a future version of Python. Any use of private functions is '
                      'discouraged and may break in the future.', DeprecationWarning, stacklevel=2)
        return _collect_type_parameters
    else:
        value = _make_later(attr)
        if value is None:
            raise AttributeError(f'module {__name__!r} has no attribute {attr!r}')
    globals()[attr] = value
    return value


__all__ = [name for name in (*globals(), *_HOMES, 'ForwardRef', 'Pattern', 'Match', 'ContextManager',
                             'AsyncContextManager', 'ChainMap')
           if name[0] != '_' and name not in {'T', 'KT', 'VT', 'T_co', 'V_co', 'VT_co', 'T_contra',
                                              'CT_co', 'NamedTupleMeta', 'GenericAlias'}]


def __dir__():
    return sorted({*globals(), *__all__})


def _reduce_paramspec_part(part):
    return type(part), (part.__origin__,)


import copyreg as _copyreg
_copyreg.pickle(ParamSpecArgs, _reduce_paramspec_part)
_copyreg.pickle(ParamSpecKwargs, _reduce_paramspec_part)
