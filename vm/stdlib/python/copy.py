"""Shallow and deep copies of any object.

copy() copies an object and keeps its parts; deepcopy() copies the parts as well, each once.
"""

import types
from copyreg import dispatch_table

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    """Raised when an object cannot be copied."""


error = Error       # the old name

# Objects of these types never change, so they are their own copies.
_copy_atomic_types = frozenset({
    types.NoneType, int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice,
    property, types.BuiltinFunctionType, types.EllipsisType, types.NotImplementedType,
    types.FunctionType, types.CodeType, super})

try:
    from _weakref import ref as _ref
    _copy_atomic_types |= {_ref}
except ImportError:
    _ref = None
_copy_builtin_containers = frozenset({list, dict, set, bytearray})


def copy(x):
    """Return a shallow copy of `x`."""
    cls = type(x)
    if cls in _copy_atomic_types:
        return x
    if cls in _copy_builtin_containers:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    value = _reduce(x, cls, 'un(shallow)copyable object of type %s')
    if isinstance(value, str):
        return x
    return _reconstruct(x, None, *value)


def _reduce(x, cls, message):
    """Take an object apart as pickle would."""
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, '__reduce_ex__', None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, '__reduce__', None)
    if reductor:
        return reductor()
    raise Error(message % cls)


_atomic_types = frozenset({
    types.NoneType, int, float, bool, complex, bytes, str, types.CodeType, type, range,
    types.BuiltinFunctionType, types.FunctionType, types.EllipsisType, types.NotImplementedType,
    property})
if _ref is not None:
    _atomic_types |= {_ref}


def deepcopy(x, memo=None, _nil=[]):
    """Return a deep copy of `x`.

    `memo` maps the ids of objects copied so far to their copies; objects with __deepcopy__()
    get it as argument.
    """
    cls = type(x)
    if cls in _atomic_types:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(key, _nil)
        if known is not _nil:
            return known
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        result = copier(x, memo)
    elif issubclass(cls, type):
        result = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            result = copier(memo)
        else:
            value = _reduce(x, cls, 'un(deep)copyable object of type %s')
            result = x if isinstance(value, str) else _reconstruct(x, memo, *value)
    if result is not x:
        memo[key] = result
        _keep_alive(x, memo)
    return result


def _keep_alive(x, memo):
    """Keep the original as long as the memo, which knows it by its id only."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo, deepcopy=deepcopy):
    result = []
    memo[id(x)] = result
    append = result.append
    for item in x:
        append(deepcopy(item, memo))
    return result


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    items = [deepcopy(item, memo) for item in x]
    # The tuple may have been copied meanwhile, if it is part of itself.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    result = {}
    memo[id(x)] = result
    for key, value in x.items():
        result[deepcopy(key, memo)] = deepcopy(value, memo)
    return result


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {
    list: _deepcopy_list,
    tuple: _deepcopy_tuple,
    dict: _deepcopy_dict,
    types.MethodType: _deepcopy_method,
}


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *,
                 deepcopy=deepcopy):
    """Make an object again from what its reduction says; a memo means deeply."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    result = func(*args)
    if deep:
        memo[id(x)] = result
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(result, '__setstate__'):
            result.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                result.__dict__.update(state)
            if slots is not None:
                for key, value in slots.items():
                    setattr(result, key, value)
    if listiter is not None:
        for item in listiter:
            result.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            result[key] = value
    return result


def replace(obj, /, **changes):
    """Return a copy of an object in which some fields have other values.

    Named tuples, dataclasses and anything else with __replace__() can do it.
    """
    cls = obj.__class__
    method = getattr(cls, '__replace__', None)
    if method is None:
        raise TypeError(f'replace() does not support {cls.__name__} objects')
    return method(obj, **changes)
