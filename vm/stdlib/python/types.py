"""The types of built-in objects that have no name of their own, and tools to make classes."""

try:
    from _types import *
except ImportError:
    from _type_examples import *        # blocked


# ---------------------------------------------------------------- making classes

def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as a class statement would; `exec_body` fills the namespace it is given."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """Replace bases that are not classes by what their __mro_entries__() say.

    The argument itself comes back when nothing had to be replaced.
    """
    resolved = []
    changed = False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            resolved.append(base)
            continue
        changed = True
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(entries)
    return tuple(resolved) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """Find the metaclass and make the namespace of a class.

    Returns (metaclass, namespace, keywords without `metaclass`).
    """
    kwds = dict(kwds) if kwds else {}
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = _most_derived(meta, bases)
    prepare = getattr(meta, '__prepare__', None)
    namespace = {} if prepare is None else prepare(name, bases, **kwds)
    return meta, namespace, kwds


def _most_derived(meta, bases):
    for base in bases:
        other = type(base)
        if issubclass(meta, other):
            continue
        if not issubclass(other, meta):
            raise TypeError('metaclass conflict: the metaclass of a derived class must be a '
                            '(non-strict) subclass of the metaclasses of all its bases')
        meta = other
    return meta


def get_original_bases(cls, /):
    """Return the bases of a class as they were written, before __mro_entries__()."""
    try:
        return cls.__dict__.get('__orig_bases__', cls.__bases__)
    except AttributeError:
        raise TypeError(f'Expected an instance of type, not {type(cls).__name__!r}') from None


# ---------------------------------------------------------------- DynamicClassAttribute

class DynamicClassAttribute:
    """A property for instances only: on the class, the metaclass's __getattr__() answers."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.overwrite_doc = doc is None        # it is the getter's
        self.__doc__ = fget.__doc__ if not doc else doc
        self.__isabstractmethod__ = True is getattr(fget, '__isabstractmethod__', False)

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            if self.fget is not None:
                return self.fget(instance)
            raise AttributeError('unreadable attribute')
        if not self.__isabstractmethod__:
            raise AttributeError
        return self     # ABCMeta has to see it

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        return self.fdel(instance)

    def _changed(self, doc=None, **changes):
        functions = {'fget': self.fget, 'fset': self.fset, 'fdel': self.fdel, **changes}
        made = type(self)(**functions, doc=doc or self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        """Return a copy with another getter."""
        return self._changed(fget.__doc__ if self.overwrite_doc else None, fget=fget)

    def setter(self, fset):
        """Return a copy with another setter."""
        return self._changed(fset=fset)

    def deleter(self, fdel):
        """Return a copy with another deleter."""
        return self._changed(fdel=fdel)


# ---------------------------------------------------------------- coroutine

def _passed_on(name):
    return property(lambda self: getattr(self._inner, name), doc=f'{name} of what is wrapped.')


class _GeneratorWrapper:
    """Makes a generator-like object awaitable."""

    def __init__(self, gen):
        self._inner = gen
        for name in ('__name__', '__qualname__'):
            setattr(self, name, getattr(gen, name, None))

    gi_code = cr_code = _passed_on('gi_code')
    gi_frame = cr_frame = _passed_on('gi_frame')
    gi_running = cr_running = _passed_on('gi_running')
    gi_suspended = cr_suspended = _passed_on('gi_suspended')
    gi_yieldfrom = cr_await = _passed_on('gi_yieldfrom')

    def __iter__(self):
        # A real generator needs no help to be driven.
        return self._inner if type(self._inner) is GeneratorType else self

    __await__ = __iter__

    def __next__(self):
        return next(self._inner)

    def send(self, val):
        return self._inner.send(val)

    def throw(self, tp, *rest):
        return self._inner.throw(tp, *rest)

    def close(self):
        return self._inner.close()


_GENERATOR = 0x20
_COROUTINE = 0x80
_ITERABLE_COROUTINE = 0x100


def coroutine(func):
    """Make what a generator function (or one that returns generators) gives awaitable."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    if func.__class__ is FunctionType and getattr(func, '__code__', None).__class__ is CodeType:
        flags = func.__code__.co_flags
        if flags & (_COROUTINE | _ITERABLE_COROUTINE):
            return func
        if flags & _GENERATOR:
            func.__code__ = func.__code__.replace(co_flags=flags | _ITERABLE_COROUTINE)
            return func

    import _collections_abc
    import functools

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        cls = made.__class__
        if cls is CoroutineType or cls is GeneratorType and made.gi_code.co_flags & _ITERABLE_COROUTINE:
            return made
        if isinstance(made, _collections_abc.Generator) and not isinstance(made, _collections_abc.Coroutine):
            return _GeneratorWrapper(made)
        return made

    return wrapped


__all__ = [name for name in globals() if not name.startswith('_')]
