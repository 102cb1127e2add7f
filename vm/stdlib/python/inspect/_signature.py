"""Signature: what arguments a callable takes."""

import enum
import functools
import types
from collections import OrderedDict

_empty = type('_empty', (), {'__module__': 'inspect', '__doc__': 'Marks what is not there.'})
_void = object()


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        value = len(cls.__members__)
        self = int.__new__(cls, value)
        self._value_ = value
        self.description = description
        return self

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """Return how an annotation is written."""
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, '__module__', None) == 'typing':
        text = repr(annotation)
        # typing.X becomes X, also inside, but not in names that merely end like that.
        result = []
        position = 0
        while True:
            found = text.find('typing.', position)
            if found < 0:
                result.append(text[position:])
                return ''.join(result)
            result.append(text[position:found])
            before = text[found - 1:found]
            if before and (before.isalnum() or before in '_.'):
                result.append('typing.')
            position = found + 7
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    from annotationlib import ForwardRef
    if isinstance(annotation, ForwardRef):
        return annotation.__forward_arg__
    return repr(annotation)


def formatannotationrelativeto(object):
    """Return a formatannotation() that leaves the module of `object` out."""
    module = getattr(object, '__module__', None)
    return lambda annotation: formatannotation(annotation, module)


class Parameter:
    """One parameter of a Signature: name, kind, default and annotation."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[:1] == '.' and name[1:].isdigit():
            # The argument of a comprehension or generator expression.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(f'implicit arguments must be passed as positional or keyword '
                                 f'arguments, not {self._kind.description}')
            self._kind = _POSITIONAL_ONLY
            name = f'implicit{name[1:]}'
        if name == '.format' and self._kind is _POSITIONAL_ONLY:
            name = 'format'     # the argument of an evaluator that the compiler made
        from keyword import iskeyword
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    def __reduce__(self):
        return type(self), (self._name, self._kind), {
            '_default': self._default, '_annotation': self._annotation}

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Return the same parameter with other properties."""
        return type(self)(self._name if name is _void else name,
                          self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            annotation = formatannotation(self._annotation,
                                          quote_annotation_strings=quote_annotation_strings)
            text = f'{text}: {annotation}'
        if self._default is not _empty:
            equals = ' = ' if self._annotation is not _empty else '='
            text = f'{text}{equals}{self._default!r}'
        if self._kind == _VAR_POSITIONAL:
            text = '*' + text
        elif self._kind == _VAR_KEYWORD:
            text = '**' + text
        return text

    def __str__(self):
        return self._format()

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    """The arguments of a call by the names of the parameters that take them."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        """The positional arguments for the call."""
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            try:
                arg = self.arguments[name]
            except KeyError:
                break
            if param.kind == _VAR_POSITIONAL:
                args.extend(arg)
            else:
                args.append(arg)
        return tuple(args)

    @property
    def kwargs(self):
        """The keyword arguments for the call."""
        kwargs = {}
        started = False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    # From here on positional arguments could not be told apart.
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            arg = self.arguments[name]
            if param.kind == _VAR_KEYWORD:
                kwargs.update(arg)
            elif param.kind != _VAR_POSITIONAL:
                kwargs[name] = arg
        return kwargs

    def apply_defaults(self):
        """Add the defaults of parameters that got nothing."""
        arguments = self.arguments
        new = []
        for name, param in self._signature.parameters.items():
            if name in arguments:
                new.append((name, arguments[name]))
            elif param.default is not _empty:
                new.append((name, param.default))
            elif param.kind is _VAR_POSITIONAL:
                new.append((name, ()))
            elif param.kind is _VAR_KEYWORD:
                new.append((name, {}))
        self.arguments = dict(new)

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state['_signature']
        self.arguments = state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        args = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<{self.__class__.__name__} ({args})>'


class Signature:
    """The parameters of a callable in order, and its return annotation."""

    __slots__ = ('_return_annotation', '_parameters')

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = OrderedDict()
        if parameters is not None:
            if __validate_parameters__:
                top_kind = _POSITIONAL_ONLY
                seen_default = False
                seen_var = set()
                for param in parameters:
                    kind, name = param.kind, param.name
                    if kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
                        if kind in seen_var:
                            raise ValueError(f'more than one {kind.description} parameter')
                        seen_var.add(kind)
                    if kind < top_kind:
                        raise ValueError(f'wrong parameter order: {top_kind.description} parameter '
                                         f'before {kind.description} parameter')
                    top_kind = kind
                    if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                        if param.default is _empty:
                            if seen_default:
                                raise ValueError('non-default argument follows default argument')
                        else:
                            seen_default = True
                    if name in params:
                        raise ValueError(f'duplicate parameter name: {name!r}')
                    params[name] = param
            else:
                params = OrderedDict((param.name, param) for param in parameters)
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
                      annotation_format=1):
        """Return the signature of a callable."""
        return _from_callable(obj, cls, follow_wrapped=follow_wrapped, globals=globals,
                              locals=locals, eval_str=eval_str, annotation_format=annotation_format)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Return the same signature with other parameters or return annotation."""
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    __replace__ = replace

    def _hash_basis(self):
        params = tuple([p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY])
        keywords = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return params, keywords, self.return_annotation

    def __hash__(self):
        params, keywords, annotation = self._hash_basis()
        return hash((params, frozenset(keywords.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._hash_basis() == other._hash_basis()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        values = list(args)
        index = 0
        positional_only_by_name = []
        params = list(self.parameters.values())
        position = 0
        while position < len(params):
            param = params[position]
            if index < len(values):
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError('too many positional arguments')
                if param.kind == _VAR_POSITIONAL:
                    arguments[param.name] = tuple(values[index:])
                    index = len(values)
                    position += 1
                    continue
                if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {param.name!r}')
                arguments[param.name] = values[index]
                index += 1
                position += 1
                continue
            break
        if index < len(values):
            raise TypeError('too many positional arguments')
        kwargs_param = None
        for param in params[position:]:
            if param.kind == _VAR_KEYWORD:
                kwargs_param = param
                continue
            if param.kind == _VAR_POSITIONAL:
                continue
            name = param.name
            if param.kind == _POSITIONAL_ONLY:
                if param.default is _empty and not partial:
                    if name in kwargs and not any([p.kind == _VAR_KEYWORD for p in params]):
                        raise TypeError(f'{name!r} parameter is positional only, '
                                        'but was passed as a keyword')
                    raise TypeError(f'missing a required positional-only argument: {name!r}')
                if name in kwargs:
                    positional_only_by_name.append(param)
                continue
            try:
                value = kwargs.pop(name)
            except KeyError:
                if not partial and param.default is _empty:
                    raise TypeError(f'missing a required argument: {name!r}') from None
            else:
                arguments[name] = value
        if kwargs:
            if kwargs_param is not None:
                arguments[kwargs_param.name] = kwargs
            elif positional_only_by_name:
                shown = ', '.join([param.name for param in positional_only_by_name])
                raise TypeError('got some positional-only arguments passed as keyword '
                                f'arguments: {shown!r}')
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Return the BoundArguments of a call; TypeError if it would fail."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """Like bind(), but arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {
            '_return_annotation': self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """Return the signature as text; if longer than `max_width`, a line per parameter."""
        result = []
        positional_only = False
        star = True
        for param in self.parameters.values():
            formatted = param._format(quote_annotation_strings=quote_annotation_strings)
            kind = param.kind
            if kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                result.append('/')
                positional_only = False
            if kind == _VAR_POSITIONAL:
                star = False
            elif kind == _KEYWORD_ONLY and star:
                result.append('*')
                star = False
            result.append(formatted)
        if positional_only:
            result.append('/')
        rendered = '({})'.format(', '.join(result))
        if max_width is not None and len(rendered) > max_width:
            rendered = '(\n    {}\n)'.format(',\n    '.join(result))
        if self.return_annotation is not _empty:
            rendered += f' -> {formatannotation(self.return_annotation, quote_annotation_strings=quote_annotation_strings)}'
        return rendered


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
              annotation_format=1):
    """Return the signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str,
                                   annotation_format=annotation_format)


# ---------------------------------------------------------------- finding it

_BUILTIN_METHODS = (types.MethodWrapperType, types.WrapperDescriptorType,
                    types.ClassMethodDescriptorType, types.BuiltinFunctionType)


def _from_function(cls, func, skip_bound_arg=True, globals=None, locals=None, eval_str=False,
                   annotation_format=1):
    from annotationlib import get_annotations
    duck = False
    if not isinstance(func, types.FunctionType):
        if not _is_functionlike(func):
            raise TypeError(f'{func!r} is not a Python function')
        duck = True
    text = getattr(func, '__text_signature__', None)
    if text:
        return _from_text(cls, func, text, skip_bound_arg)
    Parameter = cls._parameter_cls
    code = func.__code__
    count = code.co_argcount
    names = code.co_varnames
    posonly = code.co_posonlyargcount
    kwonly = code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str,
                                  format=annotation_format)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    first_default = count - len(defaults)
    params = []
    for index, name in enumerate(names[:count]):
        params.append(Parameter(
            name, _POSITIONAL_ONLY if index < posonly else _POSITIONAL_OR_KEYWORD,
            default=defaults[index - first_default] if index >= first_default else _empty,
            annotation=annotations.get(name, _empty)))
    if code.co_flags & 0x04:
        name = names[count + kwonly]
        params.append(Parameter(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
    for name in names[count:count + kwonly]:
        params.append(Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                                annotation=annotations.get(name, _empty)))
    if code.co_flags & 0x08:
        name = names[count + kwonly + bool(code.co_flags & 0x04)]
        params.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return cls(params, return_annotation=annotations.get('return', _empty),
               __validate_parameters__=duck)


def _is_functionlike(obj):
    """Tell whether an object has all that a function has, as those of compilers do."""
    if not callable(obj) or isinstance(obj, type):
        return False
    return (isinstance(getattr(obj, '__name__', None), str)
            and isinstance(getattr(obj, '__code__', None), types.CodeType)
            and (isinstance(getattr(obj, '__defaults__', _void), tuple)
                 or getattr(obj, '__defaults__', _void) is None)
            and (isinstance(getattr(obj, '__kwdefaults__', _void), dict)
                 or getattr(obj, '__kwdefaults__', _void) is None)
            and (isinstance(getattr(obj, '__annotations__', None), (dict)) or
                 getattr(obj, '__annotations__', _void) is None))


def _is_builtin(obj):
    return (isinstance(obj, _BUILTIN_METHODS) or isinstance(obj, types.MethodDescriptorType)
            or obj in (type, object))


def _from_text(cls, obj, text, skip_bound_arg=True):
    """Return the signature that a __text_signature__ such as '($self, x, /, y=1)' describes."""
    Parameter = cls._parameter_cls
    inner = text.strip()
    arrow = inner.rfind('->')
    if arrow > inner.rfind(')'):
        inner = inner[:arrow].strip()
    if not (inner.startswith('(') and inner.endswith(')')):
        raise ValueError(f'{obj!r} has invalid signature')
    inner = inner[1:-1]
    items = []
    depth = 0
    quote = None
    current = ''
    for char in inner:
        if quote:
            if char == quote:
                quote = None
        elif char in '\'"':
            quote = char
        elif char in '([{':
            depth += 1
        elif char in ')]}':
            depth -= 1
        elif char == ',' and not depth:
            items.append(current)
            current = ''
            continue
        current += char
    if current.strip():
        items.append(current)
    params = []
    kind = _POSITIONAL_OR_KEYWORD
    self_param = None
    for item in items:
        item = item.strip()
        if item == '/':
            params = [p.replace(kind=_POSITIONAL_ONLY) for p in params]
            continue
        if item == '*':
            kind = _KEYWORD_ONLY
            continue
        name, equals, default = item.partition('=')
        name = name.strip()
        if name.startswith('$'):
            name = name[1:]
            self_param = name
        if name.startswith('**'):
            params.append(Parameter(name[2:], _VAR_KEYWORD))
            continue
        if name.startswith('*'):
            params.append(Parameter(name[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
            continue
        value = _empty
        if equals:
            value = _text_default(obj, default.strip())
        params.append(Parameter(name, kind, default=value))
    if self_param is not None:
        owner = getattr(obj, '__self__', None)
        if skip_bound_arg and owner is not None and not isinstance(owner, types.ModuleType) or (
                isinstance(owner, types.ModuleType)):
            params = params[1:]
        elif params:
            params[0] = params[0].replace(kind=_POSITIONAL_ONLY)
    return cls(params, return_annotation=cls.empty)


def _text_default(obj, text):
    import sys
    module = getattr(obj, '__module__', None) or getattr(
        getattr(obj, '__objclass__', None), '__module__', None)
    scope = dict(getattr(sys.modules.get(module), '__dict__', {}))
    scope['sys'] = sys
    try:
        value = eval(text, scope)
    except Exception:
        raise ValueError(f'{obj!r} has invalid signature') from None
    return value


def _bound_method(sig):
    """Return the signature of a method without the argument that binding fills."""
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        params = params[1:]
    elif params[0].kind is not _VAR_POSITIONAL:
        raise ValueError('invalid argument type')
    return sig.replace(parameters=params)


def _partial(wrapped_sig, partial, extra_args=()):
    """Return the signature of a partial object from that of its function."""
    old_params = wrapped_sig.parameters
    new_params = OrderedDict(old_params.items())
    partial_args = tuple(extra_args) + (partial.args or ())
    partial_keywords = partial.keywords or {}
    try:
        bound = wrapped_sig.bind_partial(*partial_args, **partial_keywords)
    except TypeError as ex:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from ex
    transform_to_kwonly = False
    for name, param in old_params.items():
        try:
            value = bound.arguments[name]
        except KeyError:
            pass
        else:
            if param.kind is _POSITIONAL_ONLY:
                if value is functools.Placeholder:
                    new_params[name] = param.replace(default=_empty)
                else:
                    new_params.pop(name)
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name in partial_keywords:
                    # It can be overridden, by keyword only, and so can all behind it.
                    transform_to_kwonly = True
                    new_params[name] = param.replace(default=value)
                elif value is functools.Placeholder:
                    new_params[name] = param.replace(kind=_POSITIONAL_ONLY, default=_empty)
                else:
                    new_params.pop(name)
                    continue
            if param.kind is _KEYWORD_ONLY:
                new_params[name] = param.replace(default=value)
        if transform_to_kwonly:
            assert param.kind is not _POSITIONAL_ONLY
            if param.kind is _POSITIONAL_OR_KEYWORD:
                new_params[name] = new_params[name].replace(kind=_KEYWORD_ONLY)
                new_params.move_to_end(name)
            elif param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                new_params.move_to_end(name)
            elif param.kind is _VAR_POSITIONAL:
                new_params.pop(param.name)
    # A placeholder in front makes what is before it positional as well.
    params = list(new_params.values())
    last = max([i for i, p in enumerate(params) if p.kind is _POSITIONAL_ONLY], default=-1)
    for i in range(last):
        if params[i].kind is _POSITIONAL_OR_KEYWORD:
            params[i] = params[i].replace(kind=_POSITIONAL_ONLY)
    return wrapped_sig.replace(parameters=params)


def _user_method(cls, name):
    """Return what a class has under a name, as it is stored, unless it is native."""
    for base in cls.__mro__:
        if name in base.__dict__:
            method = base.__dict__[name]
            plain = getattr(method, '__func__', method)
            if isinstance(plain, (types.WrapperDescriptorType, types.MethodWrapperType,
                                  types.ClassMethodDescriptorType, types.BuiltinFunctionType)):
                return None
            return method
    return None


def _without_first(method, obj, again):
    """Return the signature of a method of `obj` as callers see it."""
    if isinstance(method, staticmethod):
        return again(method.__func__)
    if isinstance(method, classmethod):
        return again(method.__get__(None, obj))
    if isinstance(method, types.FunctionType):
        return _bound_method(again(method))
    if hasattr(type(method), '__get__') and not isinstance(method, types.MethodType):
        return again(method.__get__(obj, type(obj)))
    return again(method)


def _from_callable(obj, sigcls, *, follow_wrapped=True, skip_bound_arg=True, globals=None,
                   locals=None, eval_str=False, annotation_format=1):
    from . import unwrap

    def again(obj, follow=follow_wrapped, skip=skip_bound_arg):
        return _from_callable(obj, sigcls, follow_wrapped=follow, skip_bound_arg=skip,
                              globals=globals, locals=locals, eval_str=eval_str,
                              annotation_format=annotation_format)

    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _bound_method(sig) if skip_bound_arg else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__')
                     or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    try:
        sig = obj.__signature__
    except AttributeError:
        pass
    else:
        if sig is not None:
            if not isinstance(sig, Signature) and callable(sig):
                sig = sig()
            if isinstance(sig, str):
                return _from_text(sigcls, obj, sig)
            if not isinstance(sig, Signature):
                raise TypeError(f'unexpected object {sig!r} in __signature__ attribute')
            return sig
    partialmethod = getattr(obj, '__partialmethod__', None)
    if isinstance(partialmethod, functools.partialmethod):
        wrapped_sig = again(partialmethod.func)
        sig = _partial(wrapped_sig, partialmethod, (None,))
        first = tuple(wrapped_sig.parameters.values())[0]
        if first.kind is _VAR_POSITIONAL:
            return sig
        params = tuple(sig.parameters.values())
        assert not params or first is not params[0]
        return sig.replace(parameters=(first, *params))
    if isinstance(obj, functools.partial):
        return _partial(again(obj.func), obj)
    if isinstance(obj, types.FunctionType) or _is_functionlike(obj):
        return _from_function(sigcls, obj, skip_bound_arg=skip_bound_arg, globals=globals,
                              locals=locals, eval_str=eval_str, annotation_format=annotation_format)
    if _is_builtin(obj):
        text = getattr(obj, '__text_signature__', None)
        if not text:
            raise ValueError(f'no signature found for builtin {obj!r}')
        return _from_text(sigcls, obj, text, skip_bound_arg)
    if isinstance(obj, type):
        return _from_class(obj, sigcls, again)
    # An instance with __call__().
    for base in type(obj).__mro__:
        if '__call__' in base.__dict__:
            call = base.__dict__['__call__']
            if hasattr(type(call), '__get__'):
                call = call.__get__(obj, type(obj))
            return again(call)
    raise ValueError(f'callable {obj!r} is not supported by signature')


def _from_class(obj, sigcls, again):
    """What calls of a class take: its metaclass's __call__(), its __new__() or its __init__()."""
    call = _user_method(type(obj), '__call__')
    if call is not None:
        return _without_first(call, obj, again)
    new = _user_method(obj, '__new__')
    init = _user_method(obj, '__init__')
    # The one that is defined further down counts.
    for base in obj.__mro__:
        if new is not None and '__new__' in base.__dict__:
            return _bound_method(again(getattr(new, '__func__', new)))
        if init is not None and '__init__' in base.__dict__:
            return _without_first(init, obj, again)
    for base in obj.__mro__[:-1]:
        try:
            text = base.__text_signature__
        except AttributeError:
            continue
        if text:
            return _from_text(sigcls, base, text)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return sigcls.from_callable(object)
        raise ValueError(f'no signature found for builtin type {obj!r}')
    raise ValueError(f'no signature found for builtin type {obj!r}')
