"""The dataclass decorator: classes whose methods follow from their annotated fields."""

import abc
import sys
import types
from keyword import iskeyword
from reprlib import recursive_repr
from types import FunctionType, GenericAlias, MemberDescriptorType

__all__ = ['dataclass', 'make_dataclass', 'field', 'fields', 'Field', 'asdict', 'astuple', 'replace',
           'is_dataclass', 'InitVar', 'KW_ONLY', 'MISSING', 'FrozenInstanceError']

_FIELDS, _PARAMS = '__dataclass_fields__', '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'


class FrozenInstanceError(AttributeError):
    """Raised on an attempt to change a frozen instance."""


# ---------------------------------------------------------------- marks

class _MISSING_TYPE:
    """The type of MISSING, which stands for a default that is not given."""


class _KW_ONLY_TYPE:
    """The type of KW_ONLY: fields behind one that is annotated so are keyword-only."""


class _Shown:
    """An object that has nothing but a repr."""

    def __init__(self, text):
        self.name = text

    def __repr__(self):
        return self.name


MISSING, KW_ONLY = _MISSING_TYPE(), _KW_ONLY_TYPE()
# The default in the signature of __init__() of a field with a factory.
_HAS_DEFAULT_FACTORY = _Shown('<factory>')
# Kinds of fields.
_FIELD = _Shown('_FIELD')
_FIELD_CLASSVAR = _Shown('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Shown('_FIELD_INITVAR')


class InitVar:
    """InitVar[T] annotates a parameter of __init__() that is handed on to __post_init__()."""

    __slots__ = ('type',)

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        # What is no class is from typing and shows itself.
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'


# ---------------------------------------------------------------- fields

def _attributes(obj, names):
    return ','.join([f'{name}={getattr(obj, name)!r}' for name in names])


class Field:
    """What is known of one field. Made by field() only; `name` and `type` come later."""

    _shown = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare',
              'metadata', 'kw_only', 'doc')
    __slots__ = ('_field_type', *_shown)
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only, self.doc = kw_only, doc

    def __set_name__(self, owner, name):
        # A default that is a descriptor wants to know where it has ended up.
        tell = getattr(type(self.default), '__set_name__', None)
        if tell is not None:
            tell(self.default, owner, name)

    @recursive_repr()
    def __repr__(self):
        return f'Field({_attributes(self, self._shown)},_field_type={self._field_type})'


class _DataclassParams:
    """The arguments of @dataclass."""

    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only',
                 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values, strict=True):
            setattr(self, name, value)

    def __repr__(self):
        return f'_DataclassParams({_attributes(self, self.__slots__)})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING, doc=None):
    """Say more about a field than a default value can.

    `default` and `default_factory` exclude each other. `init`, `repr` and `compare` tell
    whether the field takes part in those methods; `hash` None means as `compare`.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


# ---------------------------------------------------------------- source of the methods

_GENERATED = '__dataclass_{}__'


class _Methods:
    """Collects the source of a class's methods and compiles them all at once."""

    def __init__(self, cls):
        self.cls = cls
        module = sys.modules.get(cls.__module__)
        self.globals = {} if module is None else module.__dict__
        self.source = []
        self.names = []
        self.scope = {}         # what the sources refer to, as variables of an outer function
        self.errors = {}        # name -> message when the class has the method already
        self.wrappers = {}
        self.keep = set()
        self.annotations = {}

    def bind(self, name, value):
        """Make `value` available to the sources; return the name that it has there."""
        name = _GENERATED.format(name)
        self.scope[name] = value
        return name

    def add(self, name, params, body, *, keep=False, error=None, wrapper=None, annotated=None):
        """Add a method.

        With `keep` one that the class defines itself stays; with `error` it is a TypeError.
        """
        self.names.append(name)
        lines = '\n'.join(['  ' + line for line in body])
        self.source.append(f' def {name}({", ".join(params)}):\n{lines}')
        if keep:
            self.keep.add(name)
        if error:
            self.errors[name] = error
        if wrapper:
            self.wrappers[name] = wrapper
        if annotated is not None:
            self.annotations[name] = annotated

    def install(self):
        """Compile what was collected and put it into the class."""
        if not self.names:
            return
        cls = self.cls
        source = (f'def __create_fn__({", ".join(self.scope)}):\n' + '\n'.join(self.source)
                  + f'\n return ({", ".join(self.names)},)')
        namespace = {}
        exec(source, self.globals, namespace)
        for name, function in zip(self.names, namespace['__create_fn__'](**self.scope)):
            function.__qualname__ = f'{cls.__qualname__}.{name}'
            if name in self.annotations:
                names, returns = self.annotations[name]
                function.__annotate__ = _make_annotate(cls, name, names, returns)
            if name in self.wrappers:
                function = self.wrappers[name](function)
            if name in self.keep:
                _set_new_attribute(cls, name, function)
            elif _set_new_attribute(cls, name, function) and name in self.errors:
                raise TypeError(self.errors[name])


def _set_new_attribute(cls, name, value):
    """Set an attribute unless the class itself has it; tell whether it had."""
    if name in cls.__dict__:
        return True
    if isinstance(value, FunctionType):
        value.__qualname__ = f'{cls.__qualname__}.{value.__name__}'
    setattr(cls, name, value)
    return False


def _make_annotate(cls, method, names, returns):
    """Return the __annotate__ of a method whose parameters are annotated as the fields are."""
    def __annotate__(format, /):
        import annotationlib
        Format = annotationlib.Format
        if format not in (Format.VALUE, Format.FORWARDREF, Format.STRING):
            raise NotImplementedError(format)
        known = {}
        for base in reversed(__class__.__mro__):
            known.update(annotationlib.get_annotations(base, format=format))
        result = {name: known[name] for name in names if name in known}
        if returns is not MISSING:
            result['return'] = (annotationlib.type_repr(returns) if format == Format.STRING
                                else returns)
        return result

    # The class is reached through a cell named __class__, which is renewed along with those of
    # the other methods when slots make a second class.
    __class__ = cls
    __annotate__.__generated_by_dataclasses__ = True
    __annotate__.__qualname__ = f'{cls.__qualname__}.{method}.__annotate__'
    return __annotate__


def _add_init(methods, fields, std_fields, kw_fields, frozen, has_post_init, slots):
    """Collect __init__(); `fields` includes pseudo-fields that are only passed on."""
    previous = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                previous = f
            elif previous:
                raise TypeError(f'non-default argument {f.name!r} follows default argument '
                                f'{previous.name!r}')
    self_name = '__dataclass_self__' if any(f.name == 'self' for f in fields) else 'self'
    if frozen:
        methods.bind('builtins_object', object)

    def param(f):
        if f.default is MISSING and f.default_factory is MISSING:
            return f.name
        if f.default is not MISSING:
            return f'{f.name}={_GENERATED.format("dflt_" + f.name)}'
        return f'{f.name}={_GENERATED.format("HAS_DEFAULT_FACTORY")}'

    body = []
    methods.bind('HAS_DEFAULT_FACTORY', _HAS_DEFAULT_FACTORY)
    for f in fields:
        value = _init_value(methods, f, slots)
        if value is None or f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'{_GENERATED.format("builtins_object")}.__setattr__'
                        f'({self_name},{f.name!r},{value})')
        else:
            body.append(f'{self_name}.{f.name}={value}')
    if has_post_init:
        passed = ','.join([f.name for f in fields if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.{_POST_INIT_NAME}({passed})')

    params = [self_name] + [param(f) for f in std_fields if f.init]
    if any(f.init for f in kw_fields):
        params += ['*'] + [param(f) for f in kw_fields if f.init]
    names = [f.name for f in (*std_fields, *kw_fields) if f.init]
    methods.add('__init__', params, body or ['pass'], keep=True, annotated=(names, None))


def _init_value(methods, f, slots):
    """Return the source of the value that __init__() stores in a field, None for nothing."""
    if f.default_factory is not MISSING:
        factory = methods.bind('dflt_' + f.name, f.default_factory)
        if f.init:
            return f'{factory}() if {f.name} is {_GENERATED.format("HAS_DEFAULT_FACTORY")} else {f.name}'
        return f'{factory}()'
    if f.default is not MISSING:
        default = methods.bind('dflt_' + f.name, f.default)
        if f.init:
            return f.name
        # Without slots the class attribute serves as the value.
        return default if slots else None
    return f.name if f.init else None


def _add_frozen(methods, fields):
    methods.bind('cls', methods.cls)
    error = methods.bind('FrozenInstanceError', FrozenInstanceError)
    condition = f'type(self) is {_GENERATED.format("cls")}'
    if fields:
        condition += f' or name in {{{", ".join([repr(f.name) for f in fields])}}}'
    for name, params, args, verb in (('__setattr__', ['self', 'name', 'value'], 'name, value', 'assign to'),
                                     ('__delattr__', ['self', 'name'], 'name', 'delete')):
        methods.add(name, params, [
            f'if {condition}:',
            f' raise {error}(f"cannot {verb} field {{name!r}}")',
            f'super({_GENERATED.format("cls")}, self).{name}({args})',
        ], error=f'Cannot overwrite attribute {name} in class {methods.cls.__name__}')


def _tuple_source(obj, fields):
    if not fields:
        return '()'
    return f'({",".join([f"{obj}.{f.name}" for f in fields])},)'


# ---------------------------------------------------------------- kinds of fields

def _is_classvar(annotation, typing):
    return (annotation is typing.ClassVar
            or typing.get_origin(annotation) is typing.ClassVar)


def _is_initvar(annotation, dataclasses):
    return annotation is dataclasses.InitVar or type(annotation) is dataclasses.InitVar


def _is_kw_only(annotation, dataclasses):
    return annotation is dataclasses.KW_ONLY


def _string_names(annotation, cls, module, wanted, predicate):
    """Tell whether a string annotation starts with a name that means `wanted` of `module`.

    The string is not evaluated: only `Name` and `prefix.Name` at its beginning are looked up
    in the module of the class.
    """
    head = annotation.lstrip()
    parts = []
    for _ in range(2):
        end = 0
        while end < len(head) and (head[end].isalnum() or head[end] == '_'):
            end += 1
        if not end:
            return False
        parts.append(head[:end])
        head = head[end:].lstrip()
        if not head.startswith('.') or len(parts) == 2:
            break
        head = head[1:].lstrip()
    namespace = None
    scope = sys.modules.get(cls.__module__)
    if len(parts) == 1:
        namespace = scope.__dict__ if scope else None
    elif scope and scope.__dict__.get(parts[0]) is module:
        namespace = sys.modules.get(module.__name__).__dict__ if module else None
    return bool(namespace and predicate(namespace.get(parts[-1]), module))


def _get_field(cls, name, annotation, default_kw_only):
    """Return the Field of one annotation, made from the class attribute if that is a default."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, MemberDescriptorType):
            default = MISSING       # a slot's descriptor is no default
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD

    # Nothing can be a ClassVar as long as typing has not been imported.
    typing = sys.modules.get('typing')
    text = isinstance(annotation, str)
    if typing and (_is_classvar(annotation, typing)
                   or text and _string_names(annotation, cls, typing, typing.ClassVar, _is_classvar)):
        f._field_type = _FIELD_CLASSVAR
    if f._field_type is _FIELD:
        dataclasses = sys.modules[__name__]
        if (_is_initvar(annotation, dataclasses)
                or text and _string_names(annotation, cls, dataclasses, InitVar, _is_initvar)):
            f._field_type = _FIELD_INITVAR

    pseudo = f._field_type is not _FIELD
    if pseudo and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    if not pseudo and f.default is not MISSING and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: '
                         'use default_factory')
    return f


def _own_annotations(cls):
    """Return the annotations of the class itself, unresolved names as forward references."""
    try:
        return cls.__annotations__ if isinstance(cls.__annotations__, dict) else {}
    except Exception:
        import annotationlib
        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)


# ---------------------------------------------------------------- __hash__

def _hash_action(cls, params, fields, methods):
    """Set, remove or keep __hash__(): decided by four yes-or-no questions."""
    own = cls.__dict__.get('__hash__', MISSING)
    # Defining __eq__() sets __hash__ to None by itself: that does not count as defining it.
    explicit = not (own is MISSING or own is None and '__eq__' in cls.__dict__)
    if params.unsafe_hash:
        if explicit:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif explicit or not params.eq:
        return
    elif not params.frozen:
        cls.__hash__ = None
        return
    hashed = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    methods.add('__hash__', ['self'], [f'return hash({_tuple_source("self", hashed)})'],
                wrapper=lambda function: _set_hash(cls, function))


def _set_hash(cls, function):
    cls.__hash__ = function
    return function


# ---------------------------------------------------------------- the decorator

def _process_class(cls, params):
    fields = {}
    slots = params.slots
    any_frozen_base = False
    all_frozen_bases = None     # None while no base is a dataclass
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_dataclass_bases = True
            for f in inherited.values():
                fields[f.name] = f
            frozen = getattr(base, _PARAMS).frozen
            all_frozen_bases = frozen and all_frozen_bases in (None, True)
            any_frozen_base = any_frozen_base or frozen

    annotations = _own_annotations(cls)
    own_fields = []
    kw_only_seen = False
    kw_only = params.kw_only
    this_module = sys.modules[__name__]
    for name, annotation in annotations.items():
        if (_is_kw_only(annotation, this_module)
                or isinstance(annotation, str)
                and _string_names(annotation, cls, this_module, KW_ONLY, _is_kw_only)):
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = kw_only = True
        else:
            own_fields.append(_get_field(cls, name, annotation, kw_only))

    for f in own_fields:
        fields[f.name] = f
        # The class attribute becomes the plain default; without one it disappears.
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')

    if has_dataclass_bases:
        if any_frozen_base and not params.frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and params.frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')

    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, params)
    if params.order and not params.eq:
        raise ValueError('eq must be true if order is true')

    everything = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = tuple([f for f in everything if f.init and not f.kw_only])
    kw_fields = tuple([f for f in everything if f.init and f.kw_only])
    real = [f for f in everything if f._field_type is _FIELD]

    methods = _Methods(cls)
    own_doc_signature = False
    if params.init:
        own_doc_signature = '__init__' not in cls.__dict__
        _add_init(methods, everything, std_fields, kw_fields, params.frozen,
                  hasattr(cls, _POST_INIT_NAME), slots)
    _set_new_attribute(cls, '__replace__', _replace)

    if params.repr:
        shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in real if f.repr])
        methods.add('__repr__', ['self'], [f'return f"{{self.__class__.__qualname__}}({shown})"'],
                    keep=True, wrapper=recursive_repr())
    compared = [f for f in real if f.compare]
    if params.eq:
        terms = ' and '.join([f'self.{f.name}==other.{f.name}' for f in compared]) or 'True'
        methods.add('__eq__', ['self', 'other'], [
            'if self is other:',
            ' return True',
            'if other.__class__ is self.__class__:',
            f' return {terms}',
            'return NotImplemented'], keep=True)
    if params.order:
        mine, others = _tuple_source('self', compared), _tuple_source('other', compared)
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            methods.add(name, ['self', 'other'], [
                'if other.__class__ is self.__class__:',
                f' return {mine}{op}{others}',
                'return NotImplemented'],
                error=f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                      'Consider using functools.total_ordering')
    if params.frozen:
        _add_frozen(methods, real)
    _hash_action(cls, params, real, methods)
    methods.install()

    try:
        # Reading __doc__ can fail: a metaclass may have its own idea of it.
        if not getattr(cls, '__doc__'):
            cls.__doc__ = cls.__name__ + _signature_text(cls, own_doc_signature, std_fields, kw_fields)
    except AttributeError:
        pass

    if params.match_args:
        _set_new_attribute(cls, '__match_args__', tuple([f.name for f in std_fields]))
    if params.weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, params.frozen, params.weakref_slot, fields)
    abc.update_abstractmethods(cls)
    return cls


def _signature_text(cls, generated, std_fields, kw_fields):
    """Return the signature of the class as text, for its docstring."""
    if not generated or type(cls).__call__ is not type.__call__ or cls.__new__ is not object.__new__:
        import annotationlib
        import inspect
        try:
            signature = inspect.signature(cls, annotation_format=annotationlib.Format.FORWARDREF)
            return str(signature).replace(' -> None', '')
        except Exception:
            return ''
    params = [_parameter_text(f) for f in std_fields]
    if kw_fields:
        params.append('*')
        params += [_parameter_text(f) for f in kw_fields]
    return f'({", ".join(params)})'


def _parameter_text(f):
    annotation = f.type
    if isinstance(annotation, str):
        text = repr(annotation)
    elif hasattr(annotation, '__forward_arg__'):
        text = annotation.__forward_arg__
    elif isinstance(annotation, type) and type(annotation) is not GenericAlias:
        if annotation.__module__ in ('builtins', None):
            text = annotation.__qualname__
        else:
            text = f'{annotation.__module__}.{annotation.__qualname__}'
    elif getattr(annotation, '__module__', None) == 'typing':
        text = repr(annotation).replace('typing.', '')
    elif isinstance(annotation, GenericAlias):
        text = str(annotation)
    else:
        text = repr(annotation)
    if f.default is not MISSING:
        return f'{f.name}: {text} = {f.default!r}'
    if f.default_factory is not MISSING:
        return f'{f.name}: {text} = {_HAS_DEFAULT_FACTORY!r}'
    return f'{f.name}: {text}'


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add methods to a class according to its annotated class attributes, the fields.

    init, repr, eq    add __init__(), __repr__(), __eq__()
    order             add <, <=, > and >=, which compare fields in order
    unsafe_hash       add __hash__() although instances can change
    frozen            make instances refuse changes
    match_args        add __match_args__
    kw_only           make all fields keyword-only parameters
    slots             return a new class with __slots__; with weakref_slot one for weakrefs
    """
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                              slots, weakref_slot)
    if cls is None:
        return lambda cls: _process_class(cls, params)
    return _process_class(cls, params)


# ---------------------------------------------------------------- slots

def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        # Frozen instances have a __setattr__() that refuses.
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    """Iterate over the names of the slots that a base class has."""
    slots = cls.__dict__.get('__slots__')
    match slots:
        case None:
            # No __slots__ of its own: what there is comes from the built-in layout.
            if getattr(cls, '__weakrefoffset__', -1) != 0:
                yield '__weakref__'
            if getattr(cls, '__dictoffset__', -1) != 0:
                yield '__dict__'
        case str():
            yield slots
        case _ if not hasattr(slots, '__next__'):
            yield from slots
        case _:
            raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _add_slots(cls, is_frozen, weakref_slot, fields_by_name):
    """Return a copy of the class that has __slots__; an existing class cannot get them."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_get_slots(base))
    names = tuple([f.name for f in fields(cls)])
    wanted = names + (('__weakref__',) if weakref_slot else ())
    wanted = [name for name in wanted if name not in inherited]
    # A dictionary carries documentation of the slots, if there is any.
    docs = {name: fields_by_name[name].doc if name in fields_by_name else None for name in wanted}
    namespace = dict(cls.__dict__)
    namespace['__slots__'] = docs if any(docs.values()) else tuple(wanted)
    for name in names:
        namespace.pop(name, None)       # defaults have gone into __init__()
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)

    qualname = getattr(cls, '__qualname__', None)
    newcls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        newcls.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in namespace:
            newcls.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            newcls.__setstate__ = _dataclass_setstate

    # super() and __class__ in methods refer to the old class through a cell: renew it.
    for member in newcls.__dict__.values():
        function = _find_function(member)
        if function is not None and _renew_class_cell(function, cls, newcls):
            break
    # Annotations made here have a cell each; the one in a shared class cell was just done.
    for member in newcls.__dict__.values():
        annotate = getattr(_find_function(member), '__annotate__', None)
        if getattr(annotate, '__generated_by_dataclasses__', False):
            _renew_class_cell(annotate, cls, newcls)
    _renew_frozen_cells(newcls, cls)
    return newcls


def _find_function(member):
    """Return the function inside whatever a class attribute is, or None."""
    seen = 0
    while member is not None and seen < 100:
        seen += 1
        if isinstance(member, FunctionType):
            return getattr(member, '__wrapped__', member) if member.__closure__ is None else member
        if isinstance(member, property):
            for accessor in (member.fget, member.fset, member.fdel):
                if accessor is not None:
                    function = _find_function(accessor)
                    if function is not None and '__class__' in function.__code__.co_freevars:
                        return function
            return None
        member = getattr(member, '__wrapped__', None) or getattr(member, '__func__', None)
    return None


def _renew_class_cell(function, old, new):
    """Point the __class__ cell of a function to the new class; tell whether it had one."""
    while function is not None and hasattr(function, '__code__'):
        names = function.__code__.co_freevars
        if '__class__' in names:
            cell = function.__closure__[names.index('__class__')]
            try:
                if cell.cell_contents is old:
                    cell.cell_contents = new
                    return True
            except ValueError:
                pass        # the cell is empty
        function = getattr(function, '__wrapped__', None)
    return False


def _renew_frozen_cells(newcls, old):
    name = _GENERATED.format('cls')
    for method in ('__setattr__', '__delattr__'):
        function = newcls.__dict__.get(method)
        code = getattr(function, '__code__', None)
        if code is not None and name in code.co_freevars:
            cell = function.__closure__[code.co_freevars.index(name)]
            if cell.cell_contents is old:
                cell.cell_contents = newcls


# ---------------------------------------------------------------- working with instances

def fields(class_or_instance):
    """Return the Fields of a dataclass or an instance as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Tell whether `obj` is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


# Values that are copied as they are.
_ATOMIC_TYPES = frozenset({types.NoneType, bool, int, float, str, complex, bytes, types.EllipsisType,
                           types.NotImplementedType, types.CodeType, types.BuiltinFunctionType,
                           types.FunctionType, type, range, property})


def asdict(obj, *, dict_factory=dict):
    """Return the fields of an instance as a dictionary, dataclasses inside it as well.

    Lists, tuples and dicts are searched; other values are deep-copied.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, lambda obj, inner: dict_factory(
        [(f.name, inner(getattr(obj, f.name))) for f in fields(obj)]))


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of an instance as a tuple, dataclasses inside it as well."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda obj, inner: tuple_factory(
        [inner(getattr(obj, f.name)) for f in fields(obj)]))


def _convert(obj, build):
    """Copy a value in which each dataclass instance is replaced by what `build` makes of it."""
    def inner(value):
        cls = type(value)
        if cls in _ATOMIC_TYPES:
            return value
        if hasattr(cls, _FIELDS):
            return build(value, inner)
        if cls is list:
            return [inner(item) for item in value]
        if cls is dict:
            return {inner(key): inner(item) for key, item in value.items()}
        if cls is tuple:
            return tuple([inner(item) for item in value])
        if issubclass(cls, tuple):
            items = [inner(item) for item in value]
            return cls(*items) if hasattr(cls, '_fields') else cls(items)
        if issubclass(cls, dict):
            if hasattr(cls, 'default_factory'):
                result = cls(value.default_factory)
                for key, item in value.items():
                    result[inner(key)] = inner(item)
                return result
            return cls((inner(key), inner(item)) for key, item in value.items())
        if issubclass(cls, list):
            return cls(inner(item) for item in value)
        import copy
        return copy.deepcopy(value)
    return build(obj, inner)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None, decorator=dataclass):
    """Return a new dataclass; `fields` are names, (name, type) or (name, type, Field)."""
    namespace = {} if namespace is None else namespace
    annotations = {}
    defaults = {}
    untyped = object()
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, untyped
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[name] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation

    resolve_any = False         # typing is imported only when a script asks for the annotations

    def annotate(format, /):
        import annotationlib
        Format = annotationlib.Format
        if format not in (Format.VALUE, Format.FORWARDREF, Format.STRING):
            raise NotImplementedError(format)
        if any(kind is untyped for kind in annotations.values()):
            if 'typing' in sys.modules or format == Format.STRING or resolve_any and format == Format.VALUE:
                from typing import Any as any_type
            elif format == Format.FORWARDREF:
                any_type = annotationlib.ForwardRef('Any', module='typing')
            else:
                raise NameError('Any')
        result = {name: any_type if kind is untyped else kind for name, kind in annotations.items()}
        return annotationlib.annotations_to_string(result) if format == Format.STRING else result

    def exec_body(ns):
        ns.update(namespace)
        ns.update(defaults)

    cls = types.new_class(cls_name, bases, {}, exec_body)
    cls.__annotate__ = annotate
    # As for namedtuple: the class belongs to the module that called.
    cls.__module__ = sys._getframemodulename(1) or '__main__' if module is None else module
    cls = decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                    frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                    weakref_slot=weakref_slot)
    resolve_any = True
    return cls


def replace(obj, /, **changes):
    """Return a copy of an instance in which some fields have other values.

    Fields with init=False are computed again; InitVars without default must be given.
    """
    if _is_dataclass_instance(obj):
        return _replace(obj, **changes)
    raise TypeError('replace() should be called on dataclass instances')


def _replace(self, /, **changes):
    for name, f in getattr(self, _FIELDS).items():
        given = name in changes
        if f._field_type is _FIELD_CLASSVAR or f.init and given:
            continue
        if given:
            raise TypeError(f'field {name} is declared with init=False, it cannot be specified '
                            'with replace()')
        if f.init:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {name!r} must be specified with replace()')
            changes[name] = getattr(self, name)
    return type(self)(**changes)
