"""Protocols: classes that describe which members an object has (PEP 544)."""

import sys
from abc import ABCMeta, abstractmethod
from _typing import Generic, TypeVar

from ._checks import _cleanups, _declaring

__name__ = 'typing'

# What Python itself puts into the namespaces of classes; members are the rest.
_NOT_MEMBERS = frozenset(
    '__parameters__ __orig_bases__ __orig_class__ _is_protocol _is_runtime_protocol '
    '__protocol_attrs__ __non_callable_proto_members__ __type_params__ __abstractmethods__ '
    '__annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__ '
    '__weakref__ __class_getitem__ __match_args__ __static_attributes__ __firstlineno__ '
    '__annotate__ __annotate_func__ __annotations_cache__ _MutableMapping__marker'.split())

# Classes elsewhere that a protocol may inherit from, for they are no more than protocols.
_PROTO_ALLOWLIST = {
    'collections.abc': 'AsyncIterable AsyncIterator Awaitable Buffer Callable Collection Container '
                       'Hashable Iterable Iterator Reversible Sized'.split(),
    'contextlib': ['AbstractAsyncContextManager', 'AbstractContextManager'],
    'io': ['Reader', 'Writer'],
    'os': ['PathLike'],
}


def _annotations_of(cls):
    try:
        return cls.__annotations__
    except Exception:
        # Names that are not defined yet.
        from annotationlib import Format, get_annotations
        return get_annotations(cls, format=Format.FORWARDREF)


def _get_protocol_attrs(cls):
    """Return the names of the members of a protocol, with those of its bases."""
    members = set()
    for base in cls.__mro__:
        if base is object or base.__name__ in ('Protocol', 'Generic'):
            continue
        members.update(vars(base), _annotations_of(base))
    return {name for name in members if name not in _NOT_MEMBERS and name[:5] != '_abc_'}


def _is_protocol_class(cls):
    return getattr(cls, '_is_protocol', False)


def _caller(depth=1, default='__main__'):
    """Return the name of the module `depth` frames above the function that asks."""
    return sys._getframemodulename(depth + 1) or default


def _is_asked_by_tools(depth=2):
    """Tell whether abc or functools is asking: they try all kinds of classes and want no errors."""
    return sys._getframemodulename(depth) in {'abc', '_py_abc', 'functools', None}


def _refuse_checks(cls, other):
    if not isinstance(other, type):
        raise TypeError('issubclass() arg 1 must be a class')
    if not cls._is_runtime_protocol:
        raise TypeError(_NOT_RUNTIME)
    shown = ', '.join([repr(name) for name in sorted(cls.__non_callable_proto_members__)])
    raise TypeError("Protocols with non-method members don't support issubclass(). "
                    f'Non-method members: {shown}.')


_NOT_RUNTIME = 'Instance and class checks can only be used with @runtime_checkable protocols'


class _ProtocolMeta(ABCMeta):
    """Metaclass of protocols: isinstance() looks at members for runtime protocols."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if bases != (Generic,) and Protocol in bases:
            for base in bases:
                if (base is not object and base is not Generic
                        and not (issubclass(base, Generic) and _is_protocol_class(base))
                        and base.__name__ not in _PROTO_ALLOWLIST.get(base.__module__, ())):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if _is_protocol_class(cls):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if _is_protocol_class(cls) and not _is_asked_by_tools():
            # Whether data is there cannot be seen on a class, unless the protocol knows how.
            blind = (cls._is_runtime_protocol and cls.__non_callable_proto_members__
                     and vars(cls).get('__subclasshook__') is _proto_hook)
            if blind or not cls._is_runtime_protocol:
                _refuse_checks(cls, other)
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not _is_protocol_class(cls):
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol and not _is_asked_by_tools():
            raise TypeError(_NOT_RUNTIME)
        return super().__instancecheck__(instance) or _has_members(instance, cls)


def _has_members(instance, protocol):
    """Tell whether all members are there. Nothing of the instance runs."""
    from inspect import getattr_static
    for name in protocol.__protocol_attrs__:
        try:
            found = getattr_static(instance, name)
        except AttributeError:
            return False
        if found is None and name not in protocol.__non_callable_proto_members__:
            return False        # so a class says that it does not have a method
    return True


def _promises(cls, name):
    """Tell whether a class of the MRO defines the member, or as a protocol annotates it."""
    by_annotation = issubclass(cls, Generic) and _is_protocol_class(cls)
    for base in cls.__mro__:
        namespace = vars(base)
        if name in namespace:
            return namespace[name] is not None
        if by_annotation and name in _annotations_of(base):
            return True
    return False


@classmethod
def _proto_hook(cls, other):
    """The __subclasshook__() of protocols: all members must be there."""
    if not vars(cls).get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        if not _promises(other, name):
            return NotImplemented
    return True


def _protocol_init(self, *args, **kwargs):
    """The __init__() of protocols: refuses; in other classes it gives way to the next real one."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _protocol_init:
        return      # called by way of super()
    inits = [vars(base)['__init__'] for base in cls.__mro__ if '__init__' in vars(base)]
    cls.__init__ = next(init for init in inits if init is not _protocol_init)
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class of protocols: classes that describe which members an object has."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        namespace = vars(cls)
        if not namespace.get('_is_protocol', False):
            # To be a protocol is not inherited.
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if '__subclasshook__' not in namespace:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _protocol_init


_declaring.append(Protocol)


def runtime_checkable(cls):
    """Class decorator: allow isinstance() and issubclass() with a protocol."""
    fits = isinstance(cls, _ProtocolMeta) or isinstance(cls, type) and issubclass(cls, Generic)
    if not fits or not _is_protocol_class(cls):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    data = cls.__non_callable_proto_members__ = set()
    for name in cls.__protocol_attrs__:
        try:
            if not callable(getattr(cls, name, None)):
                data.add(name)
        except Exception as error:
            raise TypeError(f'Failed to determine whether protocol member {name!r} is a '
                            'method member') from error
    return cls


def is_protocol(tp, /):
    """Tell whether `tp` is a protocol class."""
    return isinstance(tp, type) and tp is not Protocol and _is_protocol_class(tp)


def get_protocol_members(tp, /):
    """Return the names of the members of a protocol as a frozenset."""
    if is_protocol(tp):
        return frozenset(tp.__protocol_attrs__)
    raise TypeError(f'{tp!r} is not a Protocol')


# ---------------------------------------------------------------- protocols of one method

_T_co = TypeVar('T_co', covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    """int() takes it."""
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int: ...


@runtime_checkable
class SupportsFloat(Protocol):
    """float() takes it."""
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float: ...


@runtime_checkable
class SupportsComplex(Protocol):
    """complex() takes it."""
    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex: ...


@runtime_checkable
class SupportsBytes(Protocol):
    """bytes() takes it."""
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes: ...


@runtime_checkable
class SupportsIndex(Protocol):
    """It can be an index."""
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int: ...


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    """abs() takes it and gives a T_co."""
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> _T_co: ...


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    """round() takes it and gives a T_co."""
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> _T_co: ...
