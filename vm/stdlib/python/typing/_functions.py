"""NewType and the functions and decorators that speak to type checkers."""

import sys
from types import FunctionType, MethodType
from _typing import Union, _idfunc

from ._protocols import _caller

__name__ = 'typing'


class NewType:
    """A type of its own for type checkers; calling it returns the argument."""

    __call__ = _idfunc

    def __init__(self, name, tp):
        self.__supertype__ = tp
        self.__qualname__ = name
        self.__name__ = name[name.rfind('.') + 1:]
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        parent = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking '
                                f'for: `{name} = NewType({name!r}, {parent})`')
        return (Refusing,)


def cast(typ, val):
    """Tell type checkers that `val` is a `typ`; returns it unchanged."""
    return val


def assert_type(val, typ, /):
    """Ask type checkers to confirm that `val` is a `typ`; returns it unchanged."""
    return val


def reveal_type(obj, /):
    """Ask type checkers for a type; prints the run-time type to standard error."""
    print('Runtime type is', repr(type(obj).__name__), file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Ask type checkers to confirm that this cannot be reached; fails when it is."""
    from typing import _ASSERT_NEVER_REPR_MAX_LENGTH as most
    shown = repr(arg)
    if len(shown) > most:
        shown = shown[:most] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {shown}')


# ---------------------------------------------------------------- marks

def _mark(target, attr, value):
    """Set an attribute if the object takes it."""
    try:
        setattr(target, attr, value)
    except (AttributeError, TypeError):
        pass
    return target


def final(f):
    """Decorator: not to be overridden or subclassed. Sets __final__."""
    return _mark(f, '__final__', True)


def override(method, /):
    """Decorator: overrides a method of a base class. Sets __override__."""
    return _mark(method, '__override__', True)


def no_type_check(arg):
    """Decorator: annotations of this function or class are not type hints."""
    if isinstance(arg, type):
        for name in dir(arg):
            member = getattr(arg, name)
            # What the class merely refers to is not its own.
            if (getattr(member, '__module__', None) != arg.__module__
                    or getattr(member, '__qualname__', None) is None
                    or member.__qualname__ != f'{arg.__qualname__}.{member.__name__}'):
                continue
            if isinstance(member, MethodType):
                member.__func__.__no_type_check__ = True
            elif isinstance(member, FunctionType):
                member.__no_type_check__ = True
            elif isinstance(member, type):
                no_type_check(member)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass        # a built-in class
    return arg


def no_type_check_decorator(decorator):
    """Decorator for decorators, which then apply no_type_check() as well. Deprecated."""
    from functools import wraps
    from warnings import _deprecated
    _deprecated('typing.no_type_check_decorator', remove=(3, 15))
    return wraps(decorator)(lambda *args, **kwds: no_type_check(decorator(*args, **kwds)))


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    """Decorator: does to classes what dataclass() does. Sets __dataclass_transform__."""
    facts = dict(eq_default=eq_default, order_default=order_default, kw_only_default=kw_only_default,
                 frozen_default=frozen_default, field_specifiers=field_specifiers, kwargs=kwargs)

    def mark(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = facts
        return cls_or_fn
    return mark


# ---------------------------------------------------------------- overloads

def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions '
        'outside a stub module should always be followed by an implementation that is not '
        '@overload-ed.')


def overload(func):
    """Decorator: one of several signatures of a function; get_overloads() finds it."""
    plain = getattr(func, '__func__', func)
    try:
        module, name, line = plain.__module__, plain.__qualname__, plain.__code__.co_firstlineno
    except AttributeError:
        return _overload_dummy      # not made by def
    from typing import _overload_registry
    names = _overload_registry.setdefault(module, {})
    names.setdefault(name, {})[line] = func
    return _overload_dummy


def get_overloads(func):
    """Return the overloads registered for a function, in order."""
    from typing import _overload_registry
    plain = getattr(func, '__func__', func)
    lines = _overload_registry.get(plain.__module__, {}).get(plain.__qualname__, {})
    return [*lines.values()]


def clear_overloads():
    """Forget all overloads."""
    from typing import _overload_registry
    _overload_registry.clear()
