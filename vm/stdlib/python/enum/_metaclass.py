"""EnumType, the metaclass of enumerations."""

import sys
from types import DynamicClassAttribute, MappingProxyType

from ._namespace import EnumDict, _is_descriptor, _plain_property, _words, property

__name__ = 'enum'

_not_given = object()
# Enum and ReprEnum, from when they exist.
_made = {}


def _make_class_unpicklable(obj):
    """Make a class or a namespace refuse to be pickled."""
    def refuse(self, proto):
        raise TypeError(f'{self!r} cannot be pickled')
    if isinstance(obj, dict):
        obj.update(__reduce_ex__=refuse, __module__='<unknown>')
    else:
        obj.__reduce_ex__ = refuse
        obj.__module__ = '<unknown>'


class _Builder:
    """Makes the members while type() makes the class.

    It stands in the namespace under a name of its own, behind all others: type() calls
    __set_name__() of it when the class is there, but before __init_subclass__().
    """

    def __init__(self, members):
        self.members = members

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        for member_name, value in self.members:
            _build_member(cls, member_name, value)


def _build_member(cls, name, value):
    """Make a member, or another name of one that has the same value."""
    member_type = cls._member_type_
    args = value if isinstance(value, tuple) and member_type is not tuple else (value,)
    made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(made, '_value_'):
        if member_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = member_type(*args)
            except Exception as error:
                raise TypeError('_value_ not set in __new__, unable to create it') from error
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    known = _member_with(cls, value)
    if known is not None:
        made = known
    elif cls._is_canonical(value):
        cls._member_names_.append(name)
    cls._add_member_(name, made)
    _note_value(cls, value, made)


def _member_with(cls, value):
    """Return the member that has a value, or None."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        # Not hashable.
        for known in cls._member_map_.values():
            if known._value_ == value:
                return known
    return None


def _note_value(cls, value, found):
    """Let look-ups of a value find a member."""
    try:
        cls._value2member_map_.setdefault(value, found)
    except TypeError:
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(found._name_, []).append(value)
    else:
        if value not in cls._hashable_values_:
            cls._hashable_values_.append(value)


class EnumType(type):
    """Metaclass of enumerations."""

    # ------------------------------------------------------------ making a class

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        first_enum = metacls._get_mixins_(cls, bases)[1]
        if first_enum is not None:
            namespace['_generate_next_value_'] = first_enum._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        namespace = dict(classdict)
        for helper in (*namespace.get('_ignore_', ()), '_ignore_'):
            namespace.pop(helper, None)
        names = classdict._member_names
        invalid = [repr(name) for name in ('mro', '') if name in names]
        if invalid:
            raise ValueError(f'invalid enum member name(s) {",".join(invalid)}')
        members = [(name, namespace.pop(name)) for name in names if name in namespace]
        order = namespace.pop('_order_', None)
        generate = namespace.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            namespace['_generate_next_value_'] = staticmethod(generate)

        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, keep_new, use_args = metacls._find_new_(namespace, member_type, first_enum)
        written = frozenset(namespace)
        namespace.update(
            _member_type_=member_type, _new_member_=new_member, _use_args_=use_args,
            _value_repr_=metacls._find_data_repr_(cls, bases),
            _boundary_=boundary or getattr(first_enum, '_boundary_', None),
            _member_names_=[], _member_map_={}, _value2member_map_={}, _hashable_values_=[],
            _unhashable_values_=[], _unhashable_values_map_={},
            _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None,
            _building_=True, _members_=_Builder(members))
        try:
            made = super().__new__(metacls, cls, bases, namespace, **kwds)
        except Exception as error:
            if members and hasattr(error, '__notes__'):
                del error.__notes__     # about __set_name__(), which is nobody's business
            raise
        type.__delattr__(made, '_building_')
        if first_enum is not None:
            metacls._choose_methods(made, written, bases, member_type, first_enum)
            if keep_new:
                made.__new_member__ = made.__new__
            made.__new__ = _made['Enum'].__new__     # calls of the class are look-ups from now on
            made._finish_class(written)
        if order is not None:
            metacls._check_order(made, order)
        return made

    @staticmethod
    def _choose_methods(made, written, bases, member_type, first_enum):
        """Decide where the methods come from that both enums and data types have."""
        chosen = written
        if _made.get('ReprEnum') in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type '
                                '(i.e. int, str, float, etc.)')
            text = member_type.__str__
            text = member_type.__repr__ if text is object.__str__ else text
            for name, method in (('__str__', text), ('__format__', member_type.__format__)):
                if name not in written:
                    setattr(made, name, method)
                    chosen |= {name}
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in chosen and getattr(made, name) in (
                    getattr(member_type, name), getattr(object, name)):
                setattr(made, name, getattr(first_enum, name))

    @staticmethod
    def _check_order(made, order):
        """Compare the order of the members with the one that is asked for."""
        order = _words(order) if isinstance(order, str) else order
        members = made._member_map_
        # Aliases may be mentioned; only true members have an order.
        wanted = [name for name in order if name not in members or name in made._member_names_]
        real = [name for name in members if name in made._member_names_]
        if wanted != real:
            raise TypeError(f'member order does not match _order_:\n  {real!r}\n  {wanted!r}')

    # ------------------------------------------------------------ what the bases say

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for base in bases:
            for cls in base.__mro__:
                if isinstance(cls, EnumType) and cls._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {cls!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """Return the data type of the members and the enum class that comes last in the bases."""
        if not bases:
            return object, None
        if not isinstance(bases[-1], EnumType):
            raise TypeError('new enumerations should be created as '
                            '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, bases[-1]

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        """Return the class that makes the values: with __new__() or a dataclass; None if there is none."""
        found = set()
        for chain in bases:
            mixin = None        # the first class that builds on the data type
            for cls in chain.__mro__[:-1]:
                if isinstance(cls, EnumType):
                    if cls._member_type_ is object:
                        continue
                    found.add(cls._member_type_)
                    break
                mixin = mixin or cls
                if '__new__' in vars(cls) or '__dataclass_fields__' in vars(cls):
                    found.add(mixin)
                    break
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {found!r}')
        return found.pop() if found else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        """Return the function that shows values: that of the first class with a repr of its own."""
        for chain in bases:
            for cls in chain.__mro__[:-1]:
                if isinstance(cls, EnumType):
                    return cls._value_repr_
                own = vars(cls)
                if '__repr__' not in own:
                    continue
                made_by = own.get('__dataclass_params__')
                if '__dataclass_fields__' in own and made_by is not None and made_by.repr:
                    return _dataclass_repr      # the class's name is shown already
                return own['__repr__']
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """Return (__new__ for members, keep it as __new_member__?, call it with the values?)."""
        lookup = _made['Enum'].__new__ if _made else None
        new = classdict.get('__new__')
        keep = first_enum is not None and new is not None
        if new is None:
            candidates = [getattr(cls, name, None) for name in ('__new_member__', '__new__')
                          for cls in (member_type, first_enum)]
            new = next((one for one in candidates
                        if one not in (None, None.__new__, object.__new__, lookup)), object.__new__)
        return new, keep, first_enum is not None and new not in (lookup, object.__new__)

    # ------------------------------------------------------------ members as attributes

    def _add_member_(cls, name, found):
        """Make a member readable under `name`, also where a base class has something of that name."""
        known = cls._member_map_.get(name)
        if known is not None:
            if known is not found:
                raise NameError(f'{name!r} is already bound: {known!r}')
            return
        hidden, owner = _hidden_attribute(cls, name)
        value = found
        if hidden is not None:
            # On the class the name means the member, on members what the base class has.
            value = property()
            value.member = found
            value.__set_name__(cls, name)
            if isinstance(hidden, DynamicClassAttribute):
                value.fget, value.fset, value.fdel = hidden.fget, hidden.fset, hidden.fdel
            elif _is_descriptor(hidden):
                value._attr_type, value._cls_type = 'desc', owner
                value.fget = getattr(hidden, 'fget', None) or (
                    lambda self: hidden.__get__(self, type(self)))
                value.fset, value.fdel = getattr(hidden, 'fset', None), getattr(hidden, 'fdel', None)
            else:
                value._attr_type, value._cls_type = 'attr', owner
        type.__setattr__(cls, name, value)
        cls._member_map_[name] = found

    def __setattr__(cls, name, value):
        if name in vars(cls).get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, attr):
        if attr in vars(cls).get('_member_map_', ()):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __dir__(cls):
        names = {*'__class__ __contains__ __doc__ __getitem__ __iter__ __len__ __members__ __module__ '
                  '__name__ __qualname__'.split(), *cls._member_names_}
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        return sorted(names)

    # ------------------------------------------------------------ the class as a container

    def __bool__(cls):
        return True

    def __len__(cls):
        """Return the number of members, without aliases."""
        return len(cls._member_names_)

    def __iter__(cls):
        """Iterate over the members in the order of their definition, without aliases."""
        return map(cls._member_map_.__getitem__, cls._member_names_)

    def __reversed__(cls):
        """Iterate over the members backwards."""
        return map(cls._member_map_.__getitem__, reversed(cls._member_names_))

    def __getitem__(cls, name):
        """Return the member of that name."""
        return cls._member_map_[name]

    def __contains__(cls, value):
        """Tell whether `value` is a member or the value of one."""
        return isinstance(value, cls) or cls._has_value(value)

    @_plain_property
    def __members__(cls):
        """A read-only mapping from names, those of aliases as well, to members."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f'<{cls._word()} {cls.__name__!r}>'

    # ------------------------------------------------------------ calls

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        """Look a member up by value or, on a class without members, make a new enumeration."""
        if cls._member_map_:
            return cls.__new__(cls, value if names is _not_given else (value, names, *values))
        if names is _not_given and type is None:
            raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create '
                            'a new, empty, enum')
        return cls._create_(value, () if names is _not_given else names, module=module,
                            qualname=qualname, type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """Make an enumeration from names: a string, a sequence of names or pairs, or a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        namespace.update(_named_values(() if names is None else names, cls._generate_next_value_, start))
        if module is None:
            module = sys._getframemodulename(2)
        if module is None:
            _make_class_unpicklable(namespace)
        else:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of a module's constants and put its members into the module."""
        from enum import KEEP, global_enum
        target = vars(sys.modules[module])
        constants = [(key, value) for key, value in (vars(source) if source else target).items()
                     if filter(key)]
        try:
            # By value: then it does not depend on chance which name is the alias.
            constants.sort(key=lambda pair: pair[::-1])
        except TypeError:
            constants.sort(key=lambda pair: pair[0])
        made = cls(name, constants, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            vars(sys.modules[made.__module__]).update(made._member_map_)
        target[name] = made
        return made

    @_plain_property
    def __signature__(cls):
        from inspect import Parameter, Signature
        if cls._member_names_:
            return Signature([Parameter('values', Parameter.VAR_POSITIONAL)])
        options = {'module': None, 'qualname': None, 'type': None, 'start': 1, 'boundary': None}
        return Signature([
            Parameter('new_class_name', Parameter.POSITIONAL_ONLY),
            Parameter('names', Parameter.POSITIONAL_OR_KEYWORD),
            *[Parameter(name, Parameter.KEYWORD_ONLY, default=default)
              for name, default in options.items()]])


def _hidden_attribute(cls, name):
    """Return (attribute, class) that a member of this name hides; properties and methods go first."""
    plain = None, None
    for base in cls.__mro__[1:]:
        found = vars(base).get(name)
        if found is not None:
            if _is_descriptor(found):
                return found, base
            plain = found, base
    return plain


def _named_values(names, generate, start):
    """Return the (name, value) pairs that the functional syntax means."""
    if isinstance(names, str):
        names = _words(names)
    if hasattr(names, 'keys'):
        return [(name, names[name]) for name in names.keys()]
    pairs = list(names)
    if isinstance(names, (tuple, list)) and pairs and isinstance(pairs[0], str):
        values = []
        for count, name in enumerate(pairs):
            values.append(generate(name, start, count, [*values]))
        pairs = zip(names, values)
    return pairs


def _dataclass_repr(self):
    shown = [f'{name}={getattr(self, name)!r}' for name, field in self.__dataclass_fields__.items()
             if field.repr]
    return ', '.join(shown)
