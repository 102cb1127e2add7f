"""Walks over types and their special methods."""

import types

__all__ = ["walk_class_hierarchy", "iter_builtin_types", "iter_name_in_mro", "find_name_in_mro", "identify_type_slot_wrappers",
           "iter_slot_wrappers", "check_disallow_instantiation"]

_missing = object()


def walk_class_hierarchy(top, *, topdown=True):
    """Every class below `top`, with its path, once."""
    seen, todo = set(), [(top, [])]
    while todo:
        cls, path = todo.pop()
        if cls in seen:
            continue
        seen.add(cls)
        subclasses = type.__subclasses__(cls)
        yield cls, path, subclasses
        todo += [(sub, path + [cls]) for sub in reversed(subclasses)]


def iter_builtin_types():
    """The classes that are not made by scripts, public in builtins or types."""
    import builtins
    seen = set()
    for module in (builtins, types):
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == "builtins" and value not in seen:
                seen.add(value)
                yield value, None


def iter_name_in_mro(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            yield base.__dict__[name], base


def find_name_in_mro(cls, name, default=_missing):
    for found in iter_name_in_mro(cls, name):
        return found
    if default is not _missing:
        return default, None
    raise AttributeError(name)


def identify_type_slot_wrappers():
    """Special methods and the operations they stand for."""
    for name in ("__add__", "__sub__", "__mul__", "__call__", "__eq__", "__getitem__", "__hash__", "__init__", "__iter__", "__len__",
                 "__lt__", "__repr__", "__str__"):
        yield name, name


def iter_slot_wrappers(cls):
    """The special methods that the class defines: name and whether they are wrappers of a native one."""
    for name, value in vars(cls).items():
        if name.startswith("__") and name.endswith("__") and isinstance(value, types.WrapperDescriptorType):
            yield name, True


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    """The type cannot be called."""
    module = tp.__module__
    name = tp.__name__ if module in ("builtins", None) else f"{module}.{tp.__name__}"
    testcase.assertRaisesRegex(TypeError, "cannot create '" + name.replace(".", r"\.") + "' instances", tp, *args, **kwds)
