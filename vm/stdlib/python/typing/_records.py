"""NamedTuple and TypedDict, as base classes and as functions."""

from collections import namedtuple
from _typing import Generic
import annotationlib
from annotationlib import Format, call_annotate_function, get_annotate_from_class_namespace

from ._aliases import _generic_class_getitem, get_args, get_origin
from ._checks import _type_check
from ._protocols import _caller

__name__ = 'typing'

_not_given = object()
# Where the body of a class keeps its annotations and how they are made.
_ANNOTATION_NAMES = frozenset({'__annotations__', '__annotate__', '__annotate_func__',
                               '__annotations_cache__'})


def _no_fields(typename, kind, empty, fields):
    """Warn that `fields` is missing or None, which stands for no fields."""
    from warnings import _deprecated
    used = ("Failing to pass a value for the 'fields' parameter" if fields is _not_given
            else "Passing `None` as the 'fields' parameter")
    container = 'list' if empty == '[]' else 'dictionary'
    shown = empty.replace('{', '{{').replace('}', '}}')     # the message is formatted once more
    _deprecated(used, remove=(3, 15), message=(
        '{name} is deprecated and will be disallowed in Python {remove}. '
        f'To create a {kind} class with 0 fields using the functional syntax, '
        f'pass an empty {container}, e.g. `{typename} = {kind}({typename!r}, {shown})`.'))


# ---------------------------------------------------------------- NamedTuple

def _field_type(name, typ):
    return _type_check(typ, f'field {name} annotation must be a type')


def _known_annotations(types):
    """Return an annotate function for field types that are there already."""
    checked = {name: _field_type(name, typ) for name, typ in types.items()}

    def annotate(format):
        if format == Format.STRING:
            return annotationlib.annotations_to_string(types)
        if format in (Format.VALUE, Format.FORWARDREF):
            return checked
        raise NotImplementedError(format)
    return annotate


def _deferred_annotations(original):
    """Return (field types as far as known, annotate function) for the one of a class body."""
    if original is None:
        return {}, lambda format: {}
    types = call_annotate_function(original, Format.FORWARDREF)
    for name, typ in types.items():
        _field_type(name, typ)

    def annotate(format):
        found = call_annotate_function(original, format)
        if format == Format.STRING:
            return found
        return {name: _field_type(name, typ) for name, typ in found.items()}
    return types, annotate


def _named_tuple(typename, types, annotate, defaults, module):
    made = namedtuple(typename, types, defaults=defaults, module=module)
    made.__annotate__ = made.__new__.__annotate__ = annotate
    return made


# What makes a named tuple one; a class body may not define it.
_RESERVED = frozenset('__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults '
                      '_field_types _make _replace _asdict _source'.split())


def _defaults(types, ns):
    """Return the defaults that the class body gives, which must be those of the last fields."""
    named = []
    for name in types:
        if name in ns:
            named.append(name)
        elif named:
            raise TypeError(f'Non-default namedtuple field {name} cannot follow default '
                            f'field{"s"[:len(named) - 1]} {", ".join(named)}')
    return [ns[name] for name in named]


def _give_names(cls, ns):
    """Put what else is in a class body into the class, as type() does."""
    for name, value in ns.items():
        if name in _RESERVED:
            raise AttributeError('Cannot overwrite NamedTuple attribute ' + name)
        if name in _ANNOTATION_NAMES or name == '__module__' or name == '__name__':
            continue
        if name not in cls._fields:
            setattr(cls, name, value)
        tell = getattr(type(value), '__set_name__', None)
        if tell is None:
            continue
        try:
            tell(value, cls, name)
        except BaseException as error:
            error.add_note(f'Error calling __set_name__ on {type(value).__name__!r} '
                           f'instance {name!r} in {cls.__name__!r}')
            raise


class NamedTupleMeta(type):
    """Turns the body of a NamedTuple class into a named tuple."""

    def __new__(mcls, typename, bases, ns):
        if not {_NamedTuple, Generic}.issuperset(bases):
            raise TypeError('can only inherit from a NamedTuple type and Generic')
        if '__classcell__' in ns:
            raise TypeError('uses of super() and __class__ are unsupported in methods of '
                            'NamedTuple subclasses')
        types = ns.get('__annotations__')
        if types is None:
            types, annotate = _deferred_annotations(get_annotate_from_class_namespace(ns))
        else:
            annotate = _known_annotations(types)
        made = _named_tuple(typename, types, annotate, _defaults(types, ns), ns['__module__'])
        generic = Generic in bases
        if bases != (_NamedTuple,):
            made.__bases__ = tuple([tuple if base is _NamedTuple else base for base in bases])
        if generic:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        _give_names(made, ns)
        if generic:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=_not_given, /, **kwargs):
    """Named tuples with types: a base class, or a function of a name and (name, type) pairs."""
    if fields is None and kwargs:
        raise TypeError("Cannot pass `None` as the 'fields' parameter "
                        'and also specify fields using keyword arguments')
    if fields is _not_given and kwargs:
        from warnings import _deprecated
        _deprecated('Creating NamedTuple classes using keyword arguments', remove=(3, 15),
                    message='{name} is deprecated and will be disallowed in Python {remove}. '
                            'Use the class-based or functional syntax instead.')
        fields = kwargs.items()
    elif fields is _not_given or fields is None:
        _no_fields(typename, 'NamedTuple', '[]', fields)
        fields = ()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    types = {name: _field_type(name, typ) for name, typ in fields}
    made = _named_tuple(typename, types, _known_annotations(types), (), _caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _as_base(bases):
    assert NamedTuple in bases
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _as_base


# ---------------------------------------------------------------- TypedDict

_MESSAGE = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"


def _get_typeddict_qualifiers(annotation_type):
    """Iterate over Required, NotRequired and ReadOnly around a type; Annotated may be between."""
    from typing import Annotated, NotRequired, ReadOnly, Required
    while True:
        origin, args = get_origin(annotation_type), get_args(annotation_type)
        if origin in (Required, NotRequired, ReadOnly):
            yield origin
        elif origin is not Annotated or not args:
            return
        annotation_type = args[0]


class _Keys:
    """What is known of the keys of a TypedDict: four sets, of which each key is in two."""

    def __init__(self):
        self.required, self.optional, self.readonly, self.mutable = set(), set(), set(), set()

    def inherit(self, base):
        """Add the keys of a base class; a later base settles what is required."""
        known = vars(base)
        required = known.get('__required_keys__', frozenset())
        optional = known.get('__optional_keys__', frozenset())
        self.required = (self.required | required) - optional
        self.optional = (self.optional - required) | optional
        self.readonly |= known.get('__readonly_keys__', frozenset())
        self.mutable |= known.get('__mutable_keys__', frozenset())

    def add(self, key, annotation, total):
        """Add a key of the class itself."""
        names = {form._name for form in _get_typeddict_qualifiers(annotation)}
        needed = 'Required' in names or total and 'NotRequired' not in names
        (self.required if needed else self.optional).add(key)
        (self.optional if needed else self.required).discard(key)
        if 'ReadOnly' not in names:
            self.readonly.discard(key)
            self.mutable.add(key)
        elif key in self.mutable:
            raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
        else:
            self.readonly.add(key)


class _TypedDictMeta(type):
    """Makes TypedDict classes: subclasses of dict that know their keys and the types of values."""

    def __new__(mcls, name, bases, ns, total=True):
        for base in bases:
            if base is not Generic and type(base) is not _TypedDictMeta:
                raise TypeError('cannot inherit from both a TypedDict type '
                                'and a non-TypedDict base class')
        annotate = None
        given = ns.get('__annotations__')
        if given is None:
            annotate = get_annotate_from_class_namespace(ns)
            given = call_annotate_function(annotate, Format.FORWARDREF) if annotate else {}
        real_bases = (dict,)
        if any([issubclass(base, Generic) for base in bases]):
            real_bases = (Generic, dict)
        made = type.__new__(_TypedDictMeta, name, real_bases,
                            {key: ns[key] for key in ns if key not in _ANNOTATION_NAMES})
        if not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases

        owner = made if annotate is None else None
        checked = {key: _type_check(value, _MESSAGE, owner=owner, module=made.__module__)
                   for key, value in given.items()}
        keys = _Keys()
        for base in bases:
            keys.inherit(base)
        for key, value in checked.items():
            keys.add(key, value, total)
        made.__required_keys__ = frozenset(keys.required)
        made.__optional_keys__ = frozenset(keys.optional)
        made.__readonly_keys__ = frozenset(keys.readonly)
        made.__mutable_keys__ = frozenset(keys.mutable)
        made.__total__ = total
        made.__annotate__ = _typed_dict_annotate(made, bases, annotate, given, checked)
        return made

    __call__ = dict     # an instance is a plain dict

    def __instancecheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


def _typed_dict_annotate(cls, bases, annotate, given, checked):
    """Return the annotate function of a TypedDict: the keys of the bases come first."""
    def own(format):
        if annotate is not None:
            found = call_annotate_function(annotate, format, owner=cls)
            if format == Format.STRING:
                return found
            return {key: _type_check(value, _MESSAGE, module=cls.__module__)
                    for key, value in found.items()}
        if format == Format.STRING:
            return annotationlib.annotations_to_string(given)
        if format in (Format.FORWARDREF, Format.VALUE):
            return checked
        raise NotImplementedError(format)

    def __annotate__(format):
        found = {}
        for base in bases:
            if base is not Generic and base.__annotate__ is not None:
                found.update(call_annotate_function(base.__annotate__, format, owner=base))
        found.update(own(format))
        return found
    return __annotate__


def TypedDict(typename, fields=_not_given, /, *, total=True):
    """Dicts with known keys: a base class, or a function of a name and a dict of types."""
    if fields is _not_given or fields is None:
        _no_fields(typename, 'TypedDict', '{}', fields)
        fields = {}
    made = _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': _caller()},
                          total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Tell whether `tp` is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)
