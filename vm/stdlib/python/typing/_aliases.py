"""Generic aliases: what subscripting to a generic class, to a special form or to List gives."""

import collections.abc
from operator import getitem
from types import GenericAlias
from _typing import Generic, ParamSpec, TypeVar, TypeVarTuple, Union

from ._checks import (_Final, _NotIterable, _SpecialForm, _SubscriptedBase, _declares, _declaring, _is_dunder,
                      _tp_cache, _type_check, _type_convert, _type_repr)
from ._parameters import (_check_number, _collect_type_parameters, _is_param_expr,
                          _is_unpacked_typevartuple, _prepared, _spread, _substituted, _unpack_args,
                          _wrong_number)

__name__ = 'typing'


class _TypingEllipsis:
    """Stands for `...` among arguments that must be types."""


def _is_generic(cls):
    return isinstance(cls, type) and issubclass(cls, Generic)


class _BaseGenericAlias(_Final, _root=True):
    """What all aliases share: they pass for their origin where attributes and calls are concerned.

    `_name` is the name in this module of an alias like List, `_inst` tells whether it can be called.
    """

    _own = frozenset({'_name', '_inst', '_nparams', '_defaults'})

    def __init__(self, origin, *, inst=True, name=None):
        self.__origin__ = origin
        self._name = name
        self._inst = inst
        self.__slots__ = None       # asked for where classes are

    def __getattr__(self, attr):
        # Called only for what is not there; copy and pickle ask before there is an origin.
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' not in self.__dict__ or _is_dunder(attr):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __setattr__(self, attr, val):
        if attr in self._own or _is_dunder(attr):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __dir__(self):
        names = set(super().__dir__())
        names.update([name for name in dir(self.__origin__) if not _is_dunder(name)])
        return list(names)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass        # the instance does not take it, for whatever reason (PEP 560)
        return made

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        entries = [] if origin in bases else [origin]
        if not _brings_generic(bases[bases.index(self) + 1:], bases):
            entries.append(Generic)
        return tuple(entries)


def _brings_generic(later, bases):
    """Tell whether one of the `later` bases makes Generic a base class: it must come last."""
    for base in later:
        if isinstance(base, _BaseGenericAlias):
            return True
        if isinstance(base, type):
            brought = (base,)
        else:
            method = getattr(base, '__mro_entries__', None)
            brought = method(bases) if method else ()
        if isinstance(brought, tuple) and any([_is_generic(cls) for cls in brought]):
            return True
    return False


class _GenericAlias(_BaseGenericAlias, _SubscriptedBase, _root=True):
    """A subscripted generic: origin[args]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        args = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _collect_type_parameters(args,
                                                       enforce_default_ordering=_is_generic(origin))
        self.__args__ = tuple([... if arg is _TypingEllipsis else arg for arg in args])
        if name is None:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if isinstance(other, _GenericAlias):
            return self.__args__ == other.__args__ and self.__origin__ == other.__origin__
        return NotImplemented

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        origin = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        shown = ', '.join([_type_repr(arg) for arg in self.__args__])
        return f'{origin}[{shown or "()"}]'

    def __reduce__(self):
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args = args[0]
        return getitem, (_public(self), args)

    def __iter__(self):
        # *X[...] in brackets and in annotations of *args.
        yield _unpack(self)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if self._name or isinstance(origin, _SpecialForm):
            return super().__mro_entries__(bases)
        if origin is Generic:
            later = bases[bases.index(self) + 1:]
            if (any([_declares(base) for base in bases])
                    or any([isinstance(base, _BaseGenericAlias) and base is not self for base in later])):
                return ()
        return (origin,)

    @_tp_cache
    def __getitem__(self, args):
        """Fill in the parameters that are open."""
        params = self.__parameters__
        if _declares(self.__origin__):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not params:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = _prepared(self, tuple(_unpack_args(*[_type_convert(arg) for arg in args])))
        if len(args) != len(params):
            raise _wrong_number(self, len(args), len(params))
        flat = self.__origin__ == collections.abc.Callable
        return self.copy_with(tuple(_substituted(self.__args__, dict(zip(params, args)), flat)))

    def copy_with(self, args):
        """Return the same kind of alias with other arguments."""
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)


def _public(alias):
    """Return what was subscripted to: List rather than list."""
    if not alias._name:
        return alias.__origin__
    import typing
    return getattr(typing, alias._name)


# ---------------------------------------------------------------- List, Mapping and the like

class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """An alias of this module that is not subscripted to yet; takes `nparams` arguments."""

    _message = 'Parameters to generic types must be types.'

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        home = '' if origin.__module__ == 'builtins' else origin.__module__ + '.'
        self.__doc__ = f'Deprecated alias to {home}{origin.__qualname__}.'

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            cls = cls.__origin__
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    @_tp_cache
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        return self.copy_with(self._accepted(params))

    def _accepted(self, params):
        """Check the arguments and add those that have defaults."""
        given = [_type_check(param, self._message) for param in params]
        least, most = self._nparams - len(self._defaults), self._nparams
        if not most and given:
            raise TypeError(f'{self} is not a generic class')
        if not least <= len(given) <= most:
            raise _wrong_number(self, len(given), most if len(given) > most or least == most else least,
                                least=least != most)
        return (*given, *self._defaults[len(given) - least:])

    def copy_with(self, params):
        """Return the subscripted alias."""
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    """An alias that warns when a class is derived from it or an instance is checked."""

    _own = _SpecialGenericAlias._own | {'_removal'}

    def __init__(self, origin, nparams, *, removal_version, name=None):
        super().__init__(origin, nparams, name=name)
        self._removal = removal_version

    def _warn(self):
        from warnings import _deprecated
        _deprecated(f'{self.__module__}.{self._name}', remove=self._removal)

    def __instancecheck__(self, inst):
        self._warn()
        return super().__instancecheck__(inst)

    def __mro_entries__(self, bases):
        self._warn()
        return super().__mro_entries__(bases)


class _TupleType(_SpecialGenericAlias, _root=True):
    """Tuple: takes any number of arguments, or one and an ellipsis."""

    def _accepted(self, params):
        if len(params) > 1 and params[-1] is ...:
            message = 'Tuple[t, ...]: t must be a type.'
            return (*[_type_check(param, message) for param in params[:-1]], _TypingEllipsis)
        message = 'Tuple[t0, t1, ...]: each t must be a type.'
        return tuple([_type_check(param, message) for param in params])


class _CallableType(_SpecialGenericAlias, _root=True):
    """Callable: takes a list of types, an ellipsis, a ParamSpec or Concatenate, and a result."""

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        arguments, result = params
        # The cache wants a tuple in the place of a list.
        return super().__getitem__((tuple(arguments) if isinstance(arguments, list) else arguments,
                                    result))

    def _accepted(self, params):
        arguments, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if arguments is ...:
            return _TypingEllipsis, result
        if not isinstance(arguments, tuple):
            arguments = (arguments,)
        return (*[_type_convert(arg) for arg in arguments], result)

    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)


def _nested_callable(args):
    """Return (parameters, result) for the flat arguments of a Callable."""
    if len(args) == 2 and _is_param_expr(args[0]):
        return args
    return list(args[:-1]), args[-1]


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    """A subscripted Callable; its arguments are flat, the result comes last."""

    def __repr__(self):
        params, result = _nested_callable(self.__args__)
        if not isinstance(params, list):
            return super().__repr__()
        return f'typing.Callable[{_type_repr(tuple(params))}, {_type_repr(result)}]'

    def __reduce__(self):
        return getitem, (_public(self), _nested_callable(self.__args__))


# ---------------------------------------------------------------- subscripted special forms

class _LiteralGenericAlias(_GenericAlias, _root=True):
    """Literal[values]: equal if the values and their types are, in any order."""

    def _content(self):
        return frozenset([(value, type(value)) for value in self.__args__])

    def __eq__(self, other):
        if isinstance(other, _LiteralGenericAlias):
            return self._content() == other._content()
        return NotImplemented

    def __hash__(self):
        return hash(self._content())


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    """Concatenate[X, P]: becomes a plain list, or a longer Concatenate, when P is filled in."""

    def copy_with(self, params):
        *front, last = params
        if isinstance(last, (list, tuple)):
            return (*front, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            front += last.__args__
            return super().copy_with(tuple(front))
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    """Unpack[X]."""

    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    def __getitem__(self, args):
        # The arguments of a TypeVarTuple have been gathered already.
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    @property
    def __typing_unpacked_tuple_args__(self):
        what = self.__args__[0]
        if not isinstance(what, (_GenericAlias, GenericAlias)):
            return None
        if what.__origin__ is tuple:
            return what.__args__
        raise TypeError('Unpack[...] must be used with a tuple type')


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    """Annotated[origin, *metadata]; behaves as its origin in every other way."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def __eq__(self, other):
        if isinstance(other, _AnnotatedAlias):
            return (self.__origin__ == other.__origin__
                    and self.__metadata__ == other.__metadata__)
        return NotImplemented

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __repr__(self):
        shown = [_type_repr(self.__origin__), *[repr(item) for item in self.__metadata__]]
        return f'typing.Annotated[{", ".join(shown)}]'

    def __reduce__(self):
        return getitem, (_public(self), (self.__origin__, *self.__metadata__))

    def __getattr__(self, attr):
        return 'Annotated' if attr in ('__name__', '__qualname__') else super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)


def _unpack_getitem(form, parameters):
    return _UnpackGenericAlias(form, (_type_check(parameters, f'{form} accepts only single type.'),))


Unpack = _SpecialForm(
    'Unpack', 'Unpack[X] is what *X means in places where the syntax does not allow it.',
    _unpack_getitem)


def _unpack(alias):
    return Unpack[alias]


# ---------------------------------------------------------------- called by the native Generic

@_tp_cache
def _generic_class_getitem(cls, args):
    """What Cls[args] gives: Generic and Protocol declare parameters, other classes get arguments."""
    args = tuple([_type_convert(arg) for arg in (args if isinstance(args, tuple) else (args,))])
    if _declares(cls):
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        problem = None
        for arg in args:
            if not (isinstance(arg, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(arg)):
                problem = 'be type variables or parameter specification variables.'
        if problem is None and len({*args}) < len(args):
            problem = 'be unique'
        if problem is not None:
            raise TypeError(f'Parameters to {cls.__name__}[...] must all {problem}')
        return _GenericAlias(cls, args)
    try:
        cls.__parameters__
    except AttributeError as error:
        hook = getattr(cls, '__init_subclass__', None)
        if hook not in (None, Generic.__init_subclass__):
            error.add_note(f'Note: this exception may have been caused by {hook.__qualname__!r} '
                           "(or the '__init_subclass__' method on a superclass) not calling "
                           "'super().__init_subclass__()'")
        raise
    args = _prepared(cls, args)
    _check_number(cls, args)
    return _GenericAlias(cls, _spread(cls.__parameters__, args))


def _generic_init_subclass(cls, *args, **kwargs):
    """Find the type parameters of a new subclass of Generic."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    written = cls.__dict__.get('__orig_bases__')
    if written is None:
        # Protocol and TypedDicts get theirs in other ways.
        if (Generic in cls.__bases__ and cls not in _declaring and cls.__name__ != 'Protocol'
                and type(cls).__name__ != '_TypedDictMeta'):
            raise TypeError('Cannot inherit from plain Generic')
        cls.__parameters__ = ()
        return
    if Generic in written:
        raise TypeError('Cannot inherit from plain Generic')
    used = _collect_type_parameters(written, validate_all=True)
    declarations = [base for base in written
                    if isinstance(base, _GenericAlias) and _declares(base.__origin__)]
    if len(declarations) > 1:
        raise TypeError('Cannot inherit from Generic[...] multiple times.')
    for declaration in declarations:
        declared = declaration.__parameters__
        forgotten = [str(param) for param in used if param not in declared]
        if forgotten:
            listed = ', '.join([str(param) for param in declared])
            raise TypeError(f'Some type variables ({", ".join(forgotten)}) are not listed in '
                            f'{declaration.__origin__.__name__}[{listed}]')
        used = declared
    cls.__parameters__ = used


def _rebuild_generic_alias(alias, args):
    """Return a types.GenericAlias with other arguments."""
    if alias.__origin__ is collections.abc.Callable:
        return collections.abc.Callable[_nested_callable(args)]
    made = GenericAlias(alias.__origin__, args)
    return next(iter(made)) if getattr(alias, '__unpacked__', False) else made


def get_origin(tp):
    """Return what was subscripted to: list for List[int], None if nothing was."""
    from _typing import ParamSpecArgs, ParamSpecKwargs
    if isinstance(tp, _AnnotatedAlias):
        import typing
        return typing.Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if isinstance(tp, Union):
        return Union
    return Generic if tp is Generic else None


def get_args(tp):
    """Return the arguments of a subscripted type as they were written."""
    if isinstance(tp, _AnnotatedAlias):
        return tp.__origin__, *tp.__metadata__
    if not isinstance(tp, (_GenericAlias, GenericAlias, Union)):
        return ()
    if not isinstance(tp, Union) and tp.__origin__ is collections.abc.Callable:
        return _nested_callable(tp.__args__)
    return tp.__args__
