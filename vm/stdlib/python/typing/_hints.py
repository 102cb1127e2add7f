"""get_type_hints() and the evaluation of forward references in types."""

import functools
import operator
import sys
from types import GenericAlias, ModuleType
from _typing import Union
from annotationlib import ForwardRef, Format, get_annotations

from ._aliases import Unpack, _AnnotatedAlias, _GenericAlias, _rebuild_generic_alias
from ._checks import _SpecialForm, _make_forward_ref

__name__ = 'typing'

_not_given = object()


def _deprecation_warning_for_no_type_params_passed(funcname):
    import warnings
    warnings.warn(
        f"Failing to pass a value to the 'type_params' parameter of {funcname!r} is deprecated, "
        f'as it leads to incorrect behaviour when calling {funcname} on a stringified annotation '
        'that references a PEP 695 type parameter. It will be disallowed in Python 3.15.',
        DeprecationWarning, stacklevel=3)


def _with_args(t, args):
    """Return the type `t` with other arguments; `t` itself if they are equal."""
    if args == t.__args__:
        return t
    if isinstance(t, Union):
        return functools.reduce(operator.or_, args)
    return _rebuild_generic_alias(t, args) if isinstance(t, GenericAlias) else t.copy_with(args)


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None,
                         format=None, _recursive_guard=frozenset()):
    """Evaluate a forward reference as a type hint: nested references in it as well."""
    where = {'owner': owner, 'globals': globals, 'locals': locals, 'type_params': type_params}
    if format == Format.STRING:
        return forward_ref.evaluate(format=format)
    name = forward_ref.__forward_arg__
    if name in _recursive_guard:
        return forward_ref
    format = format or Format.VALUE
    value = forward_ref.evaluate(format=format, **where)
    if format == Format.FORWARDREF and isinstance(value, ForwardRef):
        return value
    owner = owner or forward_ref.__owner__
    if isinstance(value, str):
        value = _make_forward_ref(value, module=forward_ref.__forward_module__, owner=owner,
                                  is_argument=forward_ref.__forward_is_argument__,
                                  is_class=forward_ref.__forward_is_class__)
    return _eval_type(value, globals, locals, type_params, format=format, owner=owner,
                      recursive_guard=_recursive_guard | {name}, parent_fwdref=forward_ref)


def _eval_type(t, globalns, localns, type_params=_not_given, *, recursive_guard=frozenset(),
               format=None, owner=None, parent_fwdref=None, prefer_fwd_module=False):
    """Evaluate all forward references in a type."""
    if type_params is _not_given:
        _deprecation_warning_for_no_type_params_passed('typing._eval_type')
        type_params = ()
    if isinstance(t, ForwardRef):
        if prefer_fwd_module and t.__forward_module__ is not None:
            # The reference says itself which names it means.
            globalns, type_params = None, getattr(owner, '__type_params__', ())
        return evaluate_forward_ref(t, globals=globalns, locals=localns, type_params=type_params,
                                    owner=owner, format=format, _recursive_guard=recursive_guard)
    if isinstance(t, GenericAlias):
        # Here strings have not been made references yet, unlike in the aliases of typing.
        args = tuple([_make_forward_ref(arg, parent_fwdref=parent_fwdref)
                      if isinstance(arg, str) else arg for arg in t.__args__])
        if getattr(t, '__unpacked__', False):
            t = Unpack[GenericAlias(t.__origin__, args)]
            args = t.__args__
    elif isinstance(t, (_GenericAlias, Union)):
        args = t.__args__
    else:
        return t
    return _with_args(t, tuple([
        _eval_type(arg, globalns, localns, type_params, recursive_guard=recursive_guard,
                   format=format, owner=owner, prefer_fwd_module=prefer_fwd_module)
        for arg in args]))


class _Scope:
    """Where the names in the annotations of an object are looked up."""

    def __init__(self, globalns, localns, type_params, is_class):
        if type_params:
            globalns, localns = {**globalns}, {**localns}
            for param in type_params:
                name = param.__name__
                if not (is_class and name in globalns):
                    globalns[name] = param
                    localns.pop(name, None)
        self.globals = globalns
        self.locals = localns

    def evaluate(self, annotations, owner, format, **reference):
        """Return the hints; `reference` says of what kind references made of strings are."""
        hints = {}
        for name, value in annotations.items():
            if isinstance(value, str):
                value = _make_forward_ref(value, **reference)
            value = _eval_type(value, self.globals, self.locals, (), format=format, owner=owner,
                               prefer_fwd_module=True)
            hints[name] = value if value is not None else type(None)
        return hints


def _of_class(cls, globalns, localns, format):
    hints = {}
    for base in reversed(cls.__mro__):
        annotations = get_annotations(base, format=format)
        if format == Format.STRING:
            hints.update(annotations)
            continue
        outer, inner = globalns, localns
        if outer is None:
            outer = getattr(sys.modules.get(base.__module__), '__dict__', {})
        if inner is None:
            inner = dict(vars(base))
            if globalns is None:
                # It has always been so that the module hides the names of the class.
                outer, inner = inner, outer
        scope = _Scope(outer, inner, base.__type_params__, True)
        hints.update(scope.evaluate(annotations, cls, format, is_argument=False, is_class=True))
    return hints


def _globals_of(obj):
    """Return the names that the function inside all wrappers sees."""
    seen = []
    while hasattr(obj, '__wrapped__'):
        seen.append(id(obj))
        obj = obj.__wrapped__
        if id(obj) in seen:
            raise ValueError(f'wrapper loop when unwrapping {obj!r}')
    return getattr(obj, '__globals__', {})


def _of_object(obj, globalns, localns, format):
    hints = dict(get_annotations(obj, format=format))
    is_module = isinstance(obj, ModuleType)
    if not (hints or is_module or callable(obj)):
        if not (hasattr(obj, '__annotations__') or hasattr(obj, '__annotate__')):
            raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if format == Format.STRING:
        return hints
    if globalns is None:
        globalns = vars(obj) if is_module else _globals_of(obj)
    scope = _Scope(globalns, globalns if localns is None else localns,
                   getattr(obj, '__type_params__', ()), False)
    return scope.evaluate(hints, obj, format, is_argument=not is_module, is_class=False)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """Return the type hints of a class, with those of its bases, or of a function or module.

    Strings and forward references are evaluated; Annotated is removed unless
    `include_extras`.
    """
    if getattr(obj, '__no_type_check__', False):
        return {}
    format = format or Format.VALUE
    collect = _of_class if isinstance(obj, type) else _of_object
    hints = collect(obj, globalns, localns, format)
    if format != Format.STRING and not include_extras:
        for name, hint in hints.items():
            hints[name] = _strip_annotations(hint)
    return hints


def _strip_annotations(t):
    """Remove Annotated, Required, NotRequired and ReadOnly from a type, at any depth."""
    while True:
        origin = getattr(t, '__origin__', None)
        if isinstance(t, _AnnotatedAlias):
            t = origin
        elif (isinstance(origin, _SpecialForm)
              and origin._name in {'Required', 'NotRequired', 'ReadOnly'}):
            t = t.__args__[0]
        else:
            break
    if not isinstance(t, (_GenericAlias, GenericAlias, Union)):
        return t
    return _with_args(t, tuple([_strip_annotations(arg) for arg in t.__args__]))
