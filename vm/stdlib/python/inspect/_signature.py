"""Parameter, Signature and BoundArguments."""

import types
from collections import OrderedDict
from enum import IntEnum
from keyword import iskeyword

__name__ = 'inspect'

_keep = object()


class _empty:
    """Marks what is not there."""


class _ParameterKind(IntEnum):
    """Ways to pass an argument, in the order in which parameters stand."""

    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        number = len(cls.__members__)
        kind = int.__new__(cls, number)
        kind._value_ = number
        kind.description = description
        return kind

    def __str__(self):
        return self.name


_BY_POSITION, _EITHER, _REST, _BY_KEYWORD, _KEYWORDS = _ParameterKind


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """Return how an annotation is written."""
    if isinstance(annotation, str) and not quote_annotation_strings:
        return annotation
    if getattr(annotation, '__module__', None) == 'typing':
        from re import sub
        return sub(r'(?<![\w.])typing\.', '', repr(annotation))
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        home = annotation.__module__
        return annotation.__qualname__ if home in ('builtins', base_module) else (
            f'{home}.{annotation.__qualname__}')
    written = getattr(annotation, '__forward_arg__', None)
    return written if isinstance(written, str) else repr(annotation)


def formatannotationrelativeto(object):
    """Return a formatannotation() that leaves the module of `object` out."""
    home = getattr(object, '__module__', None)

    def format(annotation):
        return formatannotation(annotation, home)
    return format


def _valid_name(name, kind):
    """Return (name, kind) of a parameter as a user sees them, or raise."""
    if name is _empty:
        raise ValueError('name is a required attribute for Parameter')
    if not isinstance(name, str):
        raise TypeError(f'name must be a str, not a {type(name).__name__}')
    if name[:1] == '.' and name[1:].isdigit():
        # The iterator that a comprehension takes.
        if kind is not _EITHER:
            raise ValueError('implicit arguments must be passed as positional or keyword arguments, '
                             f'not {kind.description}')
        return 'implicit' + name[1:], _BY_POSITION
    if kind is _BY_POSITION and name == '.format':
        return 'format', kind       # of an annotate function
    if not name.isidentifier() or iskeyword(name) and kind is not _BY_POSITION:
        raise ValueError(f'{name!r} is not a valid parameter name')
    return name, kind


class Parameter:
    """One parameter of a Signature: name, kind, default and annotation."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    empty = _empty
    (POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY,
     VAR_KEYWORD) = _ParameterKind

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and (kind is _REST or kind is _KEYWORDS):
            raise ValueError(f'{kind.description} parameters cannot have default values')
        self._name, self._kind = _valid_name(name, kind)
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name, doc='The name.')
    kind = property(lambda self: self._kind, doc='How the argument is passed.')
    default = property(lambda self: self._default, doc='The default, or Parameter.empty.')
    annotation = property(lambda self: self._annotation, doc='The annotation, or Parameter.empty.')

    def replace(self, *, name=_keep, kind=_keep, annotation=_keep, default=_keep):
        """Return the same parameter with other properties."""
        name = self._name if name is _keep else name
        kind = self._kind if kind is _keep else kind
        annotation = self._annotation if annotation is _keep else annotation
        default = self._default if default is _keep else default
        return type(self)(name, kind, default=default, annotation=annotation)

    __replace__ = replace

    def _facts(self):
        return self._name, self._kind, self._default, self._annotation

    def __eq__(self, other):
        if isinstance(other, Parameter):
            return self is other or self._facts() == other._facts()
        return NotImplemented

    def __hash__(self):
        return hash(self._facts())

    def __reduce__(self):
        return type(self), (self._name, self._kind), (self._default, self._annotation)

    def __setstate__(self, state):
        self._default, self._annotation = state

    def _written(self, quote_annotation_strings=True):
        stars = '*' if self._kind is _REST else '**' if self._kind is _KEYWORDS else ''
        parts = [stars + self._name]
        if self._annotation is not _empty:
            parts += [': ', formatannotation(self._annotation,
                                             quote_annotation_strings=quote_annotation_strings)]
        if self._default is not _empty:
            parts += ['=' if len(parts) == 1 else ' = ', repr(self._default)]
        return ''.join(parts)

    def __str__(self):
        return self._written()

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'


class BoundArguments:
    """The arguments of a call by the names of the parameters that take them."""

    __slots__ = ('_signature', 'arguments', '__weakref__')

    def __init__(self, signature, arguments):
        self._signature = signature
        self.arguments = arguments

    signature = property(lambda self: self._signature, doc='The Signature that bound them.')

    def _split(self):
        """Return (args, kwargs) of the call.

        Arguments are positional up to the first that has to be passed by keyword: because of
        its kind, or because one in front of it is missing.
        """
        args, kwargs = [], {}
        by_name = False
        for name, param in self._signature.parameters.items():
            kind = param.kind
            by_name = by_name or kind >= _BY_KEYWORD or name not in self.arguments
            if name not in self.arguments:
                continue
            value = self.arguments[name]
            if kind is _KEYWORDS:
                kwargs.update(value)
            elif not by_name:
                args += value if kind is _REST else (value,)
            elif kind is not _REST:
                kwargs[name] = value
        return tuple(args), kwargs

    args = property(lambda self: self._split()[0], doc='The positional arguments for the call.')
    kwargs = property(lambda self: self._split()[1], doc='The keyword arguments for the call.')

    def apply_defaults(self):
        """Add the defaults of parameters that got nothing."""
        given, complete = self.arguments, {}
        for name, param in self._signature.parameters.items():
            if name in given:
                complete[name] = given[name]
            elif param.default is not _empty:
                complete[name] = param.default
            elif param.kind is _REST:
                complete[name] = ()
            elif param.kind is _KEYWORDS:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if isinstance(other, BoundArguments):
            return self is other or (self._signature == other._signature
                                     and self.arguments == other.arguments)
        return NotImplemented

    def __getstate__(self):
        return self._signature, self.arguments

    def __setstate__(self, state):
        self._signature, self.arguments = state

    def __repr__(self):
        shown = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<{type(self).__name__} ({shown})>'


def _validated(parameters):
    """Return the parameters by name; ValueError if no function could have them."""
    found = OrderedDict()
    last = _BY_POSITION
    optional = False
    for param in parameters:
        kind = param.kind
        if kind in (_REST, _KEYWORDS) and kind in [known.kind for known in found.values()]:
            raise ValueError(f'more than one {kind.description} parameter')
        if kind < last:
            raise ValueError(f'wrong parameter order: {last.description} parameter '
                             f'before {kind.description} parameter')
        if kind in (_BY_POSITION, _EITHER):
            if optional and param.default is _empty:
                raise ValueError('non-default argument follows default argument')
            optional = param.default is not _empty
        if param.name in found:
            raise ValueError(f'duplicate parameter name: {param.name!r}')
        found[param.name] = param
        last = kind
    return found


class Signature:
    """The parameters of a callable in order, and its return annotation."""

    __slots__ = ('_parameters', '_return_annotation')

    empty = _empty
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if __validate_parameters__:
            found = _validated(parameters or ())
        else:
            found = OrderedDict([(param.name, param) for param in parameters or ()])
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
                      annotation_format=1):
        """Return the signature of a callable."""
        from ._derive import _from_callable
        return _from_callable(obj, cls, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                              eval_str=eval_str, annotation_format=annotation_format)

    parameters = property(lambda self: self._parameters, doc='The parameters by name.')
    return_annotation = property(lambda self: self._return_annotation,
                                 doc='The annotation of the result, or Signature.empty.')

    def replace(self, *, parameters=_keep, return_annotation=_keep):
        """Return the same signature with other parameters or return annotation."""
        parameters = self._parameters.values() if parameters is _keep else parameters
        if return_annotation is _keep:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    __replace__ = replace

    def _facts(self):
        # The order of keyword-only parameters does not matter to callers.
        ordered = [param for param in self._parameters.values() if param.kind is not _BY_KEYWORD]
        named = frozenset([param for param in self._parameters.values() if param.kind is _BY_KEYWORD])
        return tuple(ordered), named, self._return_annotation

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        if self is other:
            return True
        if self._return_annotation != other._return_annotation:
            return False
        # Not by _facts(): defaults need not be hashable.
        mine, theirs = [*self._parameters.values()], [*other._parameters.values()]
        if {param.name for param in mine} != {param.name for param in theirs}:
            return False
        for params in (mine, theirs):
            params.sort(key=lambda param: param.name if param.kind is _BY_KEYWORD else '')
        return mine == theirs

    def __hash__(self):
        return hash(self._facts())

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), (self._return_annotation,)

    def __setstate__(self, state):
        self._return_annotation, = state

    # Calls.

    def bind(self, /, *args, **kwargs):
        """Return the BoundArguments of a call; TypeError if it would fail."""
        return self._bound_arguments_cls(self, _bind([*self._parameters.values()], args, kwargs, False))

    def bind_partial(self, /, *args, **kwargs):
        """Like bind(), but arguments may be missing."""
        return self._bound_arguments_cls(self, _bind([*self._parameters.values()], args, kwargs, True))

    # Text.

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """Return the signature as text; if longer than `max_width`, a line per parameter."""
        parts = []
        slash = 0
        star = False
        for param in self._parameters.values():
            if param.kind is _BY_KEYWORD and not star:
                parts.append('*')
            star = star or param.kind >= _REST
            parts.append(param._written(quote_annotation_strings))
            if param.kind is _BY_POSITION:
                slash = len(parts)
        if slash:
            parts.insert(slash, '/')
        text = ', '.join(parts).join('()')
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        if self._return_annotation is not _empty:
            text += ' -> ' + formatannotation(self._return_annotation,
                                              quote_annotation_strings=quote_annotation_strings)
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'


def _bind(params, args, kwargs, partial):
    """Return which argument each parameter gets; TypeError if they do not fit."""
    bound = {}
    place = 0       # of the first parameter that gets no positional argument
    taken = 0
    while taken < len(args):
        kind = params[place].kind if place < len(params) else _BY_KEYWORD
        if kind >= _BY_KEYWORD:
            raise TypeError('too many positional arguments')
        name = params[place].name
        if kind is _REST:
            bound[name] = args[taken:]
            taken = len(args)
        elif kind is _EITHER and name in kwargs:
            raise TypeError(f'multiple values for argument {name!r}')
        else:
            bound[name] = args[taken]
            taken += 1
        place += 1

    collecting = None
    hidden = []     # positional-only ones, whose names may mean other keywords
    for number, param in enumerate(params[place:]):
        kind, name = param.kind, param.name
        if kind is _KEYWORDS:
            collecting = name
        elif kind is _REST:
            continue
        elif kind is not _BY_POSITION and name in kwargs:
            bound[name] = kwargs.pop(name)
        elif param.default is _empty and not partial:
            what = 'positional-only ' if kind is _BY_POSITION else ''
            if kind is _BY_KEYWORD and not number:
                what = 'keyword-only '
            raise TypeError(f'missing a required {what}argument: {name!r}')
        elif name in kwargs:
            hidden.append(name)
    if kwargs and collecting is not None:
        bound[collecting] = kwargs
    elif kwargs and hidden:
        raise TypeError('got some positional-only arguments passed as keyword arguments: '
                        f'{", ".join(hidden)!r}')
    elif kwargs:
        raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
    return bound


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
              annotation_format=1):
    """Return the signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str, annotation_format=annotation_format)
