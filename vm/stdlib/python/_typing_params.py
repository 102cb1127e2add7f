"""Type parameters and Generic in Python, for when there is no native `_typing`."""

import sys
import types

_evaluated = object()


def _idfunc(x):
    return x


def _caller():
    try:
        return sys._getframe(2).f_globals.get('__name__')
    except (AttributeError, ValueError):
        return None


class NoDefaultType:
    """The type of NoDefault: a type parameter has no default."""

    __slots__ = ()
    _instance = None

    def __new__(cls):
        if NoDefaultType._instance is None:
            NoDefaultType._instance = object.__new__(cls)
        return NoDefaultType._instance

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'


NoDefault = NoDefaultType()
NoDefaultType.__module__ = 'typing'


class _Parameter:
    """What all kinds of type parameters share."""

    def __init_subclass__(cls, **kwargs):
        if cls.__module__ not in (__name__, 'typing'):
            raise TypeError(f"type 'typing.{cls.__mro__[1].__name__}' is not an acceptable base type")

    def _set_variance(self, covariant, contravariant, infer_variance):
        covariant, contravariant = bool(covariant), bool(contravariant)
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if infer_variance and (covariant or contravariant):
            raise ValueError('Variance cannot be specified with infer_variance.')
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = bool(infer_variance)

    def _prefix(self):
        if self.__infer_variance__:
            return ''
        return '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'

    def __repr__(self):
        return self._prefix() + self.__name__

    @property
    def __default__(self):
        """The default, evaluated when it is first read."""
        if self._default is NoDefault and self.evaluate_default is not None:
            self._default = self.evaluate_default(1)
        return self._default

    def has_default(self):
        """Tell whether there is a default."""
        return self._default is not NoDefault or self.evaluate_default is not None

    def _set_default(self, default):
        self._default = default
        self.evaluate_default = None
        if default is not NoDefault:
            self.evaluate_default = _constant_evaluator(default)

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _constant_evaluator(value):
    """Return an evaluate function for a value that is known."""
    def evaluate(format, /):
        if format == 4:
            from annotationlib import type_repr
            if isinstance(value, tuple):
                return '(' + ', '.join([type_repr(item) for item in value]) + ')'
            return type_repr(value)
        return value
    return evaluate


class TypeVar(_Parameter):
    """A type that is to be filled in."""

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False,
                 contravariant=False, infer_variance=False):
        self.__name__ = name
        self._set_variance(covariant, contravariant, infer_variance)
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if bound is not None:
            import typing
            bound = typing._type_check(bound, 'Bound must be a type.')
        elif constraints:
            import typing
            msg = 'TypeVar(name, constraint, ...): constraints must be types.'
            constraints = tuple([typing._type_check(item, msg) for item in constraints])
        self._bound = bound
        self._constraints = constraints
        self.evaluate_bound = None if bound is None else _constant_evaluator(bound)
        self.evaluate_constraints = _constant_evaluator(constraints) if constraints else None
        self._set_default(default)
        module = _caller()
        if module not in (None, 'typing'):
            self.__module__ = module

    @property
    def __bound__(self):
        """The type that the filled-in one must be a subclass of."""
        if self._bound is None and self.evaluate_bound is not None:
            self._bound = self.evaluate_bound(1)
        return self._bound

    @property
    def __constraints__(self):
        """The types that are allowed."""
        if not self._constraints and self.evaluate_constraints is not None:
            self._constraints = self.evaluate_constraints(1)
        return self._constraints

    def __typing_subst__(self, arg):
        import typing
        return typing._typevar_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        position = alias.__parameters__.index(self)
        if position < len(args):
            return args
        if position == len(args) and self.has_default():
            return (*args, self.__default__)
        kind = 'few'
        raise TypeError(f'Too {kind} arguments for {alias}; actual {len(args)}, '
                        f'expected {len(alias.__parameters__)}')


class ParamSpec(_Parameter):
    """A list of parameters that is to be filled in."""

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False,
                 contravariant=False, infer_variance=False):
        self.__name__ = name
        self._set_variance(covariant, contravariant, infer_variance)
        if bound is not None:
            import typing
            bound = typing._type_check(bound, 'Bound must be a type.')
        self.__bound__ = bound
        self._set_default(default)
        module = _caller()
        if module not in (None, 'typing'):
            self.__module__ = module

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        import typing
        return typing._paramspec_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        import typing
        return typing._paramspec_prepare_subst(self, alias, args)


class TypeVarTuple(_Parameter):
    """Any number of types that are to be filled in."""

    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self._set_default(default)
        module = _caller()
        if module not in (None, 'typing'):
            self.__module__ = module

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        import typing
        yield typing.Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        import typing
        return typing._typevartuple_prepare_subst(self, alias, args)


class ParamSpecArgs:
    """What P.args is."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of ParamSpecArgs')


class ParamSpecKwargs:
    """What P.kwargs is."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of ParamSpecKwargs')


class TypeAliasType:
    """An alias of a type, as the type statement makes it."""

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        self.__name__ = name
        self.__type_params__ = type_params
        self._value = value
        self.evaluate_value = _constant_evaluator(value)
        self.__module__ = _caller()

    @classmethod
    def _lazy(cls, name, type_params, evaluate, module=None):
        """Make the alias of a type statement, whose value is evaluated when it is read."""
        self = object.__new__(cls)
        self.__name__ = name
        self.__type_params__ = type_params or ()
        self._value = _evaluated
        self.evaluate_value = evaluate
        self.__module__ = module
        return self

    @property
    def __value__(self):
        """The type that the alias means."""
        if self._value is _evaluated:
            self._value = self.evaluate_value(1)
        return self._value

    @property
    def __parameters__(self):
        """The type parameters, those that stand for several unpacked."""
        import typing
        result = []
        for param in self.__type_params__:
            if isinstance(param, TypeVarTuple):
                result.append(typing.Unpack[param])
            else:
                result.append(param)
        return tuple(result)

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        if not isinstance(args, tuple):
            args = (args,)
        return types.GenericAlias(self, args)

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __iter__(self):
        import typing
        yield typing.Unpack[self]

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class Generic:
    """Base class of generic classes: class C(Generic[T])."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, *args, **kwargs):
        import typing
        return typing._generic_class_getitem(cls, *args, **kwargs)

    def __init_subclass__(cls, *args, **kwargs):
        import typing
        typing._generic_init_subclass(cls, *args, **kwargs)


for _cls in (TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, Generic):
    _cls.__module__ = 'typing'
del _cls

Union = type(int | str)
