"""What kind of thing an object is."""

import types
from collections.abc import Awaitable

__name__ = 'inspect'

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512
CO_HAS_DOCSTRING, CO_METHOD = 1 << 26, 1 << 27
TPFLAGS_IS_ABSTRACT = 1 << 20


def ismodule(object):
    """Tell whether it is a module."""
    return isinstance(object, types.ModuleType)


def ispackage(object):
    """Tell whether it is a module that has submodules."""
    return ismodule(object) and hasattr(object, '__path__')


def isclass(object):
    """Tell whether it is a class."""
    return isinstance(object, type)


def isfunction(object):
    """Tell whether it is a Python function."""
    return isinstance(object, types.FunctionType)


def ismethod(object):
    """Tell whether it is a bound method of a Python function."""
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    """Tell whether it is a native function or bound method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Tell whether it is a bound native special method."""
    return isinstance(object, types.MethodWrapperType)


def iscode(object):
    """Tell whether it is a code object."""
    return isinstance(object, types.CodeType)


def isframe(object):
    """Tell whether it is a frame."""
    return isinstance(object, types.FrameType)


def istraceback(object):
    """Tell whether it is a traceback."""
    return isinstance(object, types.TracebackType)


def isgenerator(object):
    """Tell whether it is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Tell whether it is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """Tell whether it is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Tell whether it can be awaited."""
    if isgenerator(object):
        return object.gi_code.co_flags & CO_ITERABLE_COROUTINE != 0
    return isinstance(object, Awaitable)


# ---------------------------------------------------------------- descriptors

def _descriptor_methods(object):
    """Return which of __get__(), __set__() and __delete__() it has; none for what only passes for one."""
    if isinstance(object, (type, types.FunctionType, types.MethodType)):
        return ()
    cls = type(object)
    return [name for name in ('__get__', '__set__', '__delete__') if hasattr(cls, name)]


def ismethoddescriptor(object):
    """Tell whether it is a descriptor with __get__() only, and none of the other kinds."""
    return _descriptor_methods(object) == ['__get__']


def isdatadescriptor(object):
    """Tell whether it is a descriptor with __set__() or __delete__()."""
    return not {'__set__', '__delete__'}.isdisjoint(_descriptor_methods(object))


def isgetsetdescriptor(object):
    """Tell whether it is a native attribute descriptor."""
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    """Tell whether it is the descriptor of a slot."""
    return isinstance(object, types.MemberDescriptorType)


def isroutine(object):
    """Tell whether it is any kind of function or method."""
    if isinstance(object, (types.FunctionType, types.MethodType, types.BuiltinFunctionType,
                           types.MethodWrapperType)) or ismethoddescriptor(object):
        return True
    from functools import _singledispatchmethod_get
    return isinstance(object, _singledispatchmethod_get)


def isabstract(object):
    """Tell whether it is a class with abstract methods."""
    if not isinstance(object, type):
        return False
    if object.__flags__ & TPFLAGS_IS_ABSTRACT:
        return True
    from abc import ABCMeta
    if not isinstance(object, ABCMeta) or hasattr(object, '__abstractmethods__'):
        return False
    # Asked by __init_subclass__(), before ABCMeta has counted.
    inherited = [name for base in object.__bases__ for name in getattr(base, '__abstractmethods__', ())]
    candidates = [*vars(object).values(), *[getattr(object, name, None) for name in inherited]]
    return any([getattr(value, '__isabstractmethod__', False) for value in candidates])


# ---------------------------------------------------------------- functions that suspend

def _innermost(f, *, methods_of_partials=True):
    """Return the function inside bound methods and partial objects."""
    from functools import _unwrap_partial, _unwrap_partialmethod
    while ismethod(f):
        f = f.__func__
    if methods_of_partials:
        f = _unwrap_partialmethod(f)
    return _unwrap_partial(f)


def _is_functionlike(obj):
    """Tell whether an object has all that a function has, as those of other compilers do."""
    if isinstance(obj, type) or not callable(obj):
        return False
    missing = obj
    shape = {'__name__': str, '__code__': types.CodeType, '__defaults__': (tuple, types.NoneType),
             '__kwdefaults__': (dict, types.NoneType), '__annotations__': (dict, types.NoneType)}
    # One after the other: annotations of what is no function may not be there yet.
    return all(isinstance(getattr(obj, name, missing), kind) for name, kind in shape.items())


def _makes(f, flag):
    f = _innermost(f)
    return (isfunction(f) or _is_functionlike(f)) and f.__code__.co_flags & flag != 0


def isgeneratorfunction(obj):
    """Tell whether calling it gives a generator."""
    return _makes(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    """Tell whether calling it gives an asynchronous generator."""
    return _makes(obj, CO_ASYNC_GENERATOR)


def iscoroutinefunction(obj):
    """Tell whether calling it gives a coroutine."""
    return _makes(obj, CO_COROUTINE) or (
        getattr(_innermost(obj, methods_of_partials=False), '_is_coroutine_marker', None) is _mark)


_mark = object()


def markcoroutinefunction(func):
    """Decorator: iscoroutinefunction() is true of this function."""
    func = getattr(func, '__func__', func)
    func._is_coroutine_marker = _mark
    return func
