"""What signature a callable has."""

import functools
import types

from ._docs import unwrap
from ._kinds import CO_VARARGS, CO_VARKEYWORDS, _is_functionlike
from ._signature import (Signature, _BY_KEYWORD, _BY_POSITION, _EITHER, _KEYWORDS, _REST, _empty)

__name__ = 'inspect'

_NATIVE = (types.BuiltinFunctionType, types.WrapperDescriptorType, types.MethodWrapperType,
           types.MethodDescriptorType, types.ClassMethodDescriptorType)
_Placeholder = functools.Placeholder


def _from_callable(obj, sigcls=Signature, *, follow_wrapped=True, skip_bound_arg=True, globals=None,
                   locals=None, eval_str=False, annotation_format=1):
    """Return the signature of a callable as a `sigcls`; ValueError if it has none."""
    annotations = {'globals': globals, 'locals': locals, 'eval_str': eval_str,
                   'format': annotation_format}
    return _Finder(sigcls, follow_wrapped, skip_bound_arg, annotations).find(obj)


class _Finder:
    """Finds signatures, with the options of one call of signature()."""

    def __init__(self, sigcls, follow_wrapped, skip_bound_arg, annotations):
        self.sigcls = sigcls
        self.follow_wrapped = follow_wrapped
        self.skip_bound_arg = skip_bound_arg
        self.annotations = annotations

    def find(self, obj):
        if not callable(obj):
            raise TypeError(f'{obj!r} is not a callable object')
        if isinstance(obj, types.MethodType):
            sig = self.find(obj.__func__)
            return _without_first(sig) if self.skip_bound_arg else sig
        if self.follow_wrapped:
            obj = unwrap(obj, stop=_ends_unwrapping)
            if isinstance(obj, types.MethodType):
                return self.find(obj)
        declared = getattr(obj, '__signature__', None)
        if declared is not None:
            return self.declared(obj, declared)
        method = getattr(obj, '__partialmethod__', None)
        if isinstance(method, functools.partialmethod):
            return self.of_partialmethod(method)
        if isinstance(obj, functools.partial):
            return _after_partial(self.find(obj.func), obj, obj.args)
        if isinstance(obj, types.FunctionType) or _is_functionlike(obj):
            return self.of_function(obj)
        if isinstance(obj, _NATIVE) or obj is type or obj is object:
            text = getattr(obj, '__text_signature__', None)
            if text:
                return self.from_text(obj, text)
            raise ValueError(f'no signature found for builtin {obj!r}')
        if isinstance(obj, type):
            return self.of_class(obj)
        return self.of_instance(obj)

    def declared(self, obj, sig):
        """Return what __signature__ says: a Signature, its text, or a function that gives one."""
        if callable(sig) and not isinstance(sig, Signature):
            sig = sig()
        if isinstance(sig, str):
            return self.from_text(obj, sig)
        if isinstance(sig, Signature):
            return sig
        raise TypeError(f'unexpected object {sig!r} in __signature__ attribute')

    def of_partialmethod(self, method):
        inner = self.find(method.func)
        outer = _after_partial(inner, method, (None, *method.args))
        first = next(iter(inner.parameters.values()))
        if first.kind is _REST:
            return outer
        if _Placeholder in method.args:
            first = first.replace(kind=_BY_POSITION)
        return outer.replace(parameters=(first, *outer.parameters.values()))

    # Functions.

    def of_function(self, func):
        text = getattr(func, '__text_signature__', None)
        if text:
            return self.from_text(func, text)
        from annotationlib import get_annotations
        code, make = func.__code__, self.sigcls._parameter_cls
        notes = get_annotations(func, **self.annotations)
        positional, flags = code.co_argcount, code.co_flags
        names = iter(code.co_varnames)
        defaults = [_empty] * positional + [*(func.__defaults__ or ())]
        defaults = defaults[len(defaults) - positional:]
        params = []

        def add(name, kind, default=_empty):
            params.append(make(name, kind, default=default, annotation=notes.get(name, _empty)))

        for index in range(positional):
            add(next(names), _BY_POSITION if index < code.co_posonlyargcount else _EITHER,
                defaults[index])
        keyword_only = [next(names) for _ in range(code.co_kwonlyargcount)]
        if flags & CO_VARARGS:
            add(next(names), _REST)
        for name in keyword_only:
            add(name, _BY_KEYWORD, (func.__kwdefaults__ or {}).get(name, _empty))
        if flags & CO_VARKEYWORDS:
            add(next(names), _KEYWORDS)
        return self.sigcls(params, return_annotation=notes.get('return', _empty),
                           __validate_parameters__=not isinstance(func, types.FunctionType))

    def from_text(self, obj, text):
        """Return the signature that a text such as '($self, x, /, y=1)' describes."""
        make = self.sigcls._parameter_cls
        end = text.rfind(')')
        if text.strip()[:1] != '(' or end < 0 or '[' in text:
            raise ValueError(f'{obj!r} builtin has invalid signature')
        params = []
        kind = _EITHER
        bound = False
        for item in _split(text[text.index('(') + 1:end]):
            if item == '/':
                params = [param.replace(kind=_BY_POSITION) for param in params]
            elif item == '*':
                kind = _BY_KEYWORD
            elif item[:2] == '**':
                params.append(make(item[2:], _KEYWORDS))
            elif item[0] == '*':
                params.append(make(item[1:], _REST))
                kind = _BY_KEYWORD
            else:
                name, equals, default = item.partition('=')
                bound = bound or name[0] == '$'
                value = _evaluated(obj, default) if equals else _empty
                params.append(make(name.strip().lstrip('$'), kind, default=value))
        if bound:
            owner = getattr(obj, '__self__', None)
            if owner is not None and (self.skip_bound_arg or isinstance(owner, types.ModuleType)):
                del params[0]
            else:
                params[0] = params[0].replace(kind=_BY_POSITION)
        return self.sigcls(params)

    # Objects that are called by way of special methods.

    def of_class(self, cls):
        """Return what calls of a class take: its metaclass's __call__(), its __new__() or __init__()."""
        call = _written_method(type(cls), '__call__')
        if call is not None:
            return self.of_method(call, cls)
        # The one that stands first in the MRO counts, __new__() before __init__().
        for base in cls.__mro__:
            for name in ('__new__', '__init__'):
                method = vars(base).get(name)
                if method is not None and not _is_native(method):
                    if name == '__init__':
                        return self.of_method(method, cls)
                    bind = getattr(method, '__get__', None)
                    return _without_first(self.find(method if bind is None else bind(None, cls)))
        for base in cls.__mro__[:-1]:
            text = getattr(base, '__text_signature__', None)
            if text:
                return self.from_text(base, text)
        if type in cls.__mro__:
            raise ValueError(f'callable {cls!r} is not supported by signature')
        if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return self.find(object)
        raise ValueError(f'no signature found for builtin type {cls!r}')

    def of_instance(self, obj):
        text = getattr(obj, '__text_signature__', None)
        if text:
            return self.from_text(obj, text)
        for base in type(obj).__mro__:
            if '__call__' in vars(base):
                return self.of_method(vars(base)['__call__'], obj)
        raise ValueError(f'callable {obj!r} is not supported by signature')

    def of_method(self, method, obj):
        """Return the signature of a stored method as those see it who call it on `obj`."""
        if isinstance(method, types.FunctionType):
            return _without_first(self.find(method))
        if isinstance(method, staticmethod):
            return self.find(method.__func__)
        if isinstance(method, types.MethodType) or not hasattr(type(method), '__get__'):
            return self.find(method)
        if isinstance(method, classmethod):
            return self.find(method.__get__(None, obj if isinstance(obj, type) else type(obj)))
        return self.find(method.__get__(obj, type(obj)))


def _ends_unwrapping(func):
    return isinstance(func, types.MethodType) or hasattr(func, '__signature__')


def _is_native(method):
    return isinstance(getattr(method, '__func__', method), _NATIVE)


def _written_method(cls, name):
    """Return what a class has stored under a name, unless it is native."""
    for base in cls.__mro__:
        found = vars(base).get(name)
        if found is not None:
            return None if _is_native(found) else found
    return None


def _without_first(sig):
    """Return the signature of a method without the argument that binding fills."""
    params = [*sig.parameters.values()]
    if not params or params[0].kind >= _BY_KEYWORD:
        raise ValueError('invalid method signature')
    return sig.replace(parameters=params[1:] if params[0].kind is not _REST else params)


def _after_partial(sig, partial, args):
    """Return what is left of a signature when a partial object has filled in arguments.

    From the first parameter on that is given by keyword, the others can be passed by keyword only.
    """
    keywords = partial.keywords or {}
    try:
        given = sig.bind_partial(*args, **keywords).arguments
    except TypeError as error:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
    left = []
    by_keyword = False
    for name, param in sig.parameters.items():
        kind = param.kind
        if kind in (_BY_POSITION, _EITHER) and name in given:
            if given[name] is _Placeholder:
                left.append(param.replace(kind=_BY_POSITION, default=_empty))
                continue
            if kind is _BY_POSITION or name not in keywords:
                continue
            by_keyword = True
        if kind in (_EITHER, _BY_KEYWORD) and name in given:
            param = param.replace(default=given[name])
        if by_keyword and kind is _REST:
            continue
        left.append(param.replace(kind=_BY_KEYWORD) if by_keyword and kind is _EITHER else param)
    # Nothing in front of a placeholder can be passed by keyword.
    last = max([index for index, param in enumerate(left) if param.kind is _BY_POSITION], default=0)
    left[:last] = [param.replace(kind=_BY_POSITION) for param in left[:last]]
    return sig.replace(parameters=left)


def _split(text):
    """Return the parts of a parameter list that commas separate."""
    parts = ['']
    depth = 0
    quote = ''
    for char in text:
        if quote:
            quote = '' if char == quote else quote
        elif char in '"\'':
            quote = char
        elif char in '([{':
            depth += 1
        elif char in ')]}':
            depth -= 1
        elif char == ',' and not depth:
            parts.append('')
            continue
        parts[-1] += char
    return [part.strip() for part in parts if part.strip()]


def _evaluated(obj, text):
    """Return the default that stands in a text; names are those of the module of `obj`."""
    import sys
    home = getattr(obj, '__module__', None) or getattr(getattr(obj, '__objclass__', None), '__module__', None)
    try:
        found = eval(text.strip(), {**vars(sys.modules.get(home, types)), 'sys': sys})
    except Exception:
        found = sys
    if isinstance(found, (int, float, str, bytes, tuple, types.NoneType)):
        return found
    raise ValueError(f'{obj!r} builtin has invalid signature')
