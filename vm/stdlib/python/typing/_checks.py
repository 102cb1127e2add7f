"""What may stand in the brackets of a generic, how it is shown, and the cache of subscriptions."""

from functools import lru_cache, wraps
from _typing import Generic, Union

__name__ = 'typing'

# Emptied by tests that measure what is alive.
_cleanups = []


def _tp_cache(func=None, /, *, typed=False):
    """Decorator: remember the results of hashable arguments."""
    if func is None:
        return lambda func: _tp_cache(func, typed=typed)
    remembering = lru_cache(typed=typed)(func)
    _cleanups.append(remembering.cache_clear)

    @wraps(func)
    def subscript(*args):
        try:
            return remembering(*args)
        except TypeError:
            pass        # not hashable; an error of `func` itself comes again
        return func(*args)
    return subscript


def _is_dunder(name):
    return name[:2] == '__' == name[-2:]


class _Final:
    """Base of classes that only this package may subclass, which it does with _root=True."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *, _root=False, **kwds):
        if not _root:
            raise TypeError('Cannot subclass special typing classes')


class _NotIterable:
    """Base of classes whose __getitem__() would otherwise make them iterable, without end."""

    __slots__ = ()
    __iter__ = None


class _SpecialForm(_Final, _NotIterable, _root=True):
    # A name that means something to type checkers. `subscript(form, parameters)` makes what
    # form[parameters] gives. `role` is 'type' for a form that is a type by itself, 'qualifier'
    # for one that qualifies a name and is no type.

    __slots__ = ('_name', '__doc__', '_subscript', '_role')

    def __init__(self, name, doc, subscript=None, role=None):
        self._name = name
        self.__doc__ = doc
        self._subscript = subscript
        self._role = role

    def __getattr__(self, attr):
        if attr == '__name__' or attr == '__qualname__':
            return self._name
        raise AttributeError(attr)

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    @_tp_cache
    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._subscript(self, parameters)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    # What a form cannot be used for.

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')


class _ValueForm(_SpecialForm, _root=True):
    """A form of values, for which 1 and True are different; `subscript` takes them one by one."""

    def __init__(self, name, doc, subscript):
        super().__init__(name, doc, _tp_cache(subscript, typed=True))

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._subscript(self, *parameters)


# ---------------------------------------------------------------- arguments

def _make_forward_ref(code, *, parent_fwdref=None, **kwargs):
    """Return a ForwardRef whose syntax is right; it belongs where `parent_fwdref` does."""
    from annotationlib import ForwardRef
    if parent_fwdref is not None:
        inherited = {'module': parent_fwdref.__forward_module__, 'owner': parent_fwdref.__owner__}
        kwargs.update({key: value for key, value in inherited.items() if value is not None})
    reference = ForwardRef(code, **kwargs)
    reference.__forward_code__      # compiles
    return reference


def _type_convert(arg, module=None, *, allow_special_forms=False, owner=None):
    """Return the type that an argument means: None and strings stand for others."""
    if isinstance(arg, str):
        return _make_forward_ref(arg, module=module, is_class=allow_special_forms, owner=owner)
    return arg if arg is not None else type(None)


# Classes whose brackets declare parameters; Protocol joins when it is made.
_declaring = [Generic]


def _declares(cls):
    return any([cls is one for one in _declaring])


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False, owner=None):
    """Return the type that `arg` means; TypeError, for a tuple with `msg`, if it cannot be one.

    Qualifiers are right where `allow_special_forms`; Final also where this is no argument.
    """
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms, owner=owner)
    if isinstance(arg, _SpecialForm):
        if arg._role == 'type' or allow_special_forms and arg._role == 'qualifier':
            return arg
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if isinstance(arg, _SubscriptedBase):
        origin = arg.__origin__
        if isinstance(origin, _SpecialForm):
            wrong = (origin._role == 'qualifier' and not allow_special_forms
                     and (is_argument or origin._name == 'ClassVar'))
        else:
            wrong = _declares(origin)
        if wrong:
            raise TypeError(f'{arg} is not valid as type argument')
    elif type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    elif _declares(arg):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    return arg


class _SubscriptedBase:
    """Marks what subscripting to a generic of this package makes."""

    __slots__ = ()


def _type_repr(obj):
    """Return how `obj` is shown inside brackets; tuples are parameter lists of Callable."""
    if isinstance(obj, tuple):
        return ', '.join([_type_repr(item) for item in obj]).join('[]')
    from annotationlib import type_repr
    return type_repr(obj)
