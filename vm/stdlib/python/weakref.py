"""References to objects that do not keep them alive, and containers of such."""

from _collections_abc import Mapping, MutableMapping, MutableSet
from _weakref import (CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy,
                      ref)
from _weakrefset import WeakSet

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakMethod', 'WeakKeyDictionary',
           'WeakValueDictionary', 'WeakSet', 'finalize']

ProxyTypes = (ProxyType, CallableProxyType)
MutableSet.register(WeakSet)


class WeakMethod(ref):
    """A weak reference to a bound method: dies when its object or its function does."""

    __slots__ = ('_function', '_method_type', '_alive', '__weakref__')

    def __new__(cls, meth, callback=None):
        target, function = getattr(meth, '__self__', None), getattr(meth, '__func__', None)
        if function is None:
            raise TypeError(f'argument should be a bound method, not {type(meth)}')
        made = None     # a weak reference to what is made here

        def die(_):
            method = made()
            if method is None or not method._alive:
                return
            method._alive = False       # the other part may die as well
            if callback is not None:
                callback(method)

        self = ref.__new__(cls, target, die)
        made = ref(self)
        self._function = ref(function, die)
        self._method_type = type(meth)
        self._alive = True
        return self

    def __call__(self):
        target, function = super().__call__(), self._function()
        return None if target is None or function is None else self._method_type(function, target)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__eq__(self, other) and self._function == other._function
        return self is other

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows the key under which a dictionary has it."""

    __slots__ = ('key',)

    def __new__(type, ob, callback, key):
        made = ref.__new__(type, ob, callback)
        made.key = key
        return made

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


# ---------------------------------------------------------------- dictionaries

def _pairs(other):
    """Return the items of a mapping, or of what dict() takes."""
    return other.items() if hasattr(other, 'items') else dict(other).items()


class _WeakMapping(MutableMapping):
    """What both dictionaries share. `data` is a dict in which keys or values are references.

    Iteration is over what was alive when it began, and still is. A subclass says by _entries()
    which pairs those are.
    """

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def items(self):
        """Iterate over the (key, value) pairs."""
        return self._entries()

    def keys(self):
        """Iterate over the keys."""
        for key, _ in self._entries():
            yield key

    def values(self):
        """Iterate over the values."""
        for _, value in self._entries():
            yield value

    __iter__ = keys

    def update(self, other=None, /, **kwargs):
        """Set many keys from a mapping or pairs, then from the keywords."""
        for source in (other, kwargs):
            if source is not None:
                for key, value in _pairs(source):
                    self[key] = value

    def copy(self):
        """Return a shallow copy."""
        made = self._plain()
        for key, value in self._entries():
            made[key] = value
        return made

    def __copy__(self):
        return self.copy()

    def __or__(self, other):
        if isinstance(other, Mapping):
            made = self.copy()
            made.update(other)
            return made
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, Mapping):
            made = type(self)()
            made.update(other)
            made.update(self)
            return made
        return NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries disappear when nothing else refers to their values."""

    def __init__(self, other=(), /, **kw):
        self.data = {}

        def forget(dead, me=ref(self)):
            alive = me()
            # The key may have got another value meanwhile.
            if alive is not None and alive.data.get(dead.key) is dead:
                del alive.data[dead.key]

        self._remove = forget
        self.update(other, **kw)

    def _plain(self):
        return WeakValueDictionary()

    def _entries(self):
        for key, reference in [*self.data.items()]:
            value = reference()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is not None:
            return value
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return self.get(key) is not None

    def get(self, key, default=None):
        """Return the value of `key`, or `default` if it is absent."""
        reference = self.data.get(key)
        value = reference and reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        """Return the value of `key`, which is set to `default` first if absent."""
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        """Remove `key` and return its value; if absent, the default when given."""
        reference = self.data.pop(key, None)
        value = reference and reference()
        if value is not None:
            return value
        if not args:
            raise KeyError(key)
        return args[0]

    def popitem(self):
        """Remove some pair and return it."""
        value = None
        while value is None:
            key, reference = self.data.popitem()
            value = reference()
        return key, value

    def valuerefs(self):
        """Return the weak references to the values as a list."""
        return [*self.data.values()]

    def itervaluerefs(self):
        """Iterate over the weak references to the values."""
        yield from self.valuerefs()

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self._entries():
            made[deepcopy(key, memo)] = value
        return made


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries disappear when nothing else refers to their keys."""

    def __init__(self, dict=None):
        self.data = {}

        def forget(dead, me=ref(self)):
            alive = me()
            if alive is not None:
                alive.data.pop(dead, None)

        self._remove = forget
        self.update(dict)

    def _plain(self):
        return WeakKeyDictionary()

    def _entries(self):
        for reference, value in [*self.data.items()]:
            key = reference()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False        # nothing that could be a key

    def get(self, key, default=None):
        """Return the value of `key`, or `default` if it is absent."""
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        """Return the value of `key`, which is set to `default` first if absent."""
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        """Remove `key` and return its value; if absent, the default when given."""
        return self.data.pop(ref(key), *args)

    def popitem(self):
        """Remove some pair and return it."""
        key = None
        while key is None:
            reference, value = self.data.popitem()
            key = reference()
        return key, value

    def keyrefs(self):
        """Return the weak references to the keys as a list."""
        return [*self.data]

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self._entries():
            made[key] = deepcopy(value, memo)
        return made


# ---------------------------------------------------------------- finalize

class _Call:
    """The call that a finalizer is to make."""

    __slots__ = ('reference', 'function', 'args', 'kwargs', 'atexit')

    def facts(self):
        """Return (obj, func, args, kwargs), None if the object is gone."""
        obj = self.reference()
        return None if obj is None else (obj, self.function, self.args, self.kwargs)


class finalize:
    """Calls func(*args, **kwargs) when `obj` goes away, or at exit, once.

    The finalizer needs not be kept. Calling it makes the call now, detach() and `alive`
    manage it, and `atexit` tells whether the call is made at exit.
    """

    # An instance is no more than the key of its call; those made first stand first.
    __slots__ = ()
    _registry = {}
    _prepared = False       # for the end of the process
    _over = False           # no more calls

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._prepared:
            finalize._prepared = True
            import atexit
            atexit.register(finalize._at_exit)
        call = _Call()
        call.reference = ref(obj, self)
        call.function, call.args, call.kwargs = func, args, kwargs
        call.atexit = True
        self._registry[self] = call

    def __call__(self, _=None):
        """Make the call, unless it has been made or cancelled; return its result."""
        call = self._registry.pop(self, None)
        if call is not None and not self._over:
            return call.function(*call.args, **call.kwargs)

    def peek(self):
        """Return (obj, func, args, kwargs) while alive, else None."""
        call = self._registry.get(self)
        return call and call.facts()

    def detach(self):
        """Cancel the call: return (obj, func, args, kwargs), or None if it is dead already."""
        facts = self.peek()
        if facts is not None and self._registry.pop(self, None) is not None:
            return facts

    @property
    def alive(self):
        """Whether the call is still to be made."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether the call is made at exit."""
        return self.alive and self._registry[self].atexit

    @atexit.setter
    def atexit(self, value):
        if self.alive:
            self._registry[self].atexit = bool(value)

    def __repr__(self):
        facts = self.peek()
        state = 'dead' if facts is None else f'for {type(facts[0]).__name__!r} at {id(facts[0]):#x}'
        return f'<{type(self).__name__} object at {id(self):#x}; {state}>'

    @classmethod
    def _at_exit(cls):
        """Make the calls that are left, the last one first; calls may add others."""
        import gc
        import sys
        collecting = gc.isenabled()
        gc.disable()
        try:
            while True:
                last = next((key for key in reversed(cls._registry) if cls._registry[key].atexit), None)
                if last is None:
                    break
                try:
                    last()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._over = True
            if collecting:
                gc.enable()
