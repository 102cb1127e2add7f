"""Abstract base classes: ABCMeta, ABC and the abstractmethod decorator."""

__all__ = ['ABC', 'ABCMeta', 'abstractmethod', 'update_abstractmethods', 'get_cache_token',
           'abstractproperty', 'abstractclassmethod', 'abstractstaticmethod']

try:
    import _abc
except ImportError:
    from _py_abc import ABCMeta, get_cache_token        # blocked
    ABCMeta.__module__ = 'abc'
else:
    from _abc import get_cache_token

    class ABCMeta(type):
        """Metaclass of abstract base classes.

        A class made with it can be subclassed directly, and unrelated classes can be
        registered as its virtual subclasses.
        """

        def __new__(mcls, name, bases, namespace, /, **kwargs):
            made = super().__new__(mcls, name, bases, namespace, **kwargs)
            _abc._abc_init(made)
            return made

        def __instancecheck__(cls, instance):
            """Answer isinstance(instance, cls)."""
            return _abc._abc_instancecheck(cls, instance)

        def __subclasscheck__(cls, subclass):
            """Answer issubclass(subclass, cls)."""
            return _abc._abc_subclasscheck(cls, subclass)

        def register(cls, subclass):
            """Register a virtual subclass and return it; usable as a decorator."""
            return _abc._abc_register(cls, subclass)

        # For debugging and tests.

        def _dump_registry(cls, file=None):
            """Print what is registered and cached."""
            names = ('registry', 'cache', 'negative_cache', 'negative_cache_version')
            print(f'Class: {cls.__module__}.{cls.__qualname__}', f'Inv. counter: {get_cache_token()}',
                  *[f'_abc_{name}: {value!r}' for name, value in zip(names, _abc._get_dump(cls))],
                  sep='\n', file=file)

        def _abc_caches_clear(cls):
            """Forget the cached answers."""
            _abc._reset_caches(cls)

        def _abc_registry_clear(cls):
            """Forget the registered classes."""
            _abc._reset_registry(cls)


class ABC(metaclass=ABCMeta):
    """Helper class: inheriting from it makes an abstract base class."""
    __slots__ = ()


def abstractmethod(funcobj):
    """Mark a method as abstract.

    A class whose metaclass is ABCMeta cannot be instantiated while it has abstract methods
    that are not overridden.
    """
    funcobj.__isabstractmethod__ = True
    return funcobj


def _is_abstract(value):
    return getattr(value, '__isabstractmethod__', False)


def update_abstractmethods(cls):
    """Recompute the abstract methods of `cls` after methods were added to it; return `cls`.

    Classes that are not ABCs are left alone.
    """
    if hasattr(cls, '__abstractmethods__'):
        names = [name for name, value in vars(cls).items() if _is_abstract(value)]
        for base in cls.__bases__:
            names += [name for name in getattr(base, '__abstractmethods__', ())
                      if _is_abstract(getattr(cls, name, None))]
        cls.__abstractmethods__ = frozenset(names)
    return cls


# ---------------------------------------------------------------- deprecated

class abstractproperty(property):
    """Deprecated: use property with abstractmethod."""

    __isabstractmethod__ = True


class _AbstractWrapper:
    """Marks the function inside as well."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractclassmethod(_AbstractWrapper, classmethod):
    """Deprecated: use classmethod with abstractmethod."""


class abstractstaticmethod(_AbstractWrapper, staticmethod):
    """Deprecated: use staticmethod with abstractmethod."""
