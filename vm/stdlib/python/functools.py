"""Higher-order functions: caches, partial application, type dispatch and decorator helpers.

Everything here works without native help; the names that `_functools` offers replace
the ones below at the end of the module.
"""

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'partial',
           'partialmethod', 'Placeholder', 'reduce', 'cmp_to_key', 'total_ordering', 'lru_cache', 'cache',
           'cached_property', 'singledispatch', 'singledispatchmethod']

from abc import get_cache_token
from reprlib import recursive_repr
from types import FunctionType, GenericAlias, MappingProxyType, MethodType, UnionType
from _thread import RLock


# ---------------------------------------------------------------- wrappers

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__',
                       '__annotate__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make `wrapper` look like `wrapped` and return it.

    Attributes named in `assigned` are copied when they exist; those named in `updated`
    are dictionaries that get merged. `__wrapped__` always points to `wrapped`.
    """
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, because the merge above may have brought the inner function's own link along.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Return a decorator that applies update_wrapper() with `wrapped` as the model."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---------------------------------------------------------------- total_ordering

# Each derived method asks the one ordering that the class defines. The second element of a
# rule tells how to turn that answer into the wanted one: (negate it?, what equality decides).
# 'or' - true when equal as well; 'and' - false when equal; None - equality plays no part.
_ORDER_RULES = {
    '__lt__': (('__gt__', True, 'and'), ('__le__', False, 'or'), ('__ge__', True, None)),
    '__le__': (('__ge__', True, 'or'), ('__lt__', False, 'and'), ('__gt__', True, None)),
    '__gt__': (('__lt__', True, 'and'), ('__ge__', False, 'or'), ('__le__', True, None)),
    '__ge__': (('__le__', True, 'or'), ('__gt__', False, 'and'), ('__lt__', True, None)),
}


def _derived_order(root, negate, equality):
    """Return a comparison method computed from the class's own `root` method."""
    if equality is None:
        def method(self, other):
            answer = getattr(type(self), root)(self, other)
            return answer if answer is NotImplemented else not answer
    elif equality == 'or':
        def method(self, other):
            answer = getattr(type(self), root)(self, other)
            if answer is NotImplemented:
                return answer
            return bool((not answer if negate else answer) or self == other)
    else:
        def method(self, other):
            answer = getattr(type(self), root)(self, other)
            if answer is NotImplemented:
                return answer
            return bool((not answer if negate else answer) and self != other)
    return method


def _order_from(name, root):
    def method(self, other):
        raise NotImplementedError
    for derived, negate, equality in _ORDER_RULES[root]:
        if derived == name:
            method = _derived_order(root, negate, equality)
    method.__name__ = name
    method.__doc__ = f'Computed by @total_ordering from {root}.'
    method.__module__ = 'functools'
    method.__qualname__ = f'_{name.strip("_")}_from_{root.strip("_")}'
    return method


# Built once at import, so that the methods are importable (they can be pickled by name).
_ORDER_METHODS = {root: {} for root in _ORDER_RULES}
for _root in _ORDER_RULES:
    for _name in _ORDER_RULES:
        if _name != _root:
            _method = _order_from(_name, _root)
            _method.__name__ = _name
            globals()[_method.__qualname__] = _method
            _ORDER_METHODS[_root][_name] = _method
del _root, _name, _method


def total_ordering(cls):
    """Class decorator that fills in the ordering methods missing from `cls`."""
    roots = {op for op in _ORDER_METHODS
             if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for root in ('__lt__', '__le__', '__gt__', '__ge__'):
        if root in roots:
            break
    for name, method in _ORDER_METHODS[root].items():
        if name not in roots:
            setattr(cls, name, method)
    return cls


# ---------------------------------------------------------------- cmp_to_key

def cmp_to_key(mycmp):
    """Turn an old-style comparison function into a key function for sort() and friends."""
    def method(holds):
        return lambda self, other: holds(mycmp(self.obj, other.obj))

    class K:
        __slots__ = ('obj',)
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        __eq__ = method(lambda sign: sign == 0)
        __lt__ = method(lambda sign: sign < 0)
        __le__ = method(lambda sign: sign <= 0)
        __gt__ = method(lambda sign: sign > 0)
        __ge__ = method(lambda sign: sign >= 0)
    return K


# ---------------------------------------------------------------- reduce

_no_initial = object()


def _fold(function, sequence, initial=_no_initial):
    """Fold `sequence` from the left with a two-argument function.

    The value starts at `initial`, or at the first item when none is given; an empty
    iterable without `initial` is a TypeError.
    """
    items = iter(sequence)
    if initial is _no_initial:
        for value in items:
            break
        else:
            raise TypeError('reduce() of empty iterable with no initial value')
    else:
        value = initial
    for item in items:
        value = function(value, item)
    return value


def reduce(*args, **kwargs):
    for name in ('function', 'sequence'):
        if name in kwargs:
            import warnings
            warnings.warn("Calling functools.reduce with keyword argument 'function' or 'sequence' is "
                          'deprecated in Python 3.14 and will be forbidden in Python 3.16.',
                          DeprecationWarning, stacklevel=2)
            break
    return _fold(*args, **kwargs)


reduce.__doc__ = _fold.__doc__
reduce.__text_signature__ = '(function, iterable, /, initial=None)'


# ---------------------------------------------------------------- partial

class _PlaceholderType:
    """The type of Placeholder, the mark for a positional argument to be given later."""

    __slots__ = ()
    _only = []

    def __new__(cls):
        if not cls._only:
            cls._only.append(super().__new__(cls))
        return cls._only[0]

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"type '{cls.__name__}' is not an acceptable base type")

    def __repr__(self):
        return 'Placeholder'

    __reduce__ = __repr__       # pickles name it


Placeholder = _PlaceholderType()


def _count_placeholders(args):
    if args and args[-1] is Placeholder:
        raise TypeError('trailing Placeholders are not allowed')
    count = 0
    for arg in args:
        if arg is Placeholder:
            count += 1
    return count


def _fill_placeholders(template, count, args, what):
    """Return `template` with its `count` placeholders taken from the front of `args`, the rest appended."""
    if len(args) < count:
        raise TypeError(f"missing positional arguments in '{what}' call; "
                        f"expected at least {count}, got {len(args)}")
    filled = []
    used = 0
    for arg in template:
        if arg is Placeholder:
            arg = args[used]
            used += 1
        filled.append(arg)
    filled.extend(args[used:])
    return tuple(filled)


def _prepare_partial(base, func, args, keywords):
    """Common to partial and partialmethod: check the arguments and flatten nested objects.

    Returns the innermost function with the merged arguments, their number of placeholders
    and the merged keywords.
    """
    for name, value in keywords.items():
        if value is Placeholder:
            raise TypeError('Placeholder cannot be passed as a keyword argument to partial()')
    if args and args[-1] is Placeholder:
        raise TypeError('trailing Placeholders are not allowed')
    if isinstance(func, base):
        inner = func.args
        pending = func._phcount
        if args and pending:
            # Too few arguments leave the remaining placeholders in place.
            padded = args if len(args) >= pending else args + (Placeholder,) * (pending - len(args))
            args = _fill_placeholders(inner, pending, padded, 'partial')
            # What was padded stands before fixed arguments, never at the end.
        else:
            args = inner + args
        keywords = {**func.keywords, **keywords}
        func = func.func
    return func, args, _count_placeholders(args), keywords


class partial:
    """A callable that calls `func` with some arguments already given.

    Positional arguments equal to Placeholder are filled by the first arguments of the call.
    """
    __slots__ = ('func', 'args', 'keywords', '_phcount', '__dict__', '__weakref__')

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        func, args, count, keywords = _prepare_partial(partial, func, args, keywords)
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        self._phcount = count
        return self

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        if self._phcount:
            return self.func(*_fill_placeholders(self.args, self._phcount, args, 'partial'), **keywords)
        return self.func(*self.args, *args, **keywords)

    def __get__(self, obj, objtype=None):
        return self if obj is None else MethodType(self, obj)

    @recursive_repr()
    def __repr__(self):
        cls = type(self)
        func, args, keywords = self.func, self.args, self.keywords
        parts = [repr(func)]
        parts += [repr(arg) for arg in args]
        parts += [f'{name}={value!r}' for name, value in keywords.items()]
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None,
                                          self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError('argument to __setstate__ must be a tuple')
        if len(state) != 4:
            raise TypeError(f'expected 4 items in state, got {len(state)}')
        func, args, keywords, namespace = state
        if (not callable(func) or not isinstance(args, tuple)
                or not (keywords is None or isinstance(keywords, dict))
                or not (namespace is None or isinstance(namespace, dict))):
            raise TypeError('invalid partial state')
        count = _count_placeholders(args)
        self.func = func
        self.args = args if type(args) is tuple else tuple(args)
        self.keywords = keywords if type(keywords) is dict else dict(keywords or ())
        self._phcount = count
        self.__dict__ = {} if namespace is None else namespace

    __class_getitem__ = classmethod(GenericAlias)


class partialmethod:
    """Like partial, but made to be a method: the instance comes first.

    `func` may be a function, a callable or any descriptor (staticmethod, classmethod,
    property-like objects and other partialmethods).
    """
    __slots__ = ('func', 'args', 'keywords', '_phcount', '__dict__', '__weakref__')

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and getattr(func, '__get__', None) is None:
            raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
        self.func, self.args, self._phcount, self.keywords = _prepare_partial(
            partialmethod, func, args, keywords)

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts += [repr(arg) for arg in self.args]
        parts += [f'{name}={value!r}' for name, value in self.keywords.items()]
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'

    def _unbound(self):
        func, template, count, given = self.func, self.args, self._phcount, self.keywords

        def method(self, /, *args, **keywords):
            if count:
                args = _fill_placeholders(template, count, args, 'partialmethod')
            else:
                args = template + args
            return func(self, *args, **{**given, **keywords})

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, '__get__', None)
        if bind is not None and not isinstance(self.func, partial):
            bound = bind(obj, cls)
            if bound is not self.func:
                # The descriptor did its own binding: only add the arguments.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


def _unwrap_partial(func):
    """Return the function under any number of partial objects."""
    while isinstance(func, partial):
        func = func.func
    return func


def _unwrap_partialmethod(func):
    """Return the function under any mix of partial and partialmethod objects."""
    previous = None
    while func is not previous:
        previous = func
        while isinstance(getattr(func, '__partialmethod__', None), partialmethod):
            func = func.__partialmethod__
        while isinstance(func, partialmethod):
            func = func.func
        func = _unwrap_partial(func)
    return func


# ---------------------------------------------------------------- lru_cache

_CacheInfo = None


def _cache_info(*counts):
    """Return what cache_info() of a cache gives; the class is made when it is first needed."""
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', 'hits misses maxsize currsize', module='functools')
    return _CacheInfo(*counts)


class _CallKey(list):
    """A cache key that computes its hash once."""
    __slots__ = ('_hash',)

    def __init__(self, items):
        self[:] = items
        self._hash = hash(items)

    def __hash__(self):
        return self._hash


_keyword_mark = (object(),)
_plain_key_types = frozenset({int, str})


def _make_key(args, kwds, typed):
    """Return the cache key of a call; calls that differ only in keyword order get different keys."""
    key = args
    if kwds:
        key += _keyword_mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(map(type, args))
        if kwds:
            key += tuple(map(type, kwds.values()))
    elif key.__len__() == 1 and type(key[0]) in _plain_key_types:       # len() itself may be cached
        return key[0]
    return _CallKey(key)


def lru_cache(maxsize=128, typed=False):
    """Decorator that remembers the results of the `maxsize` most recent distinct calls.

    None means no limit. With `typed`, arguments of different types are kept apart even when
    they are equal. The wrapper has cache_info(), cache_clear(), cache_parameters() and
    __wrapped__.
    """
    if callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
    elif isinstance(maxsize, int):
        function = None
        if maxsize < 0:
            maxsize = 0
    elif maxsize is None:
        function = None
    else:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(function):
        wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(wrapper, function)

    return decorate if function is None else decorate(function)


def cache(user_function, /):
    """Decorator that remembers every result: lru_cache(maxsize=None)."""
    return lru_cache(maxsize=None)(user_function)


def _lru_cache_wrapper(user_function, maxsize, typed, cache_info_type):
    if not callable(user_function):
        raise TypeError('the first argument must be callable')
    absent = object()
    entries = {}
    find = entries.get
    count = entries.__len__
    hits = misses = 0

    if maxsize == 0:
        def wrapper(*args, **kwds):
            nonlocal misses
            misses += 1
            return user_function(*args, **kwds)

        def clear_entries():
            pass

    elif maxsize is None:
        def wrapper(*args, **kwds):
            nonlocal hits, misses
            key = _make_key(args, kwds, typed)
            value = find(key, absent)
            if value is not absent:
                hits += 1
                return value
            misses += 1
            value = entries[key] = user_function(*args, **kwds)
            return value

        clear_entries = entries.clear

    else:
        # A ring of [before, after, key, value]; `ring` itself is the seam: the newest entry is
        # before it and the oldest after it.
        ring = []
        ring[:] = [ring, ring, None, None]
        lock = RLock()

        def append(node):
            newest = ring[0]
            node[0] = newest
            node[1] = ring
            newest[1] = ring[0] = node

        def unlink(node):
            before, after = node[0], node[1]
            before[1] = after
            after[0] = before

        def wrapper(*args, **kwds):
            nonlocal hits, misses
            key = _make_key(args, kwds, typed)
            with lock:
                node = find(key)
                if node is not None:
                    hits += 1
                    if ring[0] is not node:
                        unlink(node)
                        append(node)
                    return node[3]
                misses += 1
            value = user_function(*args, **kwds)
            with lock:
                # The call above may have stored the same key meanwhile: then nothing is to do.
                if key not in entries:
                    if count() >= maxsize:
                        oldest = ring[1]
                        unlink(oldest)
                        del entries[oldest[2]]
                    node = [None, None, key, value]
                    append(node)
                    entries[key] = node
            return value

        def clear_entries():
            entries.clear()
            ring[:] = [ring, ring, None, None]

    def cache_info():
        """Return hits, misses, maxsize and current size."""
        return cache_info_type(hits, misses, maxsize, count())

    def cache_clear():
        """Forget all results and statistics."""
        nonlocal hits, misses
        clear_entries()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper


# ---------------------------------------------------------------- cached_property

_absent = object()


class cached_property:
    """A property computed once per instance and then kept in the instance's __dict__."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, func):
        self.attrname = None        # known from __set_name__() on
        self.func = func
        self.__module__, self.__doc__ = func.__module__, func.__doc__

    def __set_name__(self, owner, name):
        known = self.attrname
        if known is not None and known != name:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({known!r} and {name!r}).')
        self.attrname = name

    def __get__(self, instance, owner=None):
        name = self.attrname
        if instance is None:
            return self
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            namespace = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {name!r} property.') from None
        found = namespace.get(name, _absent)
        if found is _absent:
            found = self.func(instance)
            try:
                namespace[name] = found
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f'does not support item assignment for caching {name!r} property.'
                                ) from None
        return found


# ---------------------------------------------------------------- singledispatch

def _c3_merge(sequences):
    """Merge linearisations so that every one of them keeps its order (the C3 rule)."""
    merged = []
    while True:
        sequences = [seq for seq in sequences if seq]
        if not sequences:
            return merged
        for seq in sequences:
            head = seq[0]
            if not any(head in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        merged.append(head)
        sequences = [seq[1:] if seq[0] is head else seq for seq in sequences]


def _c3_mro(cls, abcs=None):
    """Return the method resolution order of `cls` as if it inherited from the given ABCs.

    An ABC is put right behind the last base that already knows it; the others come
    after the explicit bases.
    """
    bases = list(cls.__bases__)
    split = 0
    for position in range(len(bases), 0, -1):
        if hasattr(bases[position - 1], '__abstractmethods__'):
            split = position
            break
    abcs = list(abcs) if abcs else []
    # An ABC belongs to `cls` itself when no base is one already.
    own = [abc for abc in abcs
           if issubclass(cls, abc) and not any(issubclass(base, abc) for base in bases)]
    rest = [abc for abc in abcs if abc not in own]
    groups = (bases[:split], own, bases[split:])
    return _c3_merge([[cls]] + [_c3_mro(base, rest) for group in groups for base in group]
                     + list(groups))


def _compose_mro(cls, types):
    """Return the order in which implementations for `types` are tried on instances of `cls`."""
    real = set(cls.__mro__)

    def relevant(typ):
        return (typ not in real and hasattr(typ, '__mro__')
                and not isinstance(typ, GenericAlias) and issubclass(cls, typ))

    kept = [typ for typ in types if relevant(typ)]
    # Drop what another candidate inherits: that one brings it along.
    kept = [typ for typ in kept
            if not any(typ is not other and typ in other.__mro__ for other in kept)]
    wanted = set(kept)
    virtual = []
    for typ in kept:
        # A subclass of `typ` may offer `cls` more implementations than typ's own bases do.
        found = []
        for sub in typ.__subclasses__():
            if sub not in real and issubclass(cls, sub):
                found.append([base for base in sub.__mro__ if base in types])
        if not found:
            virtual.append(typ)
            continue
        found.sort(key=len, reverse=True)
        for chain in found:
            for base in chain:
                if base not in virtual:
                    virtual.append(base)
    return _c3_mro(cls, abcs=virtual)


def _find_impl(cls, registry):
    """Return the best implementation in `registry` for instances of `cls`."""
    match = None
    for typ in _compose_mro(cls, registry.keys()):
        if match is not None:
            # Two unrelated ABCs both fit, and neither is spelled out as a base: no guessing.
            if (typ in registry and typ not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, typ)):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {typ}')
            break
        if typ in registry:
            match = typ
    return registry.get(match)


def _is_dispatch_type(cls):
    if isinstance(cls, type):
        return True
    return isinstance(cls, UnionType) and all(isinstance(arg, type) for arg in cls.__args__)


def _annotated_dispatch_type(func):
    """Return the class or union that annotates the first parameter, or raise TypeError."""
    from annotationlib import Format, ForwardRef, get_annotations
    try:
        annotated = get_annotations(func, format=Format.FORWARDREF)
    except TypeError:
        annotated = None
    if not annotated:
        raise TypeError(f'Invalid first argument to `register()`: {func!r}. '
                        'Use either `@register(some_class)` or plain `@register` '
                        'on an annotated function.')
    from typing import get_type_hints
    name, cls = next(iter(get_type_hints(func, format=Format.FORWARDREF).items()))
    if _is_dispatch_type(cls):
        return cls
    if isinstance(cls, UnionType):
        reason = 'not all arguments are classes.'
    elif isinstance(cls, ForwardRef):
        reason = 'is an unresolved forward reference.'
    else:
        reason = 'is not a class.'
    raise TypeError(f'Invalid annotation for {name!r}. {cls!r} {reason}')


def singledispatch(func):
    """Turn `func` into a generic function that dispatches on the type of its first argument.

    The wrapper has register(), dispatch(), the read-only mapping `registry` and
    _clear_cache().
    """
    registry = {object: func}
    found = None         # class -> implementation, made on the first call
    token = None
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        """Return the implementation that a call with an instance of `cls` would use."""
        nonlocal found, token
        if found is None:
            import weakref
            found = weakref.WeakKeyDictionary()
        if token is not None:
            current = get_cache_token()
            if current != token:
                found.clear()
                token = current
        try:
            return found[cls]
        except KeyError:
            pass
        impl = registry.get(cls)
        if impl is None:
            impl = _find_impl(cls, registry)
        found[cls] = impl
        return impl

    def register(cls, func=None):
        """Register an implementation for `cls`; also a decorator, with or without the class."""
        nonlocal token
        if _is_dispatch_type(cls):
            if func is None:
                return lambda func: register(cls, func)
        else:
            if func is not None:
                raise TypeError('Invalid first argument to `register()`. '
                                f'{cls!r} is not a class or union type.')
            func = cls
            cls = _annotated_dispatch_type(func)
        for one in cls.__args__ if isinstance(cls, UnionType) else (cls,):
            registry[one] = func
            if token is None and hasattr(one, '__abstractmethods__'):
                token = get_cache_token()
        clear_cache()
        return func

    def clear_cache():
        if found is not None:
            found.clear()

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = clear_cache
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """A generic method: dispatches on the type of the first argument after self or cls."""

    def __init__(self, func):
        if not (callable(func) or hasattr(func, '__get__')):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.dispatcher = singledispatch(func)

    def __get__(self, obj, cls=None):
        return _singledispatchmethod_get(self, obj, cls)

    def __repr__(self):
        return f'<single dispatch method descriptor {_shown_name(self.func)}>'

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def register(self, cls, method=None):
        """Register an implementation for `cls`, as register() of a generic function does."""
        return self.dispatcher.register(cls, func=method)


def _shown_name(func):
    for attr in ('__qualname__', '__name__'):
        name = getattr(func, attr, None)
        if name:
            return name
    return '?'


class _singledispatchmethod_get:
    """What reading a generic method gives: a callable bound to an instance or class."""

    # What is read from the method's function.
    _function_attributes = frozenset({'__name__', '__qualname__', '__isabstractmethod__',
                                      '__annotations__', '__type_params__'})

    def __init__(self, unbound, obj, cls):
        self._method, self._obj, self._cls = unbound, obj, cls
        # The class has these two as well, so they must be in the instance.
        for attr in ('__module__', '__doc__'):
            if hasattr(unbound.func, attr):
                setattr(self, attr, getattr(unbound.func, attr))

    def __getattr__(self, name):
        if name in self._function_attributes:
            return getattr(self._method.func, name)
        raise AttributeError

    __wrapped__ = property(lambda self: self._method.func)
    register = property(lambda self: self._method.register)

    def __repr__(self):
        name = f'single dispatch method {_shown_name(self._method.func)}'
        return f'<{name}>' if self._obj is None else f'<bound {name} of {self._obj!r}>'

    def __call__(self, /, *args, **kwargs):
        function = self._method.func
        # Read from the class, a plain function gets the instance first.
        place = 1 if self._obj is None and isinstance(function, FunctionType) else 0
        if place >= len(args):
            name = getattr(function, '__name__', 'singledispatchmethod method')
            raise TypeError(f'{name} requires at least {place + 1} positional argument{"s"[:place]}')
        found = self._method.dispatcher.dispatch(args[place].__class__)
        bind = getattr(found, '__get__', None)
        return (found if bind is None else bind(self._obj, self._cls))(*args, **kwargs)


# ---------------------------------------------------------------- native replacements

try:
    from _functools import (Placeholder, _PlaceholderType, _lru_cache_wrapper, cmp_to_key, partial,
                            reduce)
except ImportError:
    pass        # blocked
