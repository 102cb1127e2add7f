"""Wrapped functions, and the docstrings of objects."""

import sys
from types import BuiltinFunctionType, FunctionType, MethodType

from ._kinds import isdatadescriptor, ismemberdescriptor, ismethoddescriptor
from ._members import getattr_static

__name__ = 'inspect'


def unwrap(func, *, stop=None):
    """Follow __wrapped__ to the end, or until `stop` says so of an object."""
    start = func
    passed = {id(func): func}       # keeps them alive, so that ids stay theirs
    most = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, '__wrapped__') and not (stop and stop(func)):
        func = func.__wrapped__
        if id(func) in passed or len(passed) >= most:
            raise ValueError(f'wrapper loop when unwrapping {start!r}')
        passed[id(func)] = func
    return func


def indentsize(line):
    """Return the width of the indentation."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def cleandoc(doc):
    """Remove the indentation that all lines but the first have, and empty lines at both ends."""
    first, *rest = doc.expandtabs().split('\n')
    indents = [len(line) - len(line.lstrip(' ')) for line in rest if line.strip(' ')]
    margin = min(indents, default=0)
    lines = [first.lstrip(' '), *[line[margin:] for line in rest]]
    begin, end = 0, len(lines)
    while begin < end and not lines[end - 1]:
        end -= 1
    while begin < end and not lines[begin]:
        begin += 1
    return '\n'.join(lines[begin:end])


# ---------------------------------------------------------------- inherited docstrings

def _class_of_function(func):
    """Return the class in whose body a function stands, found by its qualified name."""
    found = sys.modules.get(func.__module__)
    for name in func.__qualname__.split('.')[:-1]:
        found = getattr(found, name, None)
    return found if isinstance(found, type) else None


def _place(obj):
    """Return (class, name) of a member of a class; None if it is none, or another took its place."""
    if isinstance(obj, MethodType):
        name, owner = obj.__func__.__name__, obj.__self__
        if isinstance(owner, type) and getattr(getattr(owner, name, None), '__func__') is obj.__func__:
            return owner, name
        return type(owner), name
    if isinstance(obj, BuiltinFunctionType):
        name, owner = obj.__name__, obj.__self__
        own = isinstance(owner, type) and obj.__qualname__ == f'{owner.__qualname__}.{name}'
        return owner if own else type(owner), name
    if isinstance(obj, FunctionType):
        cls, name = _class_of_function(obj), obj.__name__
        return (cls, name) if cls and getattr_static(cls, name) is obj else None
    if isinstance(obj, property):
        cls, name = _class_of_function(obj.fget), obj.__name__
    elif type(obj).__name__ == 'cached_property' and hasattr(obj, 'attrname'):
        cls, name = _class_of_function(obj.func), obj.attrname
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        cls, name = obj.__objclass__, obj.__name__
    else:
        return None
    return (cls, name) if cls is not None and getattr(cls, name) is obj else None


def _finddoc(obj):
    """Return the docstring that an object without one inherits."""
    if isinstance(obj, type):
        candidates = [(base, '__doc__') for base in obj.__mro__ if base is not object]
        for base, name in candidates:
            doc = getattr(base, name, None)
            if doc is not None:
                return doc
        return None
    place = _place(obj)
    if place is None:
        return None
    cls, name = place
    slots = getattr(cls, '__slots__', None)
    if ismemberdescriptor(obj) and isinstance(slots, dict) and name in slots:
        return slots[name]
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), '__doc__', None) if hasattr(base, name) else None
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """Return the docstring of an object, inherited if need be, with its indentation removed."""
    doc = None
    try:
        doc = object.__doc__
        if doc is None:
            doc = _finddoc(object)
    except (AttributeError, TypeError):
        pass
    return cleandoc(doc) if isinstance(doc, str) else None
