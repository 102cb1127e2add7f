"""Abstract base classes: ABCMeta, ABC and the abstractmethod decorator."""

__all__ = ['ABC', 'ABCMeta', 'abstractclassmethod', 'abstractmethod', 'abstractproperty',
           'abstractstaticmethod', 'get_cache_token', 'update_abstractmethods']


def abstractmethod(funcobj):
    """Mark a method as abstract.

    A class whose metaclass is ABCMeta cannot be instantiated while it has abstract methods
    that are not overridden.
    """
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """Deprecated: use classmethod with abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """Deprecated: use staticmethod with abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """Deprecated: use property with abstractmethod."""

    __isabstractmethod__ = True


try:
    from _abc import (get_cache_token, _abc_init, _abc_register, _abc_instancecheck,
                      _abc_subclasscheck, _get_dump, _reset_registry, _reset_caches)
except ImportError:
    from _py_abc import ABCMeta, get_cache_token
    ABCMeta.__module__ = 'abc'
else:
    class ABCMeta(type):
        """Metaclass of abstract base classes.

        A class made with it can be subclassed directly, and unrelated classes can be
        registered as its virtual subclasses.
        """

        def __new__(mcls, name, bases, namespace, /, **kwargs):
            cls = super().__new__(mcls, name, bases, namespace, **kwargs)
            _abc_init(cls)
            return cls

        def register(cls, subclass):
            """Register a virtual subclass and return it; usable as a decorator."""
            return _abc_register(cls, subclass)

        def __instancecheck__(cls, instance):
            """Answer isinstance(instance, cls)."""
            return _abc_instancecheck(cls, instance)

        def __subclasscheck__(cls, subclass):
            """Answer issubclass(subclass, cls)."""
            return _abc_subclasscheck(cls, subclass)

        def _dump_registry(cls, file=None):
            """Print what is registered and cached, for debugging."""
            print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
            print(f'Inv. counter: {get_cache_token()}', file=file)
            registry, cache, negative, version = _get_dump(cls)
            print(f'_abc_registry: {registry!r}', file=file)
            print(f'_abc_cache: {cache!r}', file=file)
            print(f'_abc_negative_cache: {negative!r}', file=file)
            print(f'_abc_negative_cache_version: {version!r}', file=file)

        def _abc_registry_clear(cls):
            """Forget the registered classes, for tests."""
            _reset_registry(cls)

        def _abc_caches_clear(cls):
            """Forget the cached answers, for tests."""
            _reset_caches(cls)


def update_abstractmethods(cls):
    """Recompute the abstract methods of `cls` after methods were added to it; return `cls`.

    Classes that are not ABCs are left alone.
    """
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    missing = set()
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                missing.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, '__isabstractmethod__', False):
            missing.add(name)
    cls.__abstractmethods__ = frozenset(missing)
    return cls


class ABC(metaclass=ABCMeta):
    """Helper class: inheriting from it makes an abstract base class."""
    __slots__ = ()
