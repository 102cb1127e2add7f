"""Annotations: how to get them, as values, as forward references or as text.

An annotation is code that runs when somebody asks. To get text or forward references the
code is run with globals in which every unknown name is an object that records what is done
with it.
"""

import builtins
import enum
import sys
import types
from keyword import iskeyword

__all__ = ['Format', 'ForwardRef', 'call_annotate_function', 'call_evaluate_function',
           'get_annotate_from_class_namespace', 'get_annotations', 'annotations_to_string',
           'type_repr']


class Format(enum.IntEnum):
    """In what form annotations are wanted."""
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


# ---------------------------------------------------------------- ForwardRef

_SLOTS = ('__forward_is_argument__', '__forward_is_class__', '__forward_module__', '__weakref__',
          '__arg__', '__level__', '__globals__', '__code__', '__cell__', '__owner__',
          '__extra_names__', '__fake_globals__', '__resolved_str_cache__')


class ForwardRef:
    """A name or expression in an annotation that could not be evaluated yet."""

    __slots__ = _SLOTS

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__arg__ = arg
        self.__level__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner
        # What follows is filled in for references that come out of annotation code.
        self.__globals__ = None
        self.__code__ = None
        self.__cell__ = None
        self.__extra_names__ = None
        self.__fake_globals__ = None
        self.__resolved_str_cache__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError('Cannot subclass ForwardRef')

    @property
    def __forward_arg__(self):
        return self.__arg__

    @property
    def __forward_code__(self):
        if self.__code__ is None:
            arg = self.__arg__
            # A star can only be unpacked inside something.
            source = f'({arg},)[0]' if arg.startswith('*') else arg
            try:
                self.__code__ = compile(source, '<string>', 'eval')
            except SyntaxError:
                raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        return self.__code__

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None,
                 format=Format.VALUE):
        """Return the value of the reference.

        Names are looked up in `locals`, the type parameters, `globals` and the builtins;
        what is not given comes from `owner`, the object that has the annotation.
        """
        if format == Format.STRING:
            return self._text()
        if format not in (Format.VALUE, Format.FORWARDREF):
            raise NotImplementedError(format)
        tolerant = format == Format.FORWARDREF
        cell = self.__cell__
        if isinstance(cell, types.CellType):
            try:
                return cell.cell_contents
            except ValueError:
                pass
        if owner is None:
            owner = self.__owner__
        if globals is None:
            globals = self._find_globals(owner)
        if type_params is None and owner is not None:
            type_params = getattr(owner, '__type_params__', None)
        if locals is None:
            locals = dict(vars(owner)) if isinstance(owner, type) else {}
        elif type_params is not None or isinstance(cell, dict) or self.__extra_names__:
            locals = dict(locals)
        if type_params is not None:
            for param in type_params:
                locals.setdefault(param.__name__, param)
        if isinstance(cell, dict):
            for name, one in cell.items():
                try:
                    value = one.cell_contents
                except ValueError:
                    continue
                locals.setdefault(name, value)
        if self.__extra_names__:
            locals.update(self.__extra_names__)

        arg = self.__arg__
        if arg.isidentifier() and not iskeyword(arg):
            for scope in (locals, globals):
                if arg in scope:
                    return scope[arg]
            if hasattr(builtins, arg):
                return getattr(builtins, arg)
            if tolerant:
                return self
            raise NameError(f"name '{arg}' is not defined", name=arg)
        code = self.__forward_code__
        try:
            return eval(code, globals, locals)
        except Exception:
            if not tolerant:
                raise
        scope = _FakeGlobals({**builtins.__dict__, **globals, **locals}, Format.FORWARDREF,
                             globals, owner, self.__forward_is_class__)
        try:
            result = eval(code, globals, scope)
        except Exception:
            return self
        scope.settle(self.__cell__)
        return result

    def _text(self):
        """Return the expression with values written out in place of the names made for them."""
        if self.__resolved_str_cache__ is None:
            text = self.__arg__
            for name, value in (self.__extra_names__ or {}).items():
                text = text.replace(name, type_repr(value))
            self.__resolved_str_cache__ = text
        return self.__resolved_str_cache__

    def _find_globals(self, owner):
        result = None
        if self.__forward_module__ is not None:
            result = getattr(sys.modules.get(self.__forward_module__, None), '__dict__', None)
        if result is None:
            result = self.__globals__
        if result is None:
            if isinstance(owner, type):
                module = sys.modules.get(getattr(owner, '__module__', None))
                result = getattr(module, '__dict__', None)
            elif isinstance(owner, types.ModuleType):
                result = vars(owner)
            elif callable(owner):
                result = getattr(owner, '__globals__', None)
        return {} if result is None else result

    def _evaluate(self, globalns, localns, type_params=None, *, recursive_guard):
        import typing
        import warnings
        if type_params is None:
            typing._deprecation_warning_for_no_type_params_passed('typing.ForwardRef._evaluate')
            type_params = ()
        warnings._deprecated(
            'ForwardRef._evaluate',
            '{name} is a private API and is retained for compatibility, but will be removed in '
            'Python 3.16. Use ForwardRef.evaluate() or typing.evaluate_forward_ref() instead.',
            remove=(3, 16))
        return typing.evaluate_forward_ref(self, globals=globalns, locals=localns,
                                           type_params=type_params,
                                           _recursive_guard=recursive_guard)

    def _identity(self):
        cell = self.__cell__
        if isinstance(cell, dict):
            cell = tuple(sorted([(name, id(one)) for name, one in cell.items()]))
        elif cell is not None:
            cell = id(cell)
        extra = self.__extra_names__
        return (self.__arg__, self.__forward_module__, id(self.__globals__),
                self.__forward_is_class__, cell, tuple(extra.items()) if extra else None)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self._identity() == other._identity() and self.__owner__ == other.__owner__

    def __hash__(self):
        return hash((self._identity(), self.__owner__))

    def __or__(self, other):
        import typing
        return typing.Union[self, other]

    def __ror__(self, other):
        import typing
        return typing.Union[other, self]

    def __repr__(self):
        extra = ''
        if self.__forward_module__ is not None:
            extra += f', module={self.__forward_module__!r}'
        if self.__forward_is_class__:
            extra += ', is_class=True'
        if self.__owner__ is not None:
            extra += f', owner={self.__owner__!r}'
        return f'ForwardRef({self._text()!r}{extra})'


# ---------------------------------------------------------------- recording expressions

# How tightly an expression binds: operands that bind less get parentheses.
_TUPLE, _COMPARE, _OR, _XOR, _AND, _SHIFT, _SUM, _PRODUCT, _SIGN, _POWER, _ATOM = range(11)


_NOT_RECORDED = frozenset({'__parameters__', '__mro_entries__', '__set_name__', '__wrapped__'})


class _Stringifier:
    """An unknown name in annotation code: whatever is done with it becomes an expression.

    Afterwards it may be turned into a ForwardRef in place, hence the same slots.
    """

    __slots__ = _SLOTS

    def __init__(self, text, level, fake, *, cell=None, extra_names=None):
        self.__arg__ = text
        self.__level__ = level
        self.__fake_globals__ = fake
        self.__globals__ = fake.real_globals
        self.__owner__ = fake.owner
        self.__forward_is_class__ = fake.is_class
        self.__forward_is_argument__ = True
        self.__forward_module__ = None
        self.__code__ = None
        self.__cell__ = cell
        self.__extra_names__ = extra_names
        self.__resolved_str_cache__ = None
        fake.made.append(self)

    def _derive(self, text, level, extra):
        """Return the expression that `text` is; `extra` are names for values inside it."""
        own = self.__extra_names__
        if own:
            extra = {**own, **extra}
        return _Stringifier(text, level, self.__fake_globals__, extra_names=extra or None)

    def _operand(self, value, level, extra):
        """Return the text of a value with parentheses if it binds less than `level`."""
        text, own_level = _source_of(value, self.__fake_globals__, extra)
        return f'({text})' if own_level < level else text

    def _wrapped(self, level):
        return f'({self.__arg__})' if self.__level__ < level else self.__arg__

    def __getitem__(self, item):
        extra = {}
        text, level = _source_of(item, self.__fake_globals__, extra)
        if level == _TUPLE and text != '()' and type(item) is tuple:
            text = text[1:-2] if text.endswith(',)') else text[1:-1]
        return self._derive(f'{self._wrapped(_ATOM)}[{text}]', _ATOM, extra)

    def __getattr__(self, name):
        if name in _NOT_RECORDED or name.startswith('__typing_'):
            raise AttributeError(name)      # a question about the object, not part of the code
        return self._derive(f'{self._wrapped(_ATOM)}.{name}', _ATOM, {})

    def __call__(self, *args, **kwargs):
        extra = {}
        parts = [self._operand(arg, _TUPLE, extra) for arg in args]
        parts += [f'{name}={self._operand(arg, _TUPLE, extra)}' for name, arg in kwargs.items()]
        return self._derive(f'{self._wrapped(_ATOM)}({", ".join(parts)})', _ATOM, extra)

    def __iter__(self):
        yield self._derive(f'*{self._wrapped(_OR)}', _ATOM, {})

    def __repr__(self):
        if isinstance(self, str):
            return self
        return self.__arg__

    def __format__(self, format_spec):
        raise TypeError('Cannot stringify annotation containing string formatting')

    def __hash__(self):
        return id(self)


def _add_operators():
    """Give _Stringifier the operators of the language."""
    def binary(symbol, level):
        left, right = level, level + 1
        if symbol == '**':
            left, right = level + 1, level

        def method(self, other):
            extra = {}
            text = f'{self._wrapped(left)} {symbol} {self._operand(other, right, extra)}'
            return self._derive(text, level, extra)

        def reflected(self, other):
            extra = {}
            text = f'{self._operand(other, left, extra)} {symbol} {self._wrapped(right)}'
            return self._derive(text, level, extra)
        return method, reflected

    def unary(symbol):
        def method(self):
            return self._derive(f'{symbol}{self._wrapped(_SIGN)}', _SIGN, {})
        return method

    for name, symbol, level in (
            ('or', '|', _OR), ('xor', '^', _XOR), ('and', '&', _AND), ('lshift', '<<', _SHIFT),
            ('rshift', '>>', _SHIFT), ('add', '+', _SUM), ('sub', '-', _SUM),
            ('mul', '*', _PRODUCT), ('matmul', '@', _PRODUCT), ('truediv', '/', _PRODUCT),
            ('floordiv', '//', _PRODUCT), ('mod', '%', _PRODUCT), ('pow', '**', _POWER)):
        method, reflected = binary(symbol, level)
        setattr(_Stringifier, f'__{name}__', method)
        setattr(_Stringifier, f'__r{name}__', reflected)
    for name, symbol in (('lt', '<'), ('le', '<='), ('gt', '>'), ('ge', '>='),
                         ('eq', '=='), ('ne', '!=')):
        setattr(_Stringifier, f'__{name}__', binary(symbol, _COMPARE)[0])
    for name, symbol in (('pos', '+'), ('neg', '-'), ('invert', '~')):
        setattr(_Stringifier, f'__{name}__', unary(symbol))


_add_operators()
del _add_operators

_CONSTANTS = (str, int, float, complex, bool, bytes, types.NoneType, types.EllipsisType)


def _source_of(value, fake, extra):
    """Return the text of a value and how tightly it binds.

    A value that no source text stands for gets a name of its own, noted in `extra`.
    """
    cls = type(value)
    if cls is _Stringifier:
        if value.__extra_names__:
            extra.update(value.__extra_names__)
        return value.__arg__, value.__level__
    if value is ...:
        return '...', _ATOM
    if cls in _CONSTANTS:
        return repr(value), _ATOM
    if cls is slice:
        def part(one):
            return '' if one is None else _source_of(one, fake, extra)[0]
        text = f'{part(value.start)}:{part(value.stop)}'
        if value.step is not None:
            text += f':{part(value.step)}'
        return text, _ATOM
    if cls is tuple:
        if not value:
            return '()', _ATOM
        items = [_source_of(item, fake, extra)[0] for item in value]
        return f'({items[0]},)' if len(items) == 1 else f'({", ".join(items)})', _TUPLE
    if cls is list:
        return f'[{", ".join([_source_of(item, fake, extra)[0] for item in value])}]', _ATOM
    if cls is set and value:
        return f'{{{", ".join([_source_of(item, fake, extra)[0] for item in value])}}}', _ATOM
    if cls is dict:
        pairs = [f'{_source_of(key, fake, extra)[0]}: {_source_of(item, fake, extra)[0]}'
                 for key, item in value.items()]
        return f'{{{", ".join(pairs)}}}', _ATOM
    if _is_template(value):
        return _template_source(value), _ATOM
    if fake.format == Format.STRING:
        return repr(value), _ATOM
    name = fake.new_name()
    extra[name] = value
    return name, _ATOM


def _is_template(value):
    cls = type(value)
    return cls.__name__ == 'Template' and cls.__module__ == 'string.templatelib'


def _template_source(template):
    """Return the source of a template string."""
    parts = []
    for part in template:
        if isinstance(part, str):
            parts.append(part.replace('{', '{{').replace('}', '}}'))
            continue
        text = '{' + part.expression
        if part.conversion is not None:
            text += f'!{part.conversion}'
        if part.format_spec:
            text += f':{part.format_spec}'
        parts.append(text + '}')
    return 't' + repr(''.join(parts))


class _FakeGlobals(dict):
    """Globals for annotation code: unknown names are recorded instead of being errors."""

    def __init__(self, namespace, format, real_globals=None, owner=None, is_class=False):
        super().__init__(namespace)
        self.format = format
        self.real_globals = real_globals
        self.owner = owner
        self.is_class = is_class
        self.made = []
        self.names = 0

    def __missing__(self, key):
        return _Stringifier(key, _ATOM, self)

    def new_name(self):
        self.names += 1
        return f'__annotationlib_name_{self.names}__'

    def settle(self, cells):
        """Turn all recorded expressions into forward references."""
        for obj in self.made:
            obj.__class__ = ForwardRef
            obj.__fake_globals__ = None
            if obj.__cell__ is None and cells is not None:
                obj.__cell__ = cells


# ---------------------------------------------------------------- calling annotation code

def get_annotate_from_class_namespace(obj):
    """Return the annotate function in a class namespace, or None."""
    try:
        return obj['__annotate__']
    except KeyError:
        return obj.get('__annotate_func__', None)


def call_evaluate_function(evaluate, format, *, owner=None):
    """Call the evaluate function of a type alias or type parameter in the wanted format."""
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """Call an annotate function in the wanted format, also if it knows only VALUE itself."""
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format == Format.STRING:
        return _call_for_text(annotate, owner, _is_evaluate)
    if format == Format.FORWARDREF:
        return _call_for_references(annotate, owner, _is_evaluate)
    if format == Format.VALUE:
        raise RuntimeError('annotate function does not support VALUE format')
    raise ValueError(f'Invalid format: {format!r}')


def _run_with(annotate, globals, owner, evaluate):
    """Run annotation code with other globals; return the result and the cells it can see.

    With `evaluate` names in enclosing functions keep their values.
    """
    closure, cells = _build_closure(annotate, globals, evaluate)
    function = types.FunctionType(annotate.__code__, globals, closure=closure,
                                  argdefs=getattr(annotate, '__defaults__', None),
                                  kwdefaults=getattr(annotate, '__kwdefaults__', None))
    return function(Format.VALUE_WITH_FAKE_GLOBALS), cells


def _build_closure(annotate, globals, evaluate):
    closure = getattr(annotate, '__closure__', None)
    if not closure:
        return None, None
    cells = dict(zip(annotate.__code__.co_freevars, closure, strict=True))
    new = []
    for name, cell in cells.items():
        if evaluate:
            try:
                cell.cell_contents
            except ValueError:
                pass
            else:
                new.append(cell)
                continue
        if name == '__classdict__':
            new.append(types.CellType(globals))
        else:
            new.append(types.CellType(_Stringifier(name, _ATOM, globals, cell=cell)))
    return tuple(new), cells


def _call_for_text(annotate, owner, is_evaluate):
    try:
        # Functions written by hand may know only real values: then those are turned into text.
        annotate(Format.VALUE_WITH_FAKE_GLOBALS)
    except NotImplementedError:
        result = annotate(Format.VALUE)
        return type_repr(result) if is_evaluate else annotations_to_string(result)
    except Exception:
        pass
    result, _ = _run_with(annotate, _FakeGlobals({}, Format.STRING), owner, False)
    if is_evaluate:
        return _text_of(result)
    return {name: _text_of(value) for name, value in result.items()}


def _text_of(value):
    if isinstance(value, str) and type(value) is not _Stringifier:
        return value        # the annotation was a string to begin with
    if type(value) is _Stringifier or type(value) in (tuple, list, set, dict):
        return _source_of(value, _FakeGlobals({}, Format.STRING), {})[0]
    if _is_template(value):
        return _template_source(value)
    return '...' if value is ... else repr(value)


def _call_for_references(annotate, owner, is_evaluate):
    is_class = isinstance(owner, type)
    try:
        annotate(Format.VALUE_WITH_FAKE_GLOBALS)
    except NotImplementedError:
        return annotate(Format.VALUE)       # a function written by hand
    except Exception:
        pass
    namespace = {**annotate.__builtins__, **annotate.__globals__}
    known = annotate.__globals__
    globals = _FakeGlobals(namespace, Format.FORWARDREF, known, owner, is_class)
    try:
        result, cells = _run_with(annotate, globals, owner, True)
    except Exception:
        pass
    else:
        globals.settle(cells)
        return result

    # Something fails with the real values: record every name, then evaluate what can be.
    globals = _FakeGlobals({}, Format.FORWARDREF, known, owner, is_class)
    result, cells = _run_with(annotate, globals, owner, False)
    globals.settle(cells)

    def resolve(value):
        return value.evaluate(format=Format.FORWARDREF) if isinstance(value, ForwardRef) else value
    if is_evaluate:
        return resolve(result)
    return {name: resolve(value) for name, value in result.items()}


# ---------------------------------------------------------------- get_annotations

def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """Return the annotations of a class, function, module or other object as a new dict.

    With `eval_str`, annotations that are strings get evaluated; that goes with the VALUE
    format only.
    """
    if eval_str and format != Format.VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    if format == Format.VALUE:
        found = _dunder_annotations(obj)
        if found is None:
            found = _call_annotate(obj, format)
    elif format == Format.FORWARDREF:
        try:
            found = _dunder_annotations(obj)
        except Exception:
            found = None
        if found is not None:
            return dict(found)
        found = _call_annotate(obj, format)
        if found is None:
            found = _dunder_annotations(obj)
    elif format == Format.STRING:
        found = _call_annotate(obj, format)
        if found is not None:
            return dict(found)
        found = _dunder_annotations(obj)
        if found is not None:
            return annotations_to_string(found)
    elif format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    else:
        raise ValueError(f'Unsupported format {format!r}')

    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f'{obj!r} does not have annotations')
    if not found or not eval_str:
        return dict(found)
    return _evaluate_strings(obj, found, globals, locals)


def _evaluate_strings(obj, annotations, globals, locals):
    """Evaluate the annotations that are strings where `obj` was defined."""
    own_globals = own_locals = None
    wrapped = None
    if isinstance(obj, type):
        module = sys.modules.get(getattr(obj, '__module__', None))
        own_globals = getattr(module, '__dict__', None)
        own_locals = dict(vars(obj))
        wrapped = obj
    elif isinstance(obj, types.ModuleType):
        own_globals = obj.__dict__
    else:
        own_globals = getattr(obj, '__globals__', None)
        wrapped = obj if callable(obj) else None
    if wrapped is not None:
        inner = _unwrap(wrapped)
        if hasattr(inner, '__globals__'):
            own_globals = inner.__globals__
    if globals is None:
        globals = own_globals
    if locals is None:
        locals = own_locals
    # Type parameters can be named in the strings.
    params = getattr(obj, '__type_params__', ())
    if params:
        scope = {param.__name__: param for param in params}
        locals = {**scope, **(locals or {})}
    return {name: _eval_string(value, globals, locals) if isinstance(value, str) else value
            for name, value in annotations.items()}


def _eval_string(text, globals, locals):
    text = text.lstrip()
    if text.startswith('*'):
        return eval(f'({text},)[0]', globals, locals)
    return eval(text, globals, locals)


def _unwrap(obj):
    """Follow __wrapped__ and partial objects to the end; a cycle ends it as well."""
    functools = sys.modules.get('functools')
    seen = {id(obj)}
    while True:
        if hasattr(obj, '__wrapped__'):
            inner = obj.__wrapped__
        elif functools is not None and isinstance(obj, functools.partial):
            inner = obj.func
        else:
            return obj
        if id(inner) in seen:
            return obj
        seen.add(id(inner))
        obj = inner


_type_annotations = type.__dict__['__annotations__'].__get__
_type_annotate = type.__dict__['__annotate__'].__get__


def _dunder_annotations(obj):
    """Return obj.__annotations__ or None; a class's own ones only, whatever its metaclass."""
    if isinstance(obj, type):
        try:
            found = _type_annotations(obj)
        except AttributeError:
            found = None        # a built-in class has none
    else:
        found = getattr(obj, '__annotations__', None)
    if found is None:
        return None
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    return found


def _call_annotate(obj, format):
    """Call obj.__annotate__ in the wanted format; None if there is none."""
    if isinstance(obj, type):
        try:
            annotate = _type_annotate(obj)
        except AttributeError:
            annotate = None
    else:
        annotate = getattr(obj, '__annotate__', None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotate__ returned a non-dict')
    return found


def type_repr(value):
    """Return how a value is written in annotations."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ in ('builtins', None):
            return value.__qualname__
        return f'{value.__module__}.{value.__qualname__}'
    if value is ...:
        return '...'
    if _is_template(value):
        return _template_source(value)
    return repr(value)


def annotations_to_string(annotations):
    """Turn the values of annotations into text."""
    return {name: value if isinstance(value, str) else type_repr(value)
            for name, value in annotations.items()}
