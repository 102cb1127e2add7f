"""The abstract base classes of collections.abc.

They live outside `collections` so that modules which are imported early can have them cheaply.
A class says with @_recognises which methods make an unrelated class a virtual subclass of it.
"""

from abc import ABCMeta, abstractmethod

__all__ = [
    'Hashable', 'Sized', 'Container', 'Iterable', 'Collection', 'Iterator', 'Reversible', 'Generator',
    'Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Buffer', 'Callable',
    'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'MappingView', 'KeysView', 'ItemsView',
    'ValuesView', 'Sequence', 'MutableSequence', 'ByteString',
]

# What class names and reprs show is the public module.
__name__ = 'collections.abc'

GenericAlias = type(list[int])
_generic = classmethod(GenericAlias)
_absent = object()


def _check_methods(C, *methods):
    """Tell whether the class `C` has all `methods`: True or NotImplemented.

    A method set to None by the class that comes first in the MRO counts as absent.
    """
    mro = C.__mro__
    for name in methods:
        for base in mro:
            found = base.__dict__.get(name, _absent)
            if found is not _absent:
                break
        if found is None or found is _absent:
            return NotImplemented
    return True


def _recognises(*methods):
    """Class decorator: whatever has these methods is a subclass. Subclasses do not inherit the rule."""
    def decorate(cls):
        def __subclasshook__(asked, C):
            return _check_methods(C, *methods) if asked is cls else NotImplemented
        cls.__subclasshook__ = classmethod(__subclasshook__)
        return cls
    return decorate


# ---------------------------------------------------------------- what one or two methods make

@_recognises('__hash__')
class Hashable(metaclass=ABCMeta):
    """Has a hash."""
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0


@_recognises('__len__')
class Sized(metaclass=ABCMeta):
    """Has a length."""
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0


@_recognises('__contains__')
class Container(metaclass=ABCMeta):
    """Answers `in`."""
    __slots__ = ()
    __class_getitem__ = _generic

    @abstractmethod
    def __contains__(self, x):
        return False


@_recognises('__iter__')
class Iterable(metaclass=ABCMeta):
    """Can be iterated over."""
    __slots__ = ()
    __class_getitem__ = _generic

    @abstractmethod
    def __iter__(self):
        yield from ()


@_recognises('__len__', '__iter__', '__contains__')
class Collection(Sized, Iterable, Container):
    """Has a length, can be iterated over and answers `in`."""
    __slots__ = ()


@_recognises('__reversed__', '__iter__')
class Reversible(Iterable):
    """Can be iterated over in both directions."""
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()


@_recognises('__iter__', '__next__')
class Iterator(Iterable):
    """Gives one item after the other; is its own iterator."""
    __slots__ = ()

    def __iter__(self):
        return self

    @abstractmethod
    def __next__(self):
        """Give the next item; StopIteration when there is none."""
        raise StopIteration


@_recognises('__buffer__')
class Buffer(metaclass=ABCMeta):
    """Lets others see its memory (PEP 688)."""
    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags: int, /) -> memoryview:
        raise NotImplementedError


# ---------------------------------------------------------------- generators and coroutines

def _as_exception(typ, val, tb):
    """Return the exception that the arguments of throw() mean."""
    if val is None and tb is not None:
        val = typ()
    if val is None:
        return typ
    return val.with_traceback(tb) if tb is not None else val


@_recognises('__iter__', '__next__', 'send', 'throw', 'close')
class Generator(Iterator):
    """Iterator into which values and exceptions can be sent."""
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Resume with `value`; give the next item or raise StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Resume by raising; give the next item or raise StopIteration."""
        raise _as_exception(typ, val, tb)

    def __next__(self):
        return self.send(None)

    def close(self):
        """End by a GeneratorExit at the point of suspension; gives what is returned in answer."""
        try:
            self.throw(GeneratorExit)
        except StopIteration as end:
            return end.value
        except GeneratorExit:
            return None
        raise RuntimeError('generator ignored GeneratorExit')


@_recognises('__await__')
class Awaitable(metaclass=ABCMeta):
    """Can stand after `await`."""
    __slots__ = ()
    __class_getitem__ = _generic

    @abstractmethod
    def __await__(self):
        yield


@_recognises('__await__', 'send', 'throw', 'close')
class Coroutine(Awaitable):
    """Awaitable that is driven by send(), throw() and close()."""
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Resume with `value`; give what is awaited next, or StopIteration at the end."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Resume by raising; give what is awaited next, or StopIteration at the end."""
        raise _as_exception(typ, val, tb)

    def close(self):
        """End by a GeneratorExit at the point of suspension."""
        try:
            self.throw(GeneratorExit)
        except (StopIteration, GeneratorExit):
            pass
        else:
            raise RuntimeError('coroutine ignored GeneratorExit')


@_recognises('__aiter__')
class AsyncIterable(metaclass=ABCMeta):
    """Can be iterated over by `async for`."""
    __slots__ = ()
    __class_getitem__ = _generic

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


@_recognises('__anext__', '__aiter__')
class AsyncIterator(AsyncIterable):
    """Gives awaitables of one item after the other."""
    __slots__ = ()

    def __aiter__(self):
        return self

    @abstractmethod
    async def __anext__(self):
        """Give the next item; StopAsyncIteration when there is none."""
        raise StopAsyncIteration


@_recognises('__aiter__', '__anext__', 'asend', 'athrow', 'aclose')
class AsyncGenerator(AsyncIterator):
    """Asynchronous iterator into which values and exceptions can be sent."""
    __slots__ = ()

    @abstractmethod
    async def asend(self, value):
        """Resume with `value`; give the next item or raise StopAsyncIteration."""
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Resume by raising; give the next item or raise StopAsyncIteration."""
        raise _as_exception(typ, val, tb)

    async def __anext__(self):
        return await self.asend(None)

    async def aclose(self):
        """End by a GeneratorExit at the point of suspension."""
        try:
            await self.athrow(GeneratorExit)
        except (StopAsyncIteration, GeneratorExit):
            pass
        else:
            raise RuntimeError('asynchronous generator ignored GeneratorExit')


# ---------------------------------------------------------------- Callable

def _is_whole_list(params):
    """Tell whether `params` stands for a parameter list of any length (PEP 612)."""
    if params is ...:
        return True
    cls = type(params)
    return cls.__module__ == 'typing' and cls.__name__ in {'ParamSpec', '_ConcatenateGenericAlias'}


def _nested(flat):
    """Return (parameters, result) for the flat arguments of a subscripted Callable."""
    *params, result = flat
    if len(params) == 1 and _is_whole_list(params[0]):
        return params[0], result
    return params, result


class _CallableGenericAlias(GenericAlias):
    """What Callable[[X, Y], Z] gives: its __args__ are flat, (X, Y, Z)."""
    __slots__ = ()

    def __new__(cls, origin, args):
        if type(args) is not tuple or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        params, result = args
        if isinstance(params, (list, tuple)):
            return super().__new__(cls, origin, (*params, result))
        if not _is_whole_list(params):
            raise TypeError('Expected a list of types, an ellipsis, ParamSpec, or Concatenate. '
                            f'Got {params}')
        return super().__new__(cls, origin, args)

    def __getitem__(self, item):
        if item == ():
            raise TypeError(f'{self} is not a generic class')
        filled = super().__getitem__(item).__args__
        # A list for a ParamSpec is already nested.
        return Callable[filled if isinstance(filled[0], (list, tuple)) else _nested(filled)]

    def __repr__(self):
        from annotationlib import type_repr
        params, result = _nested(self.__args__)
        if type(params) is not list:
            return super().__repr__()
        return f'collections.abc.Callable[[{", ".join(map(type_repr, params))}], {type_repr(result)}]'

    def __reduce__(self):
        return _CallableGenericAlias, (Callable, _nested(self.__args__))


@_recognises('__call__')
class Callable(metaclass=ABCMeta):
    """Can be called."""
    __slots__ = ()
    __class_getitem__ = classmethod(_CallableGenericAlias)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False


# ---------------------------------------------------------------- sets

def _operand(owner, other):
    """Return the right side of a set operation as a Set; None if it cannot be one."""
    if isinstance(other, Set):
        return other
    return owner._from_iterable(other) if isinstance(other, Iterable) else None


def _contained(small, large):
    return all([item in large for item in small])


class Set(Collection):
    """Read-only set: needs __contains__(), __iter__() and __len__(), and has the rest.

    A subclass whose constructor does not take an iterable overrides _from_iterable().
    """
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        """Make the result of an operation from its elements."""
        return cls(it)

    def __eq__(self, other):
        return (len(self) == len(other) and _contained(self, other)
                if isinstance(other, Set) else NotImplemented)

    def __lt__(self, other):
        return (len(self) < len(other) and _contained(self, other)
                if isinstance(other, Set) else NotImplemented)

    def __le__(self, other):
        return (len(self) <= len(other) and _contained(self, other)
                if isinstance(other, Set) else NotImplemented)

    def __gt__(self, other):
        return (len(self) > len(other) and _contained(other, self)
                if isinstance(other, Set) else NotImplemented)

    def __ge__(self, other):
        return (len(self) >= len(other) and _contained(other, self)
                if isinstance(other, Set) else NotImplemented)

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable([item for item in other if item in self])
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable([*self, *other])
        return NotImplemented

    __rand__, __ror__ = __and__, __or__

    def __sub__(self, other):
        if (other := _operand(self, other)) is None:
            return NotImplemented
        return self._from_iterable([item for item in self if item not in other])

    def __rsub__(self, other):
        if (other := _operand(self, other)) is None:
            return NotImplemented
        return self._from_iterable([item for item in other if item not in self])

    def __xor__(self, other):
        if (other := _operand(self, other)) is None:
            return NotImplemented
        return (self - other) | (other - self)

    __rxor__ = __xor__

    def isdisjoint(self, other):
        """Tell whether the two have no element in common."""
        for item in other:
            if item in self:
                return False
        return True

    def _hash(self):
        """Return the hash that an equal frozenset has, for immutable subclasses to use."""
        return hash(frozenset(self))


class MutableSet(Set):
    """Set that can change: needs add() and discard() in addition to what Set needs."""
    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Put `value` into the set."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Take `value` out of the set, if it is there."""
        raise NotImplementedError

    def remove(self, value):
        """Take `value` out of the set; KeyError if it is not there."""
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        """Take some element out and return it; KeyError if there is none."""
        value = next(iter(self), _absent)
        if value is _absent:
            raise KeyError
        self.discard(value)
        return value

    def clear(self):
        """Take all elements out, by pop()."""
        while True:
            try:
                self.pop()
            except KeyError:
                return

    def __ior__(self, it):
        add = self.add
        for value in it:
            add(value)
        return self

    def __iand__(self, it):
        discard = self.discard
        for value in self - it:
            discard(value)
        return self

    def __isub__(self, it):
        discard = self.discard
        for value in list(self) if it is self else it:
            discard(value)
        return self

    def __ixor__(self, it):
        # Which elements leave and which come is settled before the first changes.
        other = it if isinstance(it, Set) else self._from_iterable(it)
        changes = [(value, value in self) for value in other]
        for value, known in changes:
            (self.discard if known else self.add)(value)
        return self


# ---------------------------------------------------------------- mappings

class MappingView(Sized):
    """What keys(), values() and items() of a mapping give: follows its changes."""
    __slots__ = ('_mapping',)
    __class_getitem__ = _generic

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f'{type(self).__name__}({self._mapping!r})'


class _SetView(MappingView, Set):
    """A view that is a set; operations make plain sets."""
    __slots__ = ()
    _from_iterable = classmethod(lambda cls, it: set(it))


def _same(one, other):
    return one is other or one == other


class KeysView(MappingView, Set):
    """The keys of a mapping."""
    __slots__ = ()
    _from_iterable = _SetView.__dict__['_from_iterable']

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping


class ItemsView(MappingView, Set):
    """The (key, value) pairs of a mapping."""
    __slots__ = ()
    _from_iterable = _SetView.__dict__['_from_iterable']

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield key, mapping[key]

    def __contains__(self, item):
        key, wanted = item
        try:
            return _same(self._mapping[key], wanted)
        except KeyError:
            return False


class ValuesView(MappingView, Collection):
    """The values of a mapping."""
    __slots__ = ()

    def __iter__(self):
        get = self._mapping.__getitem__
        for key in self._mapping:
            yield get(key)

    def __contains__(self, value):
        for found in self:
            if _same(found, value):
                return True
        return False


class Mapping(Collection):
    """Read-only mapping: needs __getitem__(), __iter__() and __len__(), and has the rest."""
    __slots__ = ()
    __abc_tpflags__ = 1 << 6        # a subclass matches mapping patterns
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __contains__(self, key):
        try:
            self[key]
            return True
        except KeyError:
            return False

    def get(self, key, default=None):
        """Return the value of `key`, or `default` if it is absent."""
        try:
            found = self[key]
        except KeyError:
            found = default
        return found

    def __eq__(self, other):
        return (dict(self.items()) == dict(other.items()) if isinstance(other, Mapping)
                else NotImplemented)

    def keys(self):
        """Return a live, set-like view of the keys."""
        return KeysView(self)

    def values(self):
        """Return a live view of the values."""
        return ValuesView(self)

    def items(self):
        """Return a live, set-like view of the (key, value) pairs."""
        return ItemsView(self)


class MutableMapping(Mapping):
    """Mapping that can change: needs __setitem__() and __delitem__() in addition."""
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def update(self, other=(), /, **kwds):
        """Set many keys: from a mapping, an object with keys() or an iterable of pairs, then
        from the keywords.
        """
        if isinstance(other, Mapping) or hasattr(other, 'keys'):
            for key in other if isinstance(other, Mapping) else other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key in kwds:
            self[key] = kwds[key]

    def setdefault(self, key, default=None):
        """Return the value of `key`, which is set to `default` first if absent."""
        try:
            found = self[key]
        except KeyError:
            found = self[key] = default
        return found

    def pop(self, key, default=_absent):
        """Remove `key` and return its value; if absent, `default` when given, else KeyError."""
        try:
            found = self[key]
        except KeyError:
            if default is not _absent:
                return default
            raise
        else:
            del self[key]
            return found

    def popitem(self):
        """Remove some pair and return it; KeyError if there is none."""
        key = next(iter(self), _absent)
        if key is _absent:
            raise KeyError
        pair = key, self[key]
        del self[key]
        return pair

    def clear(self):
        """Remove all pairs, by popitem()."""
        while True:
            try:
                self.popitem()
            except KeyError:
                return


# ---------------------------------------------------------------- sequences

class Sequence(Reversible, Collection):
    """Read-only sequence: needs __getitem__() and __len__(), and has the rest."""
    __slots__ = ()
    __abc_tpflags__ = 1 << 5        # a subclass matches sequence patterns

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        position = 0
        while True:
            try:
                item = self[position]
            except IndexError:
                return
            yield item
            position += 1

    def __reversed__(self):
        position = len(self)
        while position:
            position -= 1
            yield self[position]

    def __contains__(self, value):
        for item in self:
            if _same(item, value):
                return True
        return False

    def count(self, value):
        """Return how often `value` occurs."""
        return len([item for item in self if _same(item, value)])

    def index(self, value, start=0, stop=None):
        """Return the first position of `value` in the given range; ValueError if there is none."""
        start = start or 0
        if start < 0:
            start = max(0, start + len(self))
        if stop is not None and stop < 0:
            stop += len(self)
        try:
            # The end is where the items end: the length may change while items are compared.
            while stop is None or start < stop:
                if _same(self[start], value):
                    return start
                start += 1
        except IndexError:
            pass
        raise ValueError


class MutableSequence(Sequence):
    """Sequence that can change: needs __setitem__(), __delitem__() and insert() in addition."""
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Put `value` in front of the item at `index`."""
        raise IndexError

    def append(self, value):
        """Put `value` at the end."""
        self.insert(len(self), value)

    def extend(self, values):
        """Put all of an iterable at the end."""
        append = self.append
        for value in list(values) if values is self else values:
            append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        """Remove the item at `index`, the last one by default, and return it."""
        item = self[index]
        del self[index]
        return item

    def remove(self, value):
        """Remove the first occurrence of `value`; ValueError if there is none."""
        del self[self.index(value)]

    def clear(self):
        """Remove all items, by pop()."""
        while True:
            try:
                self.pop()
            except IndexError:
                return

    def reverse(self):
        """Turn the order of the items round, in place."""
        low, high = 0, len(self) - 1
        while low < high:
            self[low], self[high] = self[high], self[low]
            low += 1
            high -= 1


class _ByteStringMeta(ABCMeta):
    """Warns when ByteString is subclassed or asked about an instance."""

    def __new__(mcls, name, bases, namespace, **kwargs):
        if bases != (Sequence,):
            _warn_of_byte_string()
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        _warn_of_byte_string()
        return super().__instancecheck__(instance)


def _warn_of_byte_string():
    import warnings
    warnings._deprecated('collections.abc.ByteString', remove=(3, 17))


class ByteString(Sequence, metaclass=_ByteStringMeta):
    """Deprecated: bytes and bytearray. Test for those, or for Buffer, instead."""
    __slots__ = ()


# ---------------------------------------------------------------- built-in types

def _register_builtin_types():
    """Say of the built-in types what their methods alone do not tell."""
    from sys import _getframe

    def generator():
        yield

    async def asynchronous_generator():
        yield

    async def coroutine():
        pass

    waiting = coroutine()
    keys, values, items = {}.keys(), {}.values(), {}.items()
    of_type = {
        Iterator: [iter(b''), iter(bytearray()), iter(keys), iter(values), iter(items), iter([]),
                   reversed([]), iter(range(0)), iter(range(1 << 99)), iter(set()), iter(''),
                   iter(()), zip()],
        Reversible: [keys, values, items],
        KeysView: [keys], ValuesView: [values], ItemsView: [items],
        Generator: [generator()], AsyncGenerator: [asynchronous_generator()], Coroutine: [waiting],
        Set: [frozenset()], MutableSet: [set()], MutableMapping: [{}],
        Mapping: [type.__dict__, _getframe().f_locals],
        Sequence: [(), '', b'', range(0), memoryview(b'')],
        MutableSequence: [[], bytearray()], ByteString: [b'', bytearray()],
    }
    for abc, examples in of_type.items():
        for example in examples:
            abc.register(type(example))
    waiting.close()


_register_builtin_types()
del _register_builtin_types
