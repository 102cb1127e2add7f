"""ABCMeta in Python, for when there is no native `_abc`."""

from _weakref import ref

_invalidation_counter = 0


def get_cache_token():
    """Return a number that changes whenever a class is registered with any ABC."""
    return _invalidation_counter


class _ClassSet:
    """A set of classes that does not keep them alive."""

    def __init__(self):
        self._refs = set()

    def add(self, cls):
        self._refs.add(ref(cls, self._refs.discard))

    def clear(self):
        self._refs.clear()

    def __contains__(self, cls):
        try:
            return ref(cls) in self._refs
        except TypeError:
            return False

    def __iter__(self):
        for weak in list(self._refs):
            cls = weak()
            if cls is not None:
                yield cls

    def __repr__(self):
        return repr(set(self))


class ABCMeta(type):
    """Metaclass of abstract base classes.

    A class made with it can be subclassed directly, and unrelated classes can be
    registered as its virtual subclasses.
    """

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        missing = {key for key, value in namespace.items()
                   if getattr(value, '__isabstractmethod__', False)}
        for base in bases:
            for key in getattr(base, '__abstractmethods__', ()):
                if getattr(getattr(cls, key, None), '__isabstractmethod__', False):
                    missing.add(key)
        cls.__abstractmethods__ = frozenset(missing)
        cls._abc_registry = _ClassSet()
        cls._abc_cache = _ClassSet()
        cls._abc_negative_cache = _ClassSet()
        cls._abc_negative_cache_version = _invalidation_counter
        return cls

    def register(cls, subclass):
        """Register a virtual subclass and return it; usable as a decorator."""
        global _invalidation_counter
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_registry.add(subclass)
        _invalidation_counter += 1
        return subclass

    def _dump_registry(cls, file=None):
        """Print what is registered and cached, for debugging."""
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'Inv. counter: {get_cache_token()}', file=file)
        for name in cls.__dict__:
            if name.startswith('_abc_'):
                print(f'{name}: {getattr(cls, name)!r}', file=file)

    def _abc_registry_clear(cls):
        """Forget the registered classes, for tests."""
        cls._abc_registry.clear()

    def _abc_caches_clear(cls):
        """Forget the cached answers, for tests."""
        cls._abc_cache.clear()
        cls._abc_negative_cache.clear()

    def __instancecheck__(cls, instance):
        """Answer isinstance(instance, cls)."""
        actual = type(instance)
        subclass = getattr(instance, '__class__', actual)
        if subclass in cls._abc_cache:
            return True
        if actual is subclass:
            if (subclass in cls._abc_negative_cache
                    and cls._abc_negative_cache_version == _invalidation_counter):
                return False
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        """Answer issubclass(subclass, cls)."""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if subclass in cls._abc_cache:
            return True
        if cls._abc_negative_cache_version < _invalidation_counter:
            cls._abc_negative_cache = _ClassSet()
            cls._abc_negative_cache_version = _invalidation_counter
        elif subclass in cls._abc_negative_cache:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = (cls in getattr(subclass, '__mro__', ())
                      or any(issubclass(subclass, known) for known in cls._abc_registry)
                      or any(issubclass(subclass, known) for known in cls.__subclasses__()))
        else:
            assert isinstance(answer, bool)
        (cls._abc_cache if answer else cls._abc_negative_cache).add(subclass)
        return answer
