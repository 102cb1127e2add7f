"""Type hints at run time.

Nothing here checks types: subscripting makes objects that describe types, which can be
compared, shown, substituted and taken apart. The sections are: checks on arguments, special
forms, parameters and substitution, generic aliases, annotations, protocols, decorators,
NamedTuple and TypedDict, and the aliases of collections.
"""

from abc import ABCMeta, abstractmethod
import collections
import collections.abc
from collections import defaultdict
import copyreg
import functools
import operator
import sys
import types
from types import GenericAlias

from _typing import (_idfunc, TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs,
                     TypeAliasType, Generic, Union, NoDefault)

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic',
    'Literal', 'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple',
    'Union',
    'AbstractSet', 'ByteString', 'Container', 'ContextManager', 'Hashable', 'ItemsView',
    'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping',
    'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable',
    'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator',
    'AsyncContextManager',
    'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat',
    'SupportsIndex', 'SupportsInt', 'SupportsRound',
    'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set',
    'FrozenSet', 'NamedTuple', 'TypedDict', 'Generator',
    'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO',
    'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads', 'dataclass_transform',
    'evaluate_forward_ref', 'final', 'get_args', 'get_origin', 'get_overloads',
    'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict', 'LiteralString',
    'Never', 'NewType', 'no_type_check', 'no_type_check_decorator', 'NoDefault', 'NoReturn',
    'NotRequired', 'overload', 'override', 'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly',
    'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING',
    'TypeAlias', 'TypeGuard', 'TypeIs', 'TypeAliasType', 'Unpack',
]


class _LazyAnnotationLib:
    """Stands for annotationlib, which is imported when it is first needed."""

    def __getattr__(self, attr):
        global _lazy_annotationlib
        import annotationlib
        _lazy_annotationlib = annotationlib
        return getattr(annotationlib, attr)


_lazy_annotationlib = _LazyAnnotationLib()


class _Sentinel:
    __slots__ = ()

    def __repr__(self):
        return '<sentinel>'


_sentinel = _Sentinel()


class _TypingEllipsis:
    """Stands for `...` in the arguments of tuple and Callable, which must be types."""


# ---------------------------------------------------------------- checks on arguments

def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


def _type_convert(arg, module=None, *, allow_special_forms=False, owner=None):
    """Turn None into its type and a string into a forward reference."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return _make_forward_ref(arg, module=module, is_class=allow_special_forms, owner=owner)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False, owner=None):
    """Return `arg` converted to a type, or raise TypeError with `msg` if it is none.

    Only callables are types, roughly. ClassVar and Final are allowed where
    `allow_special_forms` says so or outside of arguments.
    """
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms, owner=owner)
    invalid = (Generic, Protocol)
    if not allow_special_forms:
        invalid += (ClassVar,)
        if is_argument:
            invalid += (Final,)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in invalid:
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _is_param_expr(arg):
    """Tell whether `arg` may stand for the parameter list of a Callable."""
    return arg is ... or isinstance(arg, (tuple, list)) or (
        isinstance(arg, (ParamSpec, _ConcatenateGenericAlias)))


def _should_unflatten_callable_args(typ, args):
    """Tell whether flat arguments of Callable have to be nested again to rebuild it."""
    return (typ.__origin__ is collections.abc.Callable
            and not (len(args) == 2 and _is_param_expr(args[0])))


def _type_repr(obj):
    """Return how `obj` is shown inside brackets."""
    if isinstance(obj, tuple):
        # Special case for Callable's nested parameter lists.
        return '[' + ', '.join([_type_repr(item) for item in obj]) + ']'
    return _lazy_annotationlib.type_repr(obj)


def _make_forward_ref(code, *, parent_fwdref=None, **kwargs):
    if parent_fwdref is not None:
        if parent_fwdref.__forward_module__ is not None:
            kwargs['module'] = parent_fwdref.__forward_module__
        if parent_fwdref.__owner__ is not None:
            kwargs['owner'] = parent_fwdref.__owner__
    ref = _lazy_annotationlib.ForwardRef(code, **kwargs)
    ref.__forward_code__        # a syntax error is reported right away
    return ref


# ---------------------------------------------------------------- base classes

class _Final:
    """Mix-in that prohibits subclassing outside this module."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _NotIterable:
    """Mix-in against iteration by way of __getitem__(), which would never end."""

    __slots__ = ()
    __iter__ = None


# Caches of everything decorated with _tp_cache; tests empty them.
_cleanups = []
_caches = {}


def _tp_cache(func=None, /, *, typed=False):
    """Decorator: remember results for hashable arguments, just call for others."""
    def decorator(func):
        cached = functools.lru_cache(typed=typed)(func)
        _caches[func] = cached
        _cleanups.append(cached.cache_clear)
        del cached

        @functools.wraps(func)
        def inner(*args, **kwds):
            try:
                return _caches[func](*args, **kwds)
            except TypeError:
                pass        # not hashable, or a true error that comes again
            return func(*args, **kwds)
        return inner
    return decorator if func is None else decorator(func)


def _deprecation_warning_for_no_type_params_passed(funcname):
    import warnings
    warnings.warn(
        f"Failing to pass a value to the 'type_params' parameter of {funcname!r} is deprecated, "
        "as it leads to incorrect behaviour when calling {0} on a stringified annotation that "
        "references a PEP 695 type parameter. It will be disallowed in Python 3.15."
        .format(funcname), DeprecationWarning, stacklevel=3)


def _pickle_args(args):
    return ParamSpecArgs, (args.__origin__,)


def _pickle_kwargs(kwargs):
    return ParamSpecKwargs, (kwargs.__origin__,)


copyreg.pickle(ParamSpecArgs, _pickle_args)
copyreg.pickle(ParamSpecKwargs, _pickle_kwargs)


# ---------------------------------------------------------------- special forms

class _SpecialForm(_Final, _NotIterable, _root=True):
    # A name that means something to type checkers; subscripting it calls `getitem`.
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in {'__name__', '__qualname__'}:
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm, _root=True):
    # A special form for which 1 and True are different parameters.

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """The type that is compatible with every other; may be a base class, not instantiated."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _not_subscriptable(self, parameters):
    raise TypeError(f'{self} is not subscriptable')


def _plain_form(function):
    form = _SpecialForm(function)
    form._getitem = _not_subscriptable
    return form


@_plain_form
def NoReturn():
    """The return type of functions that never return."""


@_plain_form
def Never():
    """The type that has no values."""


@_plain_form
def Self():
    """The class in whose body the annotation is."""


@_plain_form
def LiteralString():
    """Strings that do not depend on input."""


@_plain_form
def TypeAlias():
    """Marks an assignment as the definition of an alias of a type."""


def _one_type_form(message, *, special=False):
    """Return a decorator for forms with one type as parameter."""
    def decorate(function):
        def getitem(self, parameters):
            item = _type_check(parameters, message.format(self), allow_special_forms=special)
            return _GenericAlias(self, (item,))
        form = _SpecialForm(function)
        form._getitem = getitem
        return form
    return decorate


@_one_type_form('{} accepts only single type.', special=True)
def ClassVar():
    """ClassVar[T]: an attribute of the class, not of its instances."""


@_one_type_form('{} accepts only single type.', special=True)
def Final():
    """Final[T]: a name that is not assigned again."""


@_one_type_form('{} accepts only single type.')
def TypeGuard():
    """TypeGuard[T]: the result of a function that tells whether its argument is a T."""


@_one_type_form('{} accepts only single type.')
def TypeIs():
    """TypeIs[T]: like TypeGuard, and a false result tells that the argument is not a T."""


@_one_type_form('{0._name} accepts only a single type.', special=True)
def Required():
    """Required[T]: a key that a TypedDict must have."""


@_one_type_form('{0._name} accepts only a single type.', special=True)
def NotRequired():
    """NotRequired[T]: a key that a TypedDict may lack."""


@_one_type_form('{0._name} accepts only a single type.', special=True)
def ReadOnly():
    """ReadOnly[T]: a key of a TypedDict that is not changed."""


@_SpecialForm
def Optional(self, parameters):
    """Optional[T] is T | None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), type(None)]


def _value_and_type_iter(parameters):
    return ((value, type(value)) for value in parameters)


def _flatten_literal_params(parameters):
    """Replace Literals among the parameters by theirs."""
    flat = []
    for item in parameters:
        if isinstance(item, _LiteralGenericAlias):
            flat.extend(item.__args__)
        else:
            flat.append(item)
    return tuple(flat)


@_TypedCacheSpecialForm
@_tp_cache(typed=True)
def Literal(self, *parameters):
    """Literal[values]: one of these values."""
    parameters = _flatten_literal_params(parameters)
    parameters = tuple([value for value, _ in _deduplicate(list(_value_and_type_iter(parameters)))])
    return _LiteralGenericAlias(self, parameters)


def _deduplicate(items):
    try:
        return list(dict.fromkeys(items))
    except TypeError:
        unique = []
        for item in items:
            if item not in unique:
                unique.append(item)
        return unique


@_SpecialForm
def Concatenate(self, parameters):
    """Concatenate[X, Y, P]: the parameters of P after X and Y, inside Callable."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    msg = 'Concatenate[arg, ...]: each arg must be a type.'
    parameters = (*[_type_check(item, msg) for item in parameters[:-1]], parameters[-1])
    return _ConcatenateGenericAlias(self, parameters)


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[X] is what *X means in places where the syntax does not allow it."""
    return _UnpackGenericAlias(
        origin=self, args=(_type_check(parameters, f'{self} accepts only single type.'),))


def _annotated_getitem(self, *params):
    """Annotated[T, x]: type T with metadata x."""
    if len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments '
                        '(a type and an annotation).')
    if _is_unpacked_typevartuple(params[0]):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


_annotated_getitem.__name__ = 'Annotated'
Annotated = _TypedCacheSpecialForm(_tp_cache(typed=True)(_annotated_getitem))


# ---------------------------------------------------------------- type parameters

def _is_unpacked_typevartuple(x):
    # Asked of anything, also of classes whose __getattr__() does odd things.
    return not isinstance(x, type) and getattr(x, '__typing_is_unpacked_typevartuple__', False)


def _is_typevar_like(x):
    return isinstance(x, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(x)


def _unpack_args(*args):
    """Replace unpacked tuples of known length by their items."""
    flat = []
    for arg in args:
        items = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if items is not None and not (items and items[-1] is ...):
            flat.extend(items)
        else:
            flat.append(arg)
    return flat


def _collect_type_parameters(args, *, enforce_default_ordering=True, validate_all=False):
    """Return the type parameters in `args` in the order of their first occurrence."""
    parameters = []
    default_seen = tuple_seen = False
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            # The parameter list that stands for a ParamSpec.
            for item in arg:
                for param in _collect_type_parameters([item]):
                    if param not in parameters:
                        parameters.append(param)
        elif hasattr(arg, '__typing_subst__'):
            if arg in parameters:
                continue
            if enforce_default_ordering:
                if tuple_seen and arg.has_default():
                    raise TypeError('Type parameter with a default follows TypeVarTuple')
                if arg.has_default():
                    default_seen = True
                elif default_seen:
                    raise TypeError(f'Type parameter {arg!r} without a default follows type '
                                    'parameter with a default')
            parameters.append(arg)
        elif (not validate_all and isinstance(arg, _GenericAlias)
              and arg.__origin__ in (Generic, Protocol)):
            # Generic[...] among bases: the ordering was checked when it was made.
            for param in arg.__parameters__:
                if param not in parameters:
                    parameters.append(param)
        else:
            if _is_unpacked_typevartuple(arg):
                tuple_seen = True
            for param in getattr(arg, '__parameters__', ()):
                if param not in parameters:
                    parameters.append(param)
    return tuple(parameters)


def _count_error(kind, actual, expected):
    return f"Too {'many' if kind > 0 else 'few'} arguments for {{}}; actual {actual}, expected {expected}"


def _check_generic_specialization(cls, arguments):
    """Raise TypeError if the number of arguments does not fit the parameters of `cls`."""
    params = cls.__parameters__
    expected = len(params)
    if not expected:
        raise TypeError(f'{cls} is not a generic class')
    actual = len(arguments)
    if actual == expected:
        return
    shown = expected
    if actual < expected:
        if params[actual].has_default():
            return      # whoever substitutes fills the rest in
        defaults = sum([param.has_default() for param in params])
        if defaults:
            shown = f'at least {expected - defaults}'
    raise TypeError(_count_error(actual - expected, actual, shown).format(cls))


# The following are called by the native type parameters and Generic.

def _typevar_subst(self, arg):
    msg = 'Parameters to generic types must be types.'
    arg = _type_check(arg, msg, is_argument=True)
    if (isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack
            or isinstance(arg, GenericAlias) and getattr(arg, '__unpacked__', False)):
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    position = params.index(self)
    for param in params[position + 1:]:
        if isinstance(param, TypeVarTuple):
            raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    count = len(args)
    before, after = position, len(params) - position - 1
    # An argument *tuple[X, ...] can be stretched to any length.
    var_position = None
    fill = None
    for index, arg in enumerate(args):
        if isinstance(arg, type):
            continue
        items = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if items and len(items) == 2 and items[-1] is ...:
            if var_position is not None:
                raise TypeError('More than one unpacked arbitrary-length tuple argument')
            var_position = index
            fill = items[0]
    if var_position is not None:
        before = min(before, var_position)
        after = min(after, count - var_position - 1)
    elif before + after > count:
        raise TypeError(_count_error(-1, count, f'at least {len(params) - 1}').format(alias))
    if before == count and self.has_default():
        replacement = _unpack_args(self.__default__)
    else:
        replacement = args[before:count - after]
    return (*args[:before], *([fill] * (position - before)), tuple(replacement),
            *([fill] * (len(params) - position - 1 - after)), *args[count - after:])


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple([_type_check(item, 'Expected a type.') for item in arg])
    if not _is_param_expr(arg):
        raise TypeError('Expected a list of types, an ellipsis, ParamSpec, or Concatenate. '
                        f'Got {arg}')
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    position = params.index(self)
    if position == len(args) and self.has_default():
        args = (*args, self.__default__)
    if position >= len(args):
        raise TypeError(_count_error(-1, len(args), len(params)).format(alias))
    # With one parameter the brackets around its list may be left out: Z[int, str].
    if len(params) == 1 and not _is_param_expr(args[0]):
        args = (tuple(args),)
    elif isinstance(args[position], list):
        args = (*args[:position], tuple(args[position]), *args[position + 1:])
    return args


@_tp_cache
def _generic_class_getitem(cls, args):
    """What Cls[args] gives for generic classes: parameters are declared or substituted."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple([_type_convert(arg) for arg in args])
    if cls in (Generic, Protocol):
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not all([_is_typevar_like(arg) for arg in args]):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                            'or parameter specification variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        return _GenericAlias(cls, args)
    try:
        parameters = cls.__parameters__
    except AttributeError as exc:
        culprit = getattr(cls, '__init_subclass__', None)
        if culprit not in {None, Generic.__init_subclass__}:
            exc.add_note(f'Note: this exception may have been caused by {culprit.__qualname__!r} '
                         "(or the '__init_subclass__' method on a superclass) not calling "
                         "'super().__init_subclass__()'")
        raise
    for param in parameters:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(cls, args)
    _check_generic_specialization(cls, args)
    flat = []
    for param, arg in zip(cls.__parameters__, args):
        if isinstance(param, TypeVarTuple):
            flat.extend(arg)
        else:
            flat.append(arg)
    return _GenericAlias(cls, tuple(flat))


def _generic_init_subclass(cls, *args, **kwargs):
    """Find the type parameters of a new subclass of Generic."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    has_orig = '__orig_bases__' in cls.__dict__
    if has_orig:
        plain = Generic in cls.__orig_bases__
    else:
        plain = (Generic in cls.__bases__ and cls.__name__ != 'Protocol'
                 and type(cls) is not _TypedDictMeta)
    if plain:
        raise TypeError('Cannot inherit from plain Generic')
    params = ()
    if has_orig:
        params = _collect_type_parameters(cls.__orig_bases__, validate_all=True)
        declared = None
        declared_by = None
        for base in cls.__orig_bases__:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                if declared is not None:
                    raise TypeError('Cannot inherit from Generic[...] multiple times.')
                declared = base.__parameters__
                declared_by = base.__origin__.__name__
        if declared is not None:
            rest = [str(param) for param in params if param not in declared]
            if rest:
                raise TypeError(f"Some type variables ({', '.join(rest)}) are not listed in "
                                f"{declared_by}[{', '.join(map(str, declared))}]")
            params = declared
    cls.__parameters__ = tuple(params)


# ---------------------------------------------------------------- generic aliases

class _BaseGenericAlias(_Final, _root=True):
    """What all aliases share: attributes and calls go to the origin."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass        # slots, or a __setattr__() that refuses
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        entries = []
        if self.__origin__ not in bases:
            entries.append(self.__origin__)
        # Generic goes last: leave it to a later base if that brings it along.
        for base in bases[bases.index(self) + 1:]:
            if isinstance(base, _BaseGenericAlias):
                break
            if isinstance(base, type):
                if issubclass(base, Generic):
                    break
                continue
            method = getattr(base, '__mro_entries__', None)
            brought = method(bases) if method else None
            if isinstance(brought, tuple) and any(
                    isinstance(one, type) and issubclass(one, Generic) for one in brought):
                break
        else:
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in {'__name__', '__qualname__'}:
            return self._name or self.__origin__.__name__
        if attr not in {'__origin__', '__args__'} and '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in {'_name', '_inst', '_nparams', '_defaults'}:
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        own = super().__dir__()
        return list({*own, *[attr for attr in dir(self.__origin__) if not _is_dunder(attr)]})


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A subscripted generic: origin[args].

    `name` is that of an alias of this module, such as List; `inst` tells whether it can be
    called.
    """

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = tuple([... if arg is _TypingEllipsis else arg for arg in args])
        self.__parameters__ = _collect_type_parameters(
            args, enforce_default_ordering=isinstance(origin, type) and issubclass(origin, Generic))
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    @_tp_cache
    def __getitem__(self, args):
        """Substitute the free type parameters."""
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = _unpack_args(*[_type_convert(arg) for arg in args])
        return self.copy_with(self._determine_new_args(args))

    def _determine_new_args(self, args):
        """Return this alias's arguments with `args` in the places of the parameters."""
        params = self.__parameters__
        for param in params:
            prepare = getattr(param, '__typing_prepare_subst__', None)
            if prepare is not None:
                args = prepare(self, args)
        if len(args) != len(params):
            raise TypeError(_count_error(len(args) - len(params), len(args), len(params)).format(self))
        return tuple(self._make_substitution(self.__args__, dict(zip(params, args))))

    def _make_substitution(self, args, new_by_param):
        result = []
        for old in args:
            if isinstance(old, type):
                result.append(old)
                continue
            subst = getattr(old, '__typing_subst__', None)
            if subst is not None:
                new = subst(new_by_param[old])
            else:
                inner = getattr(old, '__parameters__', ())
                if not inner:
                    new = old
                else:
                    inner_args = []
                    for param in inner:
                        if isinstance(param, TypeVarTuple):
                            inner_args.extend(new_by_param[param])
                        else:
                            inner_args.append(new_by_param[param])
                    new = old[tuple(inner_args)]
            if self.__origin__ == collections.abc.Callable and isinstance(new, tuple):
                result.extend(new)      # the arguments of Callable are flat
            elif _is_unpacked_typevartuple(old):
                result.extend(new)
            elif isinstance(old, tuple):
                result.append(tuple(self._make_substitution(old, new_by_param)))
            else:
                result.append(new)
        return result

    def copy_with(self, args):
        """Return the same kind of alias with other arguments."""
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        args = ', '.join([_type_repr(arg) for arg in self.__args__]) or '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """An alias of this module that is not subscripted yet, such as List or Mapping."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        where = '' if origin.__module__ == 'builtins' else f'{origin.__module__}.'
        self.__doc__ = f'Deprecated alias to {where}{origin.__qualname__}.'

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = 'Parameters to generic types must be types.'
        params = tuple([_type_check(param, msg) for param in params])
        nparams, defaults = self._nparams, self._defaults
        if defaults and len(params) < nparams <= len(params) + len(defaults):
            params = (*params, *defaults[len(params) - nparams:])
        if len(params) != nparams:
            if not nparams:
                raise TypeError(f'{self} is not a generic class')
            expected = f'at least {nparams - len(defaults)}' if defaults else nparams
            raise TypeError(_count_error(len(params) - nparams, len(params), expected).format(self))
        return self.copy_with(params)

    def copy_with(self, params):
        """Return the subscripted alias."""
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return f'typing.{self._name}'

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    """An alias that warns when it is used."""

    def __init__(self, origin, nparams, *, removal_version, inst=True, name=None):
        super().__init__(origin, nparams, inst=inst, name=name)
        self.__dict__['_removal_version'] = removal_version

    def _warn(self):
        import warnings
        warnings._deprecated(f'{self.__module__}.{self._name}', remove=self._removal_version)

    def __getattr__(self, attr):
        if attr == '_removal_version':
            raise AttributeError(attr)
        return super().__getattr__(attr)

    def __instancecheck__(self, inst):
        self._warn()
        return super().__instancecheck__(inst)

    def __mro_entries__(self, bases):
        self._warn()
        return super().__mro_entries__(bases)


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    """A subscripted Callable; its arguments are flat, the result comes last."""

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        shown = ', '.join([_type_repr(arg) for arg in args[:-1]])
        return f'typing.Callable[[{shown}], {_type_repr(args[-1])}]'

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        # A list cannot be a key of the cache; a tuple in its place means the same.
        return self.__getitem_inner__((tuple(args) if isinstance(args, list) else args, result))

    @_tp_cache
    def __getitem_inner__(self, params):
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is ...:
            return self.copy_with((_TypingEllipsis, result))
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with((*[_type_convert(arg) for arg in args], result))


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = 'Tuple[t, ...]: t must be a type.'
            params = tuple([_type_check(param, msg) for param in params[:-1]])
            return self.copy_with((*params, _TypingEllipsis))
        msg = 'Tuple[t0, t1, ...]: each t must be a type.'
        return self.copy_with(tuple([_type_check(param, msg) for param in params]))


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_value_and_type_iter(self.__args__)) == set(_value_and_type_iter(other.__args__))

    def __hash__(self):
        return hash(frozenset(_value_and_type_iter(self.__args__)))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        last = params[-1]
        if isinstance(last, (list, tuple)):
            return (*params[:-1], *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*params[:-1], *last.__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    """Annotated[origin, *metadata]; behaves as its origin in every other way."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        origin, = params
        return _AnnotatedAlias(origin, self.__metadata__)

    def __repr__(self):
        metadata = ', '.join([repr(item) for item in self.__metadata__])
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {metadata}]'

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in {'__name__', '__qualname__'}:
            return 'Annotated'
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _UnionGenericAliasMeta(type):
    """Keeps old code going that asked for the class of unions."""

    def __instancecheck__(self, inst):
        self._warn()
        return isinstance(inst, Union)

    def __subclasscheck__(self, inst):
        self._warn()
        return issubclass(inst, Union)

    def __eq__(self, other):
        self._warn()
        return True if other is _UnionGenericAlias or other is Union else NotImplemented

    def __hash__(self):
        return hash(Union)

    def _warn(self):
        import warnings
        warnings._deprecated('_UnionGenericAlias', remove=(3, 17))


class _UnionGenericAlias(metaclass=_UnionGenericAliasMeta):
    """Deprecated: unions are instances of typing.Union."""

    def __new__(cls, self_cls, parameters, /, *, name=None):
        cls._warn()
        return Union[parameters]


def _rebuild_generic_alias(alias, args):
    """Return a types.GenericAlias with other arguments."""
    if alias.__origin__ is collections.abc.Callable:
        return collections.abc.Callable[
            (args[0] if len(args) == 2 and _is_param_expr(args[0]) else list(args[:-1])), args[-1]]
    result = GenericAlias(alias.__origin__, args)
    if getattr(alias, '__unpacked__', False):
        result, = result
    return result


# ---------------------------------------------------------------- evaluating annotations

def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None,
                         format=None, _recursive_guard=frozenset()):
    """Evaluate a forward reference as a type hint: nested references in it as well."""
    Format = _lazy_annotationlib.Format
    if format == Format.STRING:
        return forward_ref.evaluate(format=format)
    if forward_ref.__forward_arg__ in _recursive_guard:
        return forward_ref
    if format is None:
        format = Format.VALUE
    value = forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params,
                                 owner=owner, format=format)
    if isinstance(value, _lazy_annotationlib.ForwardRef) and format == Format.FORWARDREF:
        return value
    if isinstance(value, str):
        value = _make_forward_ref(value, module=forward_ref.__forward_module__,
                                  owner=owner or forward_ref.__owner__,
                                  is_argument=forward_ref.__forward_is_argument__,
                                  is_class=forward_ref.__forward_is_class__)
    if owner is None:
        owner = forward_ref.__owner__
    return _eval_type(value, globals, locals, type_params,
                      recursive_guard=_recursive_guard | {forward_ref.__forward_arg__},
                      format=format, owner=owner, parent_fwdref=forward_ref)


def _eval_type(t, globalns, localns, type_params=_sentinel, *, recursive_guard=frozenset(),
               format=None, owner=None, parent_fwdref=None, prefer_fwd_module=False):
    """Evaluate all forward references in a type."""
    if type_params is _sentinel:
        _deprecation_warning_for_no_type_params_passed('typing._eval_type')
        type_params = ()
    if isinstance(t, _lazy_annotationlib.ForwardRef):
        if prefer_fwd_module and t.__forward_module__ is not None:
            globalns = None     # the reference knows better where it belongs
            type_params = getattr(owner, '__type_params__', ())
        return evaluate_forward_ref(t, globals=globalns, locals=localns, type_params=type_params,
                                    owner=owner, _recursive_guard=recursive_guard, format=format)
    if not isinstance(t, (_GenericAlias, GenericAlias, Union)):
        return t
    args = t.__args__
    if isinstance(t, GenericAlias):
        # list['X'] keeps its string.
        args = tuple([_make_forward_ref(arg, parent_fwdref=parent_fwdref) if isinstance(arg, str)
                      else arg for arg in args])
        if getattr(t, '__unpacked__', False):
            t = Unpack[GenericAlias(t.__origin__, args)]
            args = t.__args__
    evaluated = tuple([_eval_type(arg, globalns, localns, type_params,
                                  recursive_guard=recursive_guard, format=format, owner=owner,
                                  prefer_fwd_module=prefer_fwd_module) for arg in args])
    if evaluated == t.__args__:
        return t
    if isinstance(t, GenericAlias):
        return _rebuild_generic_alias(t, evaluated)
    if isinstance(t, Union):
        return functools.reduce(operator.or_, evaluated)
    return t.copy_with(evaluated)


def _add_type_params_to_scope(type_params, globalns, localns, is_class):
    """Return copies of the namespaces in which the type parameters can be found."""
    if not type_params:
        return globalns, localns
    locals_ = dict(localns)
    globals_ = dict(globalns)
    for param in type_params:
        if not is_class or param.__name__ not in globals_:
            globals_[param.__name__] = param
            locals_.pop(param.__name__, None)
    return globals_, locals_


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """Return the type hints of a class, with those of its bases, or of a function or module.

    Strings and forward references are evaluated; Annotated is removed unless
    `include_extras`.
    """
    if getattr(obj, '__no_type_check__', None):
        return {}
    Format = _lazy_annotationlib.Format
    if format is None:
        format = Format.VALUE
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns, format)
    else:
        hints = _object_hints(obj, globalns, localns, format)
    if include_extras or format == Format.STRING:
        return hints
    return {name: _strip_annotations(hint) for name, hint in hints.items()}


def _class_hints(obj, globalns, localns, format):
    hints = {}
    for base in reversed(obj.__mro__):
        annotations = _lazy_annotationlib.get_annotations(base, format=format)
        if format == _lazy_annotationlib.Format.STRING:
            hints.update(annotations)
            continue
        if globalns is None:
            scope = getattr(sys.modules.get(base.__module__, None), '__dict__', {})
        else:
            scope = globalns
        inner = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # For historical reasons the module's names win over the class's.
            scope, inner = inner, scope
        scope, inner = _add_type_params_to_scope(base.__type_params__, scope, inner, True)
        for name, value in annotations.items():
            if isinstance(value, str):
                value = _make_forward_ref(value, is_argument=False, is_class=True)
            value = _eval_type(value, scope, inner, (), format=format, owner=obj,
                               prefer_fwd_module=True)
            hints[name] = type(None) if value is None else value
    return hints


def _object_hints(obj, globalns, localns, format):
    found = _lazy_annotationlib.get_annotations(obj, format=format)
    hints = dict(found)
    if (not hints and not isinstance(obj, types.ModuleType) and not callable(obj)
            and not hasattr(obj, '__annotations__') and not hasattr(obj, '__annotate__')):
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if format == _lazy_annotationlib.Format.STRING:
        return hints
    if globalns is None:
        if isinstance(obj, types.ModuleType):
            globalns = obj.__dict__
        else:
            inner = obj
            seen = {id(obj)}
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
                if id(inner) in seen:
                    raise ValueError(f'wrapper loop when unwrapping {obj!r}')
                seen.add(id(inner))
            globalns = getattr(inner, '__globals__', {})
    if localns is None:
        localns = globalns
    globalns, localns = _add_type_params_to_scope(getattr(obj, '__type_params__', ()),
                                                  globalns, localns, False)
    for name, value in hints.items():
        if isinstance(value, str):
            value = _make_forward_ref(value, is_class=False,
                                      is_argument=not isinstance(obj, types.ModuleType))
        value = _eval_type(value, globalns, localns, (), format=format, owner=obj,
                           prefer_fwd_module=True)
        hints[name] = type(None) if value is None else value
    return hints


def _strip_annotations(t):
    """Remove Annotated, Required, NotRequired and ReadOnly from a type."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, '__origin__') and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if not isinstance(t, (_GenericAlias, GenericAlias, Union)):
        return t
    stripped = tuple([_strip_annotations(arg) for arg in t.__args__])
    if stripped == t.__args__:
        return t
    if isinstance(t, _GenericAlias):
        return t.copy_with(stripped)
    if isinstance(t, GenericAlias):
        return _rebuild_generic_alias(t, stripped)
    return functools.reduce(operator.or_, stripped)


def get_origin(tp):
    """Return what was subscripted: list for List[int], None if nothing was."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, Union):
        return Union
    return None


def get_args(tp):
    """Return the arguments of a subscripted type as they were written."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if _should_unflatten_callable_args(tp, args):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, Union):
        return tp.__args__
    return ()


# ---------------------------------------------------------------- protocols

# What does not count as a member of a protocol.
_TYPING_INTERNALS = frozenset({
    '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol',
    '_is_runtime_protocol', '__protocol_attrs__', '__non_callable_proto_members__',
    '__type_params__'})
_SPECIAL_NAMES = frozenset({
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__',
    '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__',
    '__match_args__', '__static_attributes__', '__firstlineno__', '__annotate__',
    '__annotate_func__', '__annotations_cache__', '_abc_impl', '_abc_registry', '_abc_cache',
    '_abc_negative_cache', '_abc_negative_cache_version'})
_NOT_MEMBERS = _TYPING_INTERNALS | _SPECIAL_NAMES | {'_MutableMapping__marker'}

# Classes outside this module that a protocol may inherit from.
_PROTO_ALLOWLIST = {
    'collections.abc': ['Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable',
                        'AsyncIterator', 'Hashable', 'Sized', 'Container', 'Collection',
                        'Reversible', 'Buffer'],
    'contextlib': ['AbstractContextManager', 'AbstractAsyncContextManager'],
    'io': ['Reader', 'Writer'],
    'os': ['PathLike'],
}


def _get_protocol_attrs(cls):
    """Return the names of the members of a protocol, with those of its bases."""
    names = set()
    for base in cls.__mro__[:-1]:       # without object
        if base.__name__ in {'Protocol', 'Generic'}:
            continue
        try:
            annotations = base.__annotations__
        except Exception:
            annotations = _lazy_annotationlib.get_annotations(
                base, format=_lazy_annotationlib.Format.FORWARDREF)
        for name in (*base.__dict__, *annotations):
            if not name.startswith('_abc_') and name not in _NOT_MEMBERS:
                names.add(name)
    return names


def _no_init_or_replace_init(self, *args, **kwargs):
    """The __init__() of protocols: refuses, unless a class further on has a real one."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def _caller(depth=1, default='__main__'):
    """Return the name of the module that called."""
    try:
        return sys._getframemodulename(depth + 1) or default
    except AttributeError:
        pass
    try:
        return sys._getframe(depth + 1).f_globals.get('__name__', default)
    except (AttributeError, ValueError):
        return None


def _allow_reckless_class_checks(depth=2):
    """Tell whether abc or functools is asking: they try issubclass() on all kinds of classes."""
    return _caller(depth) in {'abc', '_py_abc', 'functools', None}


@functools.cache
def _lazy_load_getattr_static():
    from inspect import getattr_static
    return getattr_static


_cleanups.append(_lazy_load_getattr_static.cache_clear)


def _type_check_issubclass_arg_1(arg):
    if not isinstance(arg, type):
        raise TypeError('issubclass() arg 1 must be a class')


class _ProtocolMeta(ABCMeta):
    """Metaclass of protocols: isinstance() looks at members for runtime protocols."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == 'Protocol' and bases == (Generic,):
            pass
        elif Protocol in bases:
            for base in bases:
                if not (base in {object, Generic}
                        or base.__name__ in _PROTO_ALLOWLIST.get(base.__module__, [])
                        or issubclass(base, Generic) and getattr(base, '_is_protocol', False)):
                    raise TypeError('Protocols can only inherit from other protocols, '
                                    f'got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _allow_reckless_class_checks():
            if not getattr(cls, '_is_runtime_protocol', False):
                _type_check_issubclass_arg_1(other)
                raise TypeError('Instance and class checks can only be used with '
                                '@runtime_checkable protocols')
            # Members that are not methods cannot be seen on a class.
            if (cls.__non_callable_proto_members__
                    and cls.__dict__.get('__subclasshook__') is _proto_hook):
                _type_check_issubclass_arg_1(other)
                shown = ', '.join(map(repr, sorted(cls.__non_callable_proto_members__)))
                raise TypeError("Protocols with non-method members don't support issubclass(). "
                                f'Non-method members: {shown}.')
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _allow_reckless_class_checks():
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')
        if super().__instancecheck__(instance):
            return True
        getattr_static = _lazy_load_getattr_static()
        for attr in cls.__protocol_attrs__:
            try:
                value = getattr_static(instance, attr)
            except AttributeError:
                return False
            # A method set to None is a statement that there is none.
            if value is None and attr not in cls.__non_callable_proto_members__:
                return False
        return True


@classmethod
def _proto_hook(cls, other):
    """The __subclasshook__() of protocols: all members must be there."""
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            # A protocol may also promise the member by an annotation.
            if issubclass(other, Generic) and getattr(other, '_is_protocol', False):
                try:
                    annotations = base.__annotations__
                except Exception:
                    annotations = _lazy_annotationlib.get_annotations(
                        base, format=_lazy_annotationlib.Format.FORWARDREF)
                if attr in annotations:
                    break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class of protocols: classes that describe which members an object has."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        # Subclasses are protocols only if they say so again.
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Class decorator: allow isinstance() and issubclass() with a protocol."""
    if not ((isinstance(cls, type) and issubclass(cls, Generic) and cls is not Generic
             or isinstance(cls, _ProtocolMeta)) and getattr(cls, '_is_protocol', False)):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, '
                        'got %r' % cls)
    cls._is_runtime_protocol = True
    # Which members are methods is settled now, to make issubclass() quick.
    cls.__non_callable_proto_members__ = set()
    for attr in cls.__protocol_attrs__:
        try:
            is_method = callable(getattr(cls, attr, None))
        except Exception as exc:
            raise TypeError(f'Failed to determine whether protocol member {attr!r} is a '
                            'method member') from exc
        if not is_method:
            cls.__non_callable_proto_members__.add(attr)
    return cls


def is_protocol(tp, /):
    """Tell whether `tp` is a protocol class."""
    return (isinstance(tp, type) and getattr(tp, '_is_protocol', False)
            and tp is not Protocol)


def get_protocol_members(tp, /):
    """Return the names of the members of a protocol as a frozenset."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


# ---------------------------------------------------------------- functions and decorators

def cast(typ, val):
    """Tell type checkers that `val` is a `typ`; returns it unchanged."""
    return val


def assert_type(val, typ, /):
    """Ask type checkers to confirm that `val` is a `typ`; returns it unchanged."""
    return val


def reveal_type(obj, /):
    """Ask type checkers for a type; prints the run-time type to standard error."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """Ask type checkers to confirm that this cannot be reached; fails when it is."""
    value = repr(arg)
    if len(value) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        value = value[:_ASSERT_NEVER_REPR_MAX_LENGTH] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def no_type_check(arg):
    """Decorator: annotations of this function or class are not type hints."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            # Only what was defined inside the class, not what it merely refers to.
            if (not hasattr(obj, '__qualname__')
                    or obj.__qualname__ != f'{arg.__qualname__}.{obj.__name__}'
                    or getattr(obj, '__module__', None) != arg.__module__):
                continue
            if isinstance(obj, types.FunctionType):
                obj.__no_type_check__ = True
            if isinstance(obj, types.MethodType):
                obj.__func__.__no_type_check__ = True
            if isinstance(obj, type):
                no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass        # a built-in class
    return arg


def no_type_check_decorator(decorator):
    """Decorator for decorators, which then apply no_type_check() as well. Deprecated."""
    import warnings
    warnings._deprecated('typing.no_type_check_decorator', remove=(3, 15))

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions '
        'outside a stub module should always be followed by an implementation that is not '
        '@overload-ed.')


# module -> qualified name -> first line -> function
_overload_registry = defaultdict(functools.partial(defaultdict, dict))


def overload(func):
    """Decorator: one of several signatures of a function; get_overloads() finds it."""
    plain = getattr(func, '__func__', func)
    try:
        _overload_registry[plain.__module__][plain.__qualname__][plain.__code__.co_firstlineno] = func
    except AttributeError:
        pass        # not an ordinary function
    return _overload_dummy


def get_overloads(func):
    """Return the overloads registered for a function, in order."""
    plain = getattr(func, '__func__', func)
    modules = _overload_registry.get(plain.__module__)
    if modules is None:
        return []
    found = modules.get(plain.__qualname__)
    return [] if found is None else list(found.values())


def clear_overloads():
    """Forget all overloads."""
    _overload_registry.clear()


def final(f):
    """Decorator: not to be overridden or subclassed. Sets __final__."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Decorator: overrides a method of a base class. Sets __override__."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    """Decorator: does to classes what dataclass() does. Sets __dataclass_transform__."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default,
            'order_default': order_default,
            'kw_only_default': kw_only_default,
            'frozen_default': frozen_default,
            'field_specifiers': field_specifiers,
            'kwargs': kwargs,
        }
        return cls_or_fn
    return decorator


class NewType:
    """A type of its own for type checkers; calling it returns the argument."""

    __call__ = _idfunc

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __mro_entries__(self, bases):
        # Subclassing makes sense to many, but what they want is another NewType.
        supername = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                subname = cls.__name__
                raise TypeError(
                    f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                    f'`{subname} = NewType({subname!r}, {supername})`')
        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# ---------------------------------------------------------------- NamedTuple

def _make_eager_annotate(types):
    """Return an annotate function for types that are known already."""
    checked = {key: _type_check(val, f'field {key} annotation must be a type')
               for key, val in types.items()}

    def annotate(format):
        Format = _lazy_annotationlib.Format
        if format in (Format.VALUE, Format.FORWARDREF):
            return checked
        if format == Format.STRING:
            return _lazy_annotationlib.annotations_to_string(types)
        raise NotImplementedError(format)
    return annotate


def _make_nmtuple(name, fields, annotate_func, module, defaults=()):
    nm_tpl = collections.namedtuple(name, fields, defaults=defaults, module=module)
    nm_tpl.__annotate__ = nm_tpl.__new__.__annotate__ = annotate_func
    return nm_tpl


# What the body of a NamedTuple class may not define, and what is not copied from it.
_prohibited = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                         '_field_defaults', '_field_types', '_make', '_replace', '_asdict',
                         '_source'})
_special = frozenset({'__module__', '__name__', '__annotations__', '__annotate__',
                      '__annotate_func__', '__annotations_cache__'})


class NamedTupleMeta(type):
    """Turns the body of a NamedTuple class into a named tuple."""

    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        if '__classcell__' in ns:
            raise TypeError('uses of super() and __class__ are unsupported in methods of '
                            'NamedTuple subclasses')
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        if '__annotations__' in ns:
            field_types = ns['__annotations__']
            annotate = _make_eager_annotate(field_types)
        else:
            original = _lazy_annotationlib.get_annotate_from_class_namespace(ns)
            if original is None:
                field_types = {}
                annotate = lambda format: {}
            else:
                field_types = _lazy_annotationlib.call_annotate_function(
                    original, _lazy_annotationlib.Format.FORWARDREF)
                for key, val in field_types.items():
                    _type_check(val, f'field {key} annotation must be a type')

                def annotate(format):
                    found = _lazy_annotationlib.call_annotate_function(original, format)
                    if format == _lazy_annotationlib.Format.STRING:
                        return found
                    return {key: _type_check(val, f'field {key} annotation must be a type')
                            for key, val in found.items()}
        with_default = []
        for name in field_types:
            if name in ns:
                with_default.append(name)
            elif with_default:
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default '
                                f"field{'s' if len(with_default) > 1 else ''} "
                                f"{', '.join(with_default)}")
        nm_tpl = _make_nmtuple(typename, list(field_types), annotate,
                               defaults=[ns[name] for name in with_default],
                               module=ns['__module__'])
        if bases != (tuple,):
            nm_tpl.__bases__ = bases
        if Generic in bases:
            nm_tpl.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, val in ns.items():
            if key in _prohibited:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key in _special:
                continue
            if key not in nm_tpl._fields:
                setattr(nm_tpl, key, val)
            set_name = getattr(type(val), '__set_name__', None)
            if set_name is not None:
                try:
                    set_name(val, nm_tpl, key)
                except BaseException as exc:
                    exc.add_note(f'Error calling __set_name__ on {type(val).__name__!r} '
                                 f'instance {key!r} in {typename!r}')
                    raise
        if Generic in bases:
            nm_tpl.__init_subclass__()
        return nm_tpl


def NamedTuple(typename, fields=_sentinel, /, **kwargs):
    """Named tuples with types: a base class, or a function of a name and (name, type) pairs."""
    if fields is _sentinel:
        if kwargs:
            used = 'Creating NamedTuple classes using keyword arguments'
            message = ('{name} is deprecated and will be disallowed in Python {remove}. '
                       'Use the class-based or functional syntax instead.')
        else:
            used = "Failing to pass a value for the 'fields' parameter"
            example = f'`{typename} = NamedTuple({typename!r}, [])`'
            message = ('{name} is deprecated and will be disallowed in Python {remove}. '
                       'To create a NamedTuple class with 0 fields using the functional syntax, '
                       'pass an empty list, e.g. ') + example + '.'
    elif fields is None:
        if kwargs:
            raise TypeError("Cannot pass `None` as the 'fields' parameter "
                            'and also specify fields using keyword arguments')
        used = "Passing `None` as the 'fields' parameter"
        example = f'`{typename} = NamedTuple({typename!r}, [])`'
        message = ('{name} is deprecated and will be disallowed in Python {remove}. '
                   'To create a NamedTuple class with 0 fields using the functional syntax, '
                   'pass an empty list, e.g. ') + example + '.'
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, '
                        'not both')
    if fields is _sentinel or fields is None:
        import warnings
        warnings._deprecated(used, message=message, remove=(3, 15))
        fields = kwargs.items()
    field_types = {name: _type_check(typ, f'field {name} annotation must be a type')
                   for name, typ in fields}
    result = _make_nmtuple(typename, field_types, _make_eager_annotate(field_types),
                           module=_caller())
    result.__orig_bases__ = (NamedTuple,)
    return result


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _namedtuple_mro_entries(bases):
    assert NamedTuple in bases
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


# ---------------------------------------------------------------- TypedDict

def _get_typeddict_qualifiers(annotation_type):
    """Iterate over the Required, NotRequired and ReadOnly around a type."""
    while True:
        origin = get_origin(annotation_type)
        if origin is Annotated:
            args = get_args(annotation_type)
            if not args:
                return
            annotation_type = args[0]
        elif origin in (Required, NotRequired, ReadOnly):
            yield origin
            annotation_type, = get_args(annotation_type)
        else:
            return


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        """Make a TypedDict class: a dict whose keys and their types are known."""
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type '
                                'and a non-TypedDict base class')
        generic_base = (Generic,) if any([issubclass(base, Generic) for base in bases]) else ()
        # Annotations made before the class existed do not go through its own annotate function.
        own_annotate = None
        if '__annotations__' in ns:
            own = ns['__annotations__']
        else:
            own_annotate = _lazy_annotationlib.get_annotate_from_class_namespace(ns)
            own = {} if own_annotate is None else _lazy_annotationlib.call_annotate_function(
                own_annotate, _lazy_annotationlib.Format.FORWARDREF)
        ns = {key: value for key, value in ns.items() if key not in ('__annotations__', '__annotate__', '__annotate_func__')}
        tp_dict = type.__new__(_TypedDictMeta, name, (*generic_base, dict), ns)
        if not hasattr(tp_dict, '__orig_bases__'):
            tp_dict.__orig_bases__ = bases

        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own_checked = {key: _type_check(value, msg, owner=tp_dict if own_annotate is None else None,
                                        module=tp_dict.__module__)
                       for key, value in own.items()}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            base_required = base.__dict__.get('__required_keys__', set())
            base_optional = base.__dict__.get('__optional_keys__', set())
            required |= base_required
            optional -= base_required
            required -= base_optional
            optional |= base_optional
            readonly.update(base.__dict__.get('__readonly_keys__', ()))
            mutable.update(base.__dict__.get('__mutable_keys__', ()))
        for key, annotation in own_checked.items():
            qualifiers = set(_get_typeddict_qualifiers(annotation))
            if Required in qualifiers:
                is_required = True
            elif NotRequired in qualifiers:
                is_required = False
            else:
                is_required = total
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)

        def __annotate__(format):
            Format = _lazy_annotationlib.Format
            annos = {}
            for base in bases:
                if base is Generic:
                    continue
                base_annotate = base.__annotate__
                if base_annotate is None:
                    continue
                annos.update(_lazy_annotationlib.call_annotate_function(
                    base_annotate, format, owner=base))
            if own_annotate is not None:
                mine = _lazy_annotationlib.call_annotate_function(
                    own_annotate, format, owner=tp_dict)
                if format != Format.STRING:
                    mine = {key: _type_check(value, msg, module=tp_dict.__module__)
                            for key, value in mine.items()}
            elif format == Format.STRING:
                mine = _lazy_annotationlib.annotations_to_string(own)
            elif format in (Format.FORWARDREF, Format.VALUE):
                mine = own_checked
            else:
                raise NotImplementedError(format)
            annos.update(mine)
            return annos

        tp_dict.__annotate__ = __annotate__
        tp_dict.__required_keys__ = frozenset(required)
        tp_dict.__optional_keys__ = frozenset(optional)
        tp_dict.__readonly_keys__ = frozenset(readonly)
        tp_dict.__mutable_keys__ = frozenset(mutable)
        tp_dict.__total__ = total
        return tp_dict

    __call__ = dict     # an instance is a plain dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_sentinel, /, *, total=True):
    """Dicts with known keys: a base class, or a function of a name and a dict of types."""
    if fields is _sentinel or fields is None:
        import warnings
        if fields is _sentinel:
            used = "Failing to pass a value for the 'fields' parameter"
        else:
            used = "Passing `None` as the 'fields' parameter"
        example = f'`{typename} = TypedDict({typename!r}, {{{{}}}})`'
        message = ('{name} is deprecated and will be disallowed in Python {remove}. '
                   'To create a TypedDict class with 0 fields using the functional syntax, '
                   'pass an empty dictionary, e.g. ') + example + '.'
        warnings._deprecated(used, message=message, remove=(3, 15))
        fields = {}
    ns = {'__annotations__': dict(fields)}
    module = _caller()
    if module is not None:
        ns['__module__'] = module
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Tell whether `tp` is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


# ---------------------------------------------------------------- aliases and constants

TYPE_CHECKING = False       # type checkers take it to be True
Text = str

T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)

_alias = _SpecialGenericAlias

Hashable = _alias(collections.abc.Hashable, 0)
Awaitable = _alias(collections.abc.Awaitable, 1)
Coroutine = _alias(collections.abc.Coroutine, 3)
AsyncIterable = _alias(collections.abc.AsyncIterable, 1)
AsyncIterator = _alias(collections.abc.AsyncIterator, 1)
Iterable = _alias(collections.abc.Iterable, 1)
Iterator = _alias(collections.abc.Iterator, 1)
Reversible = _alias(collections.abc.Reversible, 1)
Sized = _alias(collections.abc.Sized, 0)
Container = _alias(collections.abc.Container, 1)
Collection = _alias(collections.abc.Collection, 1)
Callable = _CallableType(collections.abc.Callable, 2)
Callable.__doc__ = 'Deprecated alias to collections.abc.Callable: Callable[[arg, ...], result].'
AbstractSet = _alias(collections.abc.Set, 1, name='AbstractSet')
MutableSet = _alias(collections.abc.MutableSet, 1)
Mapping = _alias(collections.abc.Mapping, 2)
MutableMapping = _alias(collections.abc.MutableMapping, 2)
Sequence = _alias(collections.abc.Sequence, 1)
MutableSequence = _alias(collections.abc.MutableSequence, 1)
ByteString = _DeprecatedGenericAlias(collections.abc.ByteString, 0, removal_version=(3, 17),
                                     name='ByteString')
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
Tuple.__doc__ = 'Deprecated alias to builtins.tuple: Tuple[X, Y] or Tuple[X, ...].'
List = _alias(list, 1, inst=False, name='List')
Deque = _alias(collections.deque, 1, name='Deque')
Set = _alias(set, 1, inst=False, name='Set')
FrozenSet = _alias(frozenset, 1, inst=False, name='FrozenSet')
MappingView = _alias(collections.abc.MappingView, 1)
KeysView = _alias(collections.abc.KeysView, 1)
ItemsView = _alias(collections.abc.ItemsView, 2)
ValuesView = _alias(collections.abc.ValuesView, 1)
Dict = _alias(dict, 2, inst=False, name='Dict')
DefaultDict = _alias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Generator = _alias(collections.abc.Generator, 3, defaults=(types.NoneType, types.NoneType))
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2, defaults=(types.NoneType,))
Type = _alias(type, 1, inst=False, name='Type')
Type.__doc__ = 'Deprecated alias to builtins.type: Type[C] is C itself or a subclass.'


@runtime_checkable
class SupportsInt(Protocol):
    """Has __int__()."""
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """Has __float__()."""
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """Has __complex__()."""
    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """Has __bytes__()."""
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """Has __index__()."""
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """Has __abs__(), which gives a T_co."""
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """Has __round__(), which gives a T_co."""
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


class IO(Generic[AnyStr]):
    """What open() gives; TextIO and BinaryIO are its two kinds."""

    __slots__ = ()

    @property
    @abstractmethod
    def mode(self) -> str:
        pass

    @property
    @abstractmethod
    def name(self) -> str:
        pass

    @abstractmethod
    def close(self) -> None:
        pass

    @property
    @abstractmethod
    def closed(self) -> bool:
        pass

    @abstractmethod
    def fileno(self) -> int:
        pass

    @abstractmethod
    def flush(self) -> None:
        pass

    @abstractmethod
    def isatty(self) -> bool:
        pass

    @abstractmethod
    def read(self, n: int = -1) -> AnyStr:
        pass

    @abstractmethod
    def readable(self) -> bool:
        pass

    @abstractmethod
    def readline(self, limit: int = -1) -> AnyStr:
        pass

    @abstractmethod
    def readlines(self, hint: int = -1) -> list[AnyStr]:
        pass

    @abstractmethod
    def seek(self, offset: int, whence: int = 0) -> int:
        pass

    @abstractmethod
    def seekable(self) -> bool:
        pass

    @abstractmethod
    def tell(self) -> int:
        pass

    @abstractmethod
    def truncate(self, size: int | None = None) -> int:
        pass

    @abstractmethod
    def writable(self) -> bool:
        pass

    @abstractmethod
    def write(self, s: AnyStr) -> int:
        pass

    @abstractmethod
    def writelines(self, lines: list[AnyStr]) -> None:
        pass

    @abstractmethod
    def __enter__(self) -> IO[AnyStr]:
        pass

    @abstractmethod
    def __exit__(self, type, value, traceback) -> None:
        pass


class BinaryIO(IO[bytes]):
    """What open() gives in binary mode."""

    __slots__ = ()

    @abstractmethod
    def write(self, s: bytes | bytearray) -> int:
        pass

    @abstractmethod
    def __enter__(self) -> BinaryIO:
        pass


class TextIO(IO[str]):
    """What open() gives in text mode."""

    __slots__ = ()

    @property
    @abstractmethod
    def buffer(self) -> BinaryIO:
        pass

    @property
    @abstractmethod
    def encoding(self) -> str:
        pass

    @property
    @abstractmethod
    def errors(self) -> str | None:
        pass

    @property
    @abstractmethod
    def line_buffering(self) -> bool:
        pass

    @property
    @abstractmethod
    def newlines(self) -> Any:
        pass

    @abstractmethod
    def __enter__(self) -> TextIO:
        pass


def __getattr__(attr):
    """Make the names whose modules are expensive to import when they are first used."""
    if attr == 'ForwardRef':
        value = _lazy_annotationlib.ForwardRef
    elif attr in {'Pattern', 'Match'}:
        import re
        value = _alias(getattr(re, attr), 1)
    elif attr in {'ContextManager', 'AsyncContextManager'}:
        import contextlib
        value = _alias(getattr(contextlib, f'Abstract{attr}'), 2, name=attr,
                       defaults=(bool | None,))
    elif attr == '_collect_parameters':
        import warnings
        warnings.warn('The private _collect_parameters function is deprecated and will be '
                      'removed in a future version of Python. Any use of private functions is '
                      'discouraged and may break in the future.', DeprecationWarning, stacklevel=2)
        return _collect_type_parameters
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {attr!r}')
    globals()[attr] = value
    return value
