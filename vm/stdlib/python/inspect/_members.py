"""The members of objects, and classes as trees."""

import types
from collections import namedtuple

from ._kinds import isclass, isroutine

__name__ = 'inspect'

_absent = object()


# ---------------------------------------------------------------- listing

def _dynamic_names(classes):
    """Return the names that are attributes of instances only, which dir() of a class may lack."""
    return [name for cls in classes for name, value in vars(cls).items()
            if isinstance(value, types.DynamicClassAttribute)]


def _stored(classes, name):
    """Return what the first of the classes that defines the name has under it."""
    for cls in classes:
        found = vars(cls).get(name, _absent)
        if found is not _absent:
            return found
    return _absent


def _list_members(object, predicate, get):
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = object.__mro__
        names += _dynamic_names(object.__bases__)
    found = []
    known = set()
    for name in names:
        value = _absent
        if name not in known:
            try:
                value = get(object, name)
            except AttributeError:
                pass
        # The second time, or when the class itself does not answer, it is the attribute of instances.
        if value is _absent:
            value = _stored(mro, name)
        if value is _absent:
            continue
        known.add(name)
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """Return (name, value) of all members, sorted, that fulfil the predicate."""
    return _list_members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """getmembers() that runs no descriptors and no __getattr__()."""
    return _list_members(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


class _Classifier:
    """Finds out what the attributes of one class are."""

    def __init__(self, cls):
        self.cls = cls
        self.mro = (cls, *[base for base in cls.__mro__ if base is not cls])
        self.metaclasses = [meta for meta in type(cls).__mro__ if meta is not type and meta is not object]

    def home(self, name, value):
        """Return the class that answers with `value`: the last in the MRO, else a metaclass."""
        claimed = getattr(value, '__objclass__', None)
        if claimed in self.mro:
            return claimed
        answering = [cls for cls in self.mro if getattr(cls, name, None) is value]
        for meta in self.metaclasses:
            try:
                if meta.__getattr__(self.cls, name) is value:
                    answering.append(meta)
            except AttributeError:
                pass
        return answering[-1] if answering else None

    def attribute(self, name, ask):
        """Return the Attribute of a name, None if nobody has it; `ask` the class if allowed."""
        value = home = None
        if ask and name != '__dict__':
            try:
                value = getattr(self.cls, name)
            except Exception:
                pass
            else:
                home = self.home(name, value)
        stored = None
        for owner in (*self.mro, *self.metaclasses):
            if name in vars(owner):
                stored = vars(owner)[name]
                home = home if home in self.metaclasses else owner
                break
        if home is None:
            return None
        kind = self.kinds.get(type(stored))
        if kind is None:
            kind = next((self.kinds[base] for base in self.kinds if isinstance(stored, base)), None)
        if kind is not None:
            return Attribute(name, kind, home, stored)
        value = stored if value is None else value
        return Attribute(name, 'method' if isroutine(value) else 'data', home, value)

    kinds = {staticmethod: 'static method', types.BuiltinMethodType: 'static method',
             classmethod: 'class method', types.ClassMethodDescriptorType: 'class method',
             property: 'property'}


def classify_class_attrs(cls):
    """Return an Attribute for every name in dir(cls): what kind it is and where it comes from."""
    classifier = _Classifier(cls)
    dynamic = [name for name in _dynamic_names(cls.__mro__) if _stored(cls.__mro__, name).fget is not None]
    found = []
    known = set()
    for name in dir(cls) + dynamic:
        attribute = classifier.attribute(name, name not in known)
        if attribute is not None:
            found.append(attribute)
            known.add(name)
    return found


# ---------------------------------------------------------------- what is stored

_namespace_of = type.__dict__['__dict__'].__get__
_mro_of = type.__dict__['__mro__'].__get__


def _shadowing(cls):
    """Return what a class has instead of the ordinary attribute __dict__; _absent if nothing."""
    for base in _mro_of(cls):
        found = _namespace_of(base).get('__dict__', _absent)
        if found is not _absent and not (
                type(found) is types.GetSetDescriptorType and found.__name__ == '__dict__'
                and found.__objclass__ is base):
            return found
    return _absent


def _in_classes(classes, name):
    """Return what is stored under a name in the first of the classes that has it."""
    for cls in classes:
        if _shadowing(type(cls)) is _absent:
            found = _namespace_of(cls).get(name, _absent)
            if found is not _absent:
                return found
    return _absent


def _in_instance(obj, name):
    shadow = _shadowing(type(obj))
    if shadow is not _absent and type(shadow) is not types.MemberDescriptorType:
        return _absent
    try:
        namespace = object.__getattribute__(obj, '__dict__')
    except AttributeError:
        return _absent
    return dict.get(namespace, name, _absent) if isinstance(namespace, dict) else _absent


def _goes_first(descriptor):
    """Tell whether this is a data descriptor."""
    names = set().union(*[_namespace_of(base) for base in _mro_of(type(descriptor))])
    return '__get__' in names and not names.isdisjoint(('__set__', '__delete__'))


def getattr_static(obj, attr, default=_absent):
    """Return an attribute as it is stored, without running any code of the script.

    What is not stored anywhere cannot be found, and descriptors come as they are.
    """
    cls = type(obj)
    if type in _mro_of(cls):
        found = _in_classes(_mro_of(obj), attr)
        if found is _absent:
            found = _in_classes(_mro_of(cls), attr)
    else:
        own, found = _in_instance(obj, attr), _in_classes(_mro_of(cls), attr)
        if own is not _absent and (found is _absent or not _goes_first(found)):
            found = own
    if found is not _absent:
        return found
    if default is _absent:
        raise AttributeError(attr)
    return default


# ---------------------------------------------------------------- classes

def getmro(cls):
    """Return the method resolution order."""
    return cls.__mro__


def walktree(classes, children, parent):
    """Return classes and what `children` says of them as nested lists."""
    tree = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        tree.append((cls, cls.__bases__))
        if cls in children:
            tree.append(walktree(children[cls], children, cls))
    return tree


def getclasstree(classes, unique=False):
    """Return classes as nested lists: the list behind an entry has its subclasses."""
    children = {}
    roots = {}
    for cls in classes:
        if not cls.__bases__:
            roots[cls] = True
        for base in cls.__bases__:
            listed = children.setdefault(base, [])
            if cls not in listed:
                listed.append(cls)
            if unique and base in classes:
                break
    roots.update(dict.fromkeys([base for base in children if base not in classes]))
    return walktree([*roots], children, None)
