"""The classes of abstract syntax trees, and trees from the compiler's text."""

import re as _re
import warnings as _warnings

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8000 | PyCF_ONLY_AST

_ATTRIBUTES = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')


class AST:
    """A node. Its fields are given in order or by name; what is left out is None, an empty list or Load() where that makes sense."""

    __module__ = 'ast'
    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f'{cls.__name__} constructor takes at most {len(fields)} positional argument'
                            f"{'' if len(fields) == 1 else 's'}")
        missing = dict.fromkeys(fields)
        for name, value in zip(fields, args):
            setattr(self, name, value)
            del missing[name]
        for name, value in kwargs.items():
            if name in fields:
                if name not in missing:
                    raise TypeError(f"{cls.__name__} got multiple values for argument '{name}'")
                del missing[name]
            elif name not in cls._attributes:
                _warnings.warn(f"{cls.__name__}.__init__ got an unexpected keyword argument '{name}'. "
                               'Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.',
                               DeprecationWarning, stacklevel=2)
            setattr(self, name, value)
        for name in missing:
            kind = _KINDS.get(cls, {}).get(name) or _kind_of(cls, name)
            if kind is None:
                _warnings.warn(f"Field '{name}' is missing from {cls.__module__}.{cls.__qualname__}._field_types. "
                               'This will become an error in Python 3.15.', DeprecationWarning, stacklevel=2)
            elif kind.endswith('*'):
                setattr(self, name, [])
            elif kind == 'expr_context':
                setattr(self, name, Load())
            elif not kind.endswith('?'):
                _warnings.warn(f"{cls.__name__}.__init__ missing 1 required positional argument: '{name}'. "
                               'This will become an error in Python 3.15.', DeprecationWarning, stacklevel=2)

    def __repr__(self):
        return _shown(self, 3)

    def __reduce_ex__(self, protocol, /):
        return type(self), (), dict(self.__dict__)

    def __replace__(self, /, **fields):
        values = {name: getattr(self, name) for name in (*self._fields, *self._attributes) if hasattr(self, name)}
        for name in fields:
            if name not in self._fields and name not in self._attributes:
                raise TypeError(f"{type(self).__name__}.__replace__ got an unexpected keyword argument '{name}'.")
        return type(self)(**(values | fields))


def _kind_of(cls, name):
    for base in cls.__mro__:
        if name in _KINDS.get(base, ()):
            return _KINDS[base][name]
    return None


def _shown(value, depth):
    if isinstance(value, AST):
        if depth <= 0:
            return f'{type(value).__name__}(...)'
        return f'{type(value).__name__}(' + ', '.join(
            f'{name}={_shown(getattr(value, name), depth - 1)}' for name in value._fields if hasattr(value, name)) + ')'
    if isinstance(value, (list, tuple)):
        items = [_shown(value[0], depth)] if value else []
        if len(value) > 2:
            items.append('...')
        if len(value) > 1:
            items.append(_shown(value[-1], depth))
        return ('[%s]' if isinstance(value, list) else '(%s)') % ', '.join(items)
    return repr(value)


# base = Class(field:kind ...) | ...; a kind ending in * is a list, in ? may be None; @ marks what has a place in the text.
_GRAMMAR = """
mod = Expression(body:expr) | FunctionType(argtypes:expr* returns:expr) | Interactive(body:stmt*) | Module(body:stmt*
    type_ignores:type_ignore*)
stmt@ = AnnAssign(target:expr annotation:expr value:expr? simple:int) | Assert(test:expr msg:expr?) | Assign(targets:expr*
    value:expr type_comment:str?) | AsyncFor(target:expr iter:expr body:stmt* orelse:stmt* type_comment:str?) |
    AsyncFunctionDef(name:str args:arguments body:stmt* decorator_list:expr* returns:expr? type_comment:str?
    type_params:type_param*) | AsyncWith(items:withitem* body:stmt* type_comment:str?) | AugAssign(target:expr op:operator
    value:expr) | Break() | ClassDef(name:str bases:expr* keywords:keyword* body:stmt* decorator_list:expr*
    type_params:type_param*) | Continue() | Delete(targets:expr*) | Expr(value:expr) | For(target:expr iter:expr body:stmt*
    orelse:stmt* type_comment:str?) | FunctionDef(name:str args:arguments body:stmt* decorator_list:expr* returns:expr?
    type_comment:str? type_params:type_param*) | Global(names:str*) | If(test:expr body:stmt* orelse:stmt*) |
    Import(names:alias*) | ImportFrom(module:str? names:alias* level:int?) | Match(subject:expr cases:match_case*) |
    Nonlocal(names:str*) | Pass() | Raise(exc:expr? cause:expr?) | Return(value:expr?) | Try(body:stmt*
    handlers:excepthandler* orelse:stmt* finalbody:stmt*) | TryStar(body:stmt* handlers:excepthandler* orelse:stmt*
    finalbody:stmt*) | TypeAlias(name:expr type_params:type_param* value:expr) | While(test:expr body:stmt* orelse:stmt*) |
    With(items:withitem* body:stmt* type_comment:str?)
expr@ = Attribute(value:expr attr:str ctx:expr_context) | Await(value:expr) | BinOp(left:expr op:operator right:expr) |
    BoolOp(op:boolop values:expr*) | Call(func:expr args:expr* keywords:keyword*) | Compare(left:expr ops:cmpop*
    comparators:expr*) | Constant(value:object kind:str?) | Dict(keys:expr* values:expr*) | DictComp(key:expr value:expr
    generators:comprehension*) | FormattedValue(value:expr conversion:int format_spec:expr?) | GeneratorExp(elt:expr
    generators:comprehension*) | IfExp(test:expr body:expr orelse:expr) | Interpolation(value:expr str:object conversion:int
    format_spec:expr?) | JoinedStr(values:expr*) | Lambda(args:arguments body:expr) | List(elts:expr* ctx:expr_context) |
    ListComp(elt:expr generators:comprehension*) | Name(id:str ctx:expr_context) | NamedExpr(target:expr value:expr) |
    Set(elts:expr*) | SetComp(elt:expr generators:comprehension*) | Slice(lower:expr? upper:expr? step:expr?) |
    Starred(value:expr ctx:expr_context) | Subscript(value:expr slice:expr ctx:expr_context) | TemplateStr(values:expr*) |
    Tuple(elts:expr* ctx:expr_context) | UnaryOp(op:unaryop operand:expr) | Yield(value:expr?) | YieldFrom(value:expr)
expr_context = Del() | Load() | Store()
boolop = And() | Or()
operator = Add() | BitAnd() | BitOr() | BitXor() | Div() | FloorDiv() | LShift() | MatMult() | Mod() | Mult() | Pow() |
    RShift() | Sub()
unaryop = Invert() | Not() | UAdd() | USub()
cmpop = Eq() | Gt() | GtE() | In() | Is() | IsNot() | Lt() | LtE() | NotEq() | NotIn()
comprehension(target:expr iter:expr ifs:expr* is_async:int)
excepthandler@ = ExceptHandler(type:expr? name:str? body:stmt*)
arguments(posonlyargs:arg* args:arg* vararg:arg? kwonlyargs:arg* kw_defaults:expr* kwarg:arg? defaults:expr*)
arg(arg:str annotation:expr? type_comment:str?)@
keyword(arg:str? value:expr)@
alias(name:str asname:str?)@
withitem(context_expr:expr optional_vars:expr?)
match_case(pattern:pattern guard:expr? body:stmt*)
pattern@ = MatchAs(pattern:pattern? name:str?) | MatchClass(cls:expr patterns:pattern* kwd_attrs:str* kwd_patterns:pattern*) |
    MatchMapping(keys:expr* patterns:pattern* rest:str?) | MatchOr(patterns:pattern*) | MatchSequence(patterns:pattern*) |
    MatchSingleton(value:object) | MatchStar(name:str?) | MatchValue(value:expr)
type_ignore = TypeIgnore(lineno:int tag:str)
type_param@ = ParamSpec(name:str default_value:expr?) | TypeVar(name:str bound:expr? default_value:expr?) |
    TypeVarTuple(name:str default_value:expr?)
"""

_KINDS = {}


def _define():
    names = globals()
    builtin = {'str': str, 'int': int, 'object': object}

    def make(name, base, attributes, fields):
        kinds = dict(field.split(':') for field in fields.split())
        cls = type(name, (base,), {'__module__': 'ast', '_fields': tuple(kinds), '__match_args__': tuple(kinds)})
        if attributes is not None:
            cls._attributes = attributes
            for attribute in attributes[2:]:
                setattr(cls, attribute, None)
        for field, kind in kinds.items():
            if kind.endswith('?'):
                setattr(cls, field, None)
        if kinds:
            _KINDS[cls] = kinds
        names[name] = cls
        return cls

    for line in _GRAMMAR.replace('\n    ', ' ').strip().split('\n'):
        left, equals, right = line.partition(' = ')
        if equals:
            base = make(left.rstrip('@'), AST, _ATTRIBUTES if left.endswith('@') else (), '')
            for part in right.split(' | '):
                name, _, fields = part.rstrip(')').partition('(')
                make(name, base, None, fields)
        else:
            name, _, fields = left.rstrip('@').rstrip(')').partition('(')
            make(name, AST, _ATTRIBUTES if left.endswith('@') else (), fields)
    for cls, kinds in _KINDS.items():
        types = {}
        for field, kind in kinds.items():
            bare = kind.rstrip('*?')
            kind_type = builtin.get(bare) or names[bare]
            types[field] = list[kind_type] if kind.endswith('*') else kind_type | None if kind.endswith('?') else kind_type
        cls._field_types = types


_define()

_TOKEN = _re.compile(r"""([A-Za-z_]\w*)\(|([A-Za-z_]\w*)=|([\[\]()])|,\s*|([bu]?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))|([^\s,()\[\]=]+)""")


def _build(text):
    """The tree that the compiler wrote as a dump."""
    names = globals()
    stack = []              # nodes and lists that are being read
    result = None

    def put(value):
        nonlocal result
        if not stack:
            result = value
        elif type(stack[-1]) is list:
            stack[-1].append(value)
        else:
            stack[-1][1][stack[-1][2]] = value

    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        position = match.end()
        opened, field, bracket, quoted, word = match.groups()
        if opened:
            stack.append(_Open(names[opened]))
        elif field:
            stack[-1][2] = field
        elif bracket == '[':
            stack.append([])
        elif bracket == ']':
            put(stack.pop())
        elif bracket == ')':
            put(stack.pop().node())
        elif quoted or word:
            put(eval(quoted or word, {'inf': float('inf'), 'infj': complex(0, float('inf'))}))
    return result


class _Open:
    """A node whose fields are being read."""

    def __init__(self, cls):
        self.parts = [cls, {}, None]

    def __getitem__(self, index):
        return self.parts[index]

    def __setitem__(self, index, value):
        self.parts[index] = value

    def node(self):
        cls, fields, _ = self.parts
        if cls is Module:
            fields.setdefault('type_ignores', [])
        return cls(**fields)


def _source(tree):
    """The source text of a tree that is to be compiled."""
    import ast
    return ast.unparse(tree)
