"""Enumerations: classes with a fixed set of named, unique instances."""

import builtins as _builtins
import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag',
           'ReprEnum', 'auto', 'unique', 'property', 'verify', 'member', 'nonmember',
           'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum',
           'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
           'pickle_by_global_name', 'pickle_by_enum_name']

# The metaclass needs them while it makes them.
Enum = Flag = EJECT = KEEP = STRICT = CONFORM = ReprEnum = None

_plain_property = _builtins.property
_not_given = object()


class nonmember:
    """Keeps a value in an enum class's body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value in an enum class's body a member, whatever it is."""

    def __init__(self, value):
        self.value = value


# ---------------------------------------------------------------- names and values

def _is_descriptor(obj):
    """Tell whether `obj` has a method of the descriptor protocol."""
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    """Tell whether a name is like __this__."""
    return (len(name) > 4 and name[:2] == name[-2:] == '__'
            and name[2] != '_' and name[-3] != '_')


def _is_sunder(name):
    """Tell whether a name is like _this_."""
    return (len(name) > 2 and name[0] == name[-1] == '_'
            and name[1] != '_' and name[-2] != '_')


def _is_internal_class(cls_name, obj):
    """Tell whether `obj` is a class defined in the body of the enum class."""
    if not isinstance(obj, type):
        return False
    qualname = getattr(obj, '__qualname__', '')
    return qualname.endswith(f'{cls_name}.{obj.__name__}')


def _is_private(cls_name, name):
    """Tell whether a name is what __this becomes in the class's body."""
    prefix = f'_{cls_name}__'
    return (len(name) > len(prefix) and name.startswith(prefix)
            and (name[-1] != '_' or name[-2] != '_'))


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _make_class_unpicklable(obj):
    """Make a class or a namespace refuse to be pickled."""
    def _break_on_call_reduce(self, proto):
        raise TypeError('%r cannot be pickled' % self)
    if isinstance(obj, dict):
        obj['__reduce_ex__'] = _break_on_call_reduce
        obj['__module__'] = '<unknown>'
    else:
        setattr(obj, '__reduce_ex__', _break_on_call_reduce)
        setattr(obj, '__module__', '<unknown>')


def _iter_bits_lsb(num):
    """Iterate over the powers of two in `num`, lowest first."""
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError('%r is not a positive integer' % num)
    while num:
        low = num & -num
        yield low
        num ^= low


def show_flag_values(value):
    """Return the powers of two in `value` as a list."""
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """Return binary digits with the sign bit apart; negative numbers in two's complement.

    >>> bin(10)
    '0b0 1010'
    >>> bin(~10)
    '0b1 0101'
    """
    num = num.__index__()
    width = num.bit_length()
    if num >= 0:
        sign, digits, fill = '0b0', format(num, 'b') if num else '', '0'
    else:
        sign, digits, fill = '0b1', format(num + (1 << width), f'0{width}b') if width else '', '1'
    if max_bits is not None and len(digits) < max_bits:
        digits = fill * (max_bits - len(digits)) + digits
    elif not digits:
        digits = fill
    return f'{sign} {digits}'


def _high_bit(value):
    return value.bit_length() - 1


class _auto_null:
    def __repr__(self):
        return '_auto_null'


_auto_null = _auto_null()


class auto:
    """Stands for a value that _generate_next_value_() chooses."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % self.value


# ---------------------------------------------------------------- property

class property(DynamicClassAttribute):
    """A property for members that leaves its name free for a member of the class.

    Reading it on the class gives the member of that name; on a member it calls the getter.
    """

    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError('%r has no attribute %r' % (ownerclass, self.name))
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == 'attr':
            return getattr(self._cls_type, self.name)
        if self._attr_type == 'desc':
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError('%r has no attribute %r' % (ownerclass, self.name)) from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


# ---------------------------------------------------------------- members

class _proto_member:
    """Stands in the namespace for a member until the class exists, then makes it."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, name):
        delattr(enum_class, name)
        value = self.value
        member_type = enum_class._member_type_
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        if enum_class._use_args_:
            obj = enum_class._new_member_(enum_class, *args)
        else:
            obj = enum_class._new_member_(enum_class)
        if not hasattr(obj, '_value_'):
            if member_type is object:
                obj._value_ = value
            else:
                try:
                    obj._value_ = member_type(*args)
                except Exception as exc:
                    raise TypeError('_value_ not set in __new__, unable to create it') from exc
        value = obj._value_
        obj._name_ = name
        obj.__objclass__ = enum_class
        obj.__init__(*args)
        obj._sort_order_ = len(enum_class._member_names_)

        existing = _find_alias(enum_class, obj, value)
        if existing is not None:
            obj = existing
        elif Flag is None or not issubclass(enum_class, Flag):
            enum_class._member_names_.append(name)
        elif isinstance(value, int) and _is_single_bit(value):
            enum_class._member_names_.append(name)
        enum_class._add_member_(name, obj)
        try:
            # Even when it is an alias the value may be one that compares equal only.
            enum_class._value2member_map_.setdefault(value, obj)
            if value not in enum_class._hashable_values_:
                enum_class._hashable_values_.append(value)
        except TypeError:
            enum_class._unhashable_values_.append(value)
            enum_class._unhashable_values_map_.setdefault(name, []).append(value)


def _find_alias(enum_class, obj, value):
    """Return the member that has the same value already, or None."""
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        pass
    for other in enum_class._member_map_.values():
        if other._value_ == value:
            return other
    return None


_ALLOWED_SUNDER = frozenset({
    '_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_',
    '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_',
    '_add_alias_', '_add_value_alias_'})


class EnumDict(dict):
    """The namespace of an enum class: notes which names become members, in order."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}         # used as an ordered set
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        """Store a name, with everything that is not a member left as it is.

        Members may not be defined twice, nor take the place of something else.
        """
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._set_sunder(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not (
                _is_descriptor(value)
                or self._cls_name is not None and _is_internal_class(self._cls_name, value)):
            value = self._set_member(key, value)
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in _ALLOWED_SUNDER:
            raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use' % (key,))
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = value
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError('_ignore_ cannot specify already set names: %r' % (already,))
        return value

    def _set_member(self, key, value):
        if key in self:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        if isinstance(value, member):
            value = value.value
        remember = True
        if isinstance(value, auto):
            value = self._resolve_auto(key, value)
            remember = False
        elif isinstance(value, tuple) and any(isinstance(item, auto) for item in value):
            items = []
            for item in value:
                if isinstance(item, auto):
                    item = self._resolve_auto(key, item)
                items.append(item)
            try:
                value = type(value)(*items) if hasattr(value, '_fields') else type(value)(items)
            except TypeError:
                value = type(value)(*items)
            remember = False
        self._member_names[key] = None
        if remember:
            self._last_values.append(value)
        return value

    def _resolve_auto(self, key, item):
        if item.value is _auto_null:
            item.value = self._generate_next_value(key, 1, len(self._member_names),
                                                   self._last_values[:])
            self._auto_called = True
        self._last_values.append(item.value)
        return item.value

    @_plain_property
    def member_names(self):
        """The names of the members so far."""
        return list(self._member_names)

    def update(self, members=(), *more_members, **more):
        """Store many names; mappings or iterables of pairs."""
        for source in (members, *more_members, more):
            try:
                pairs = [(name, source[name]) for name in source.keys()]
            except AttributeError:
                pairs = source
            for name, value in pairs:
                self[name] = value


_EnumDict = EnumDict


# ---------------------------------------------------------------- the metaclass

class EnumType(type):
    """Metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        # `_ignore_` lists names that were only helpers of the class body.
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for key in classdict['_ignore_']:
            classdict.pop(key, None)

        member_names = classdict._member_names
        bad = set(member_names) & {'mro', ''}
        if bad:
            raise ValueError('invalid enum member name(s) %s' % ','.join(repr(name) for name in bad))

        order = classdict.pop('_order_', None)
        generate = classdict.get('_generate_next_value_')
        if generate is not None and type(generate) is not staticmethod:
            dict.__setitem__(classdict, '_generate_next_value_', staticmethod(generate))

        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        for name in member_names:
            dict.__setitem__(classdict, name, _proto_member(dict.__getitem__(classdict, name)))

        namespace = dict(classdict)
        namespace.update(
            _new_member_=new_member,
            _use_args_=use_args,
            _member_names_=[],
            _member_map_={},
            _value2member_map_={},
            _hashable_values_=[],
            _unhashable_values_=[],
            _unhashable_values_map_={},
            _member_type_=member_type,
            _value_repr_=metacls._find_data_repr_(cls, bases),
            _boundary_=boundary or getattr(first_enum, '_boundary_', None),
            _flag_mask_=0,
            _singles_mask_=0,
            _all_bits_=0,
            _inverted_=None,
        )
        # __set_name__() makes the members; errors in it arrive unwrapped.
        in_progress = '_%s__in_progress' % cls
        namespace[in_progress] = True
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        delattr(enum_class, in_progress)
        metacls._choose_methods_(enum_class, classdict, bases, member_type, first_enum, save_new)
        if Flag is not None and issubclass(enum_class, Flag):
            metacls._finish_flag_(enum_class, classdict, namespace)
        if order is not None:
            metacls._check_order_(enum_class, order)
        return enum_class

    @staticmethod
    def _choose_methods_(enum_class, classdict, bases, member_type, first_enum, save_new):
        """Decide where the methods that both enums and data types have come from."""
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type '
                                '(i.e. int, str, float, etc.)')
            if '__format__' not in classdict:
                enum_class.__format__ = member_type.__format__
                classdict['__format__'] = enum_class.__format__
            if '__str__' not in classdict:
                method = member_type.__str__
                if method is object.__str__:
                    method = member_type.__repr__
                enum_class.__str__ = method
                classdict['__str__'] = enum_class.__str__
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in classdict and first_enum is not None:
                found = getattr(enum_class, name)
                if found in (getattr(member_type, name), getattr(object, name)):
                    setattr(enum_class, name, getattr(first_enum, name))
        # From now on calling the class looks members up.
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = enum_class.__new__
            enum_class.__new__ = Enum.__new__

    @staticmethod
    def _finish_flag_(enum_class, classdict, namespace):
        """Give a Flag class its operators and note its bits and its order of iteration."""
        for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
            if name not in classdict:
                method = getattr(Flag, name)
                setattr(enum_class, name, method)
        for obj in enum_class._member_map_.values():
            value = obj._value_
            if isinstance(value, int):
                enum_class._flag_mask_ |= value
                if _is_single_bit(value):
                    enum_class._singles_mask_ |= value
        enum_class._all_bits_ = (1 << enum_class._flag_mask_.bit_length()) - 1
        values = [obj._value_ for obj in enum_class]
        if sorted(values) != values:
            enum_class._iter_member_ = enum_class._iter_member_by_def_

    @staticmethod
    def _check_order_(enum_class, order):
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        names = enum_class._member_names_
        # Aliases may be mentioned; only true members have an order.
        if Flag is None or not issubclass(enum_class, Flag):
            order = [name for name in order
                     if name not in enum_class._member_map_
                     or name in names and enum_class._member_map_[name]._name_ == name]
        else:
            order = [name for name in order
                     if name not in enum_class._member_map_ or name in names]
            names = [name for name in enum_class._member_map_ if name in names]
        if list(order) != list(names):
            raise TypeError('member order does not match _order_:\n  %r\n  %r' % (names, order))

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        """Look a member up by value or, on a class without members, make a new enumeration."""
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create '
                            'a new, empty, enum')
        return cls._create_(value, None if names is _not_given else names, module=module,
                            qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        """Tell whether `value` is a member or the value of one."""
        if isinstance(value, cls):
            return True
        if issubclass(cls, Flag):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                pass
        return value in cls._unhashable_values_ or value in cls._hashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__',
                 '__members__', '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        """Return the member of that name."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Iterate over the members in the order of their definition, without aliases."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        """Return the number of members, without aliases."""
        return len(cls._member_names_)

    @_plain_property
    def __members__(cls):
        """A read-only mapping from names, those of aliases as well, to members."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return '<flag %r>' % cls.__name__
        return '<enum %r>' % cls.__name__

    def __reversed__(cls):
        """Iterate over the members backwards."""
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """Make an enumeration from names: a string, a sequence of names or pairs, or a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last = names, [], []
            for count, name in enumerate(given):
                value = first_enum._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            namespace[name] = value

        if module is None:
            try:
                module = sys._getframemodulename(2)
            except AttributeError:
                try:
                    module = sys._getframe(2).f_globals['__name__']
                except (AttributeError, ValueError, KeyError):
                    pass
        if module is None:
            _make_class_unpicklable(namespace)
        else:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of a module's constants and put its members into the module."""
        module_globals = sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        members = [(key, value) for key, value in source.items() if filter(key)]
        try:
            members.sort(key=lambda item: (item[1], item[0]))   # by value: aliases come out stable
        except TypeError:
            members.sort(key=lambda item: item[0])
        body = {key: value for key, value in members}
        made = cls(name, members, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            sys.modules[made.__module__].__dict__.update(made.__members__)
        module_globals[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError('<enum %r> cannot extend %r' % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """Return the data type of the members and the first enum class among the bases."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as '
                            '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
        member_type = mcls._find_data_type_(class_name, bases) or object
        return member_type, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    if ('__dataclass_fields__' in base.__dict__
                            and '__dataclass_params__' in base.__dict__
                            and base.__dict__['__dataclass_params__'].repr):
                        return _dataclass_repr
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        # A data type is what makes instances: it has __new__() or is a dataclass.
        data_types = set()
        base_chain = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                base_chain.add(base)
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, data_types))
        return data_types.pop() if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """Return (__new__ for members, keep it as __new_member__?, call it with the values?)."""
        own = classdict.get('__new__')
        save_new = first_enum is not None and own is not None
        if own is None:
            known = {None, None.__new__, object.__new__, Enum.__new__ if Enum is not None else None}
            for method in ('__new_member__', '__new__'):
                for candidate in (member_type, first_enum):
                    target = getattr(candidate, method, None)
                    if target not in known:
                        own = target
                        break
                if own is not None:
                    break
            else:
                own = object.__new__
        use_args = not (first_enum is None or own in (
            Enum.__new__ if Enum is not None else None, object.__new__))
        return own, save_new, use_args

    def _add_member_(cls, name, obj):
        """Make a member readable under `name`, past the properties of that name in bases."""
        if name in cls._member_map_:
            if cls._member_map_[name] is not obj:
                raise NameError('%r is already bound: %r' % (name, cls._member_map_[name]))
            return
        own = cls.__dict__.get(name)
        found = None
        kind = None
        holder = None
        for base in cls.__mro__[1:]:
            attr = base.__dict__.get(name)
            if attr is None:
                continue
            if isinstance(attr, (property, DynamicClassAttribute)):
                found = attr
                break
            if _is_descriptor(attr):
                found, kind, holder = attr, 'desc', base
                found = None
                break
            kind, holder = 'attr', base
        if found is not None or kind is not None:
            # The member goes into a property, so that members can still read the other thing.
            redirect = property()
            redirect.member = obj
            redirect.__set_name__(cls, name)
            if found is not None:
                redirect.fget = found.fget
                redirect.fset = found.fset
                redirect.fdel = found.fdel
            elif kind == 'desc':
                holder_attr = holder.__dict__[name]
                redirect.fget = getattr(holder_attr, 'fget', None) or (
                    lambda self: holder_attr.__get__(self, type(self)))
                redirect.fset = getattr(holder_attr, 'fset', None)
                redirect.fdel = getattr(holder_attr, 'fdel', None)
            redirect._attr_type = kind
            redirect._cls_type = holder
            type.__setattr__(cls, name, redirect)
        else:
            type.__setattr__(cls, name, obj)
        cls._member_map_[name] = obj

    @_plain_property
    def __signature__(cls):
        from inspect import Parameter, Signature
        if cls._member_names_:
            return Signature([Parameter('values', Parameter.VAR_POSITIONAL)])
        keyword = Parameter.KEYWORD_ONLY
        return Signature([
            Parameter('new_class_name', Parameter.POSITIONAL_ONLY),
            Parameter('names', Parameter.POSITIONAL_OR_KEYWORD),
            *[Parameter(name, keyword, default=default)
              for name, default in (('module', None), ('qualname', None), ('type', None),
                                    ('start', 1), ('boundary', None))]])


EnumMeta = EnumType


# ---------------------------------------------------------------- Enum

class Enum(metaclass=EnumType):
    """Base class of enumerations.

    class Color(Enum):
        RED = 1
        BLUE = 2

    Color.RED, Color(1) and Color['RED'] are the same object.
    """

    def __new__(cls, value):
        # Reached by Color(1) only: members themselves are made by _new_member_.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            # An unhashable value.
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
            for obj in cls._member_map_.values():
                if obj._value_ == value:
                    return obj
        if getattr(cls, '_%s__in_progress' % cls.__name__, False):
            raise TypeError('do not use `super().__new__; call the appropriate __new__ directly') from None
        if not cls._member_map_:
            raise TypeError('%r has no members defined' % cls)
        failure = None
        result = None
        try:
            result = cls._missing_(value)
        except Exception as exc:
            failure = exc
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
            if result is None and failure is None:
                raise invalid
            if failure is None:
                failure = TypeError('error in %s._missing_: returned %r instead of None or a valid '
                                    'member' % (cls.__name__, result))
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        """Make `name` another name of this member."""
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        """Make `value` another value of this member, for look-ups."""
        cls = self.__class__
        try:
            if value in cls._value2member_map_:
                if cls._value2member_map_[value] is not self:
                    raise ValueError('%r is already bound: %r' % (value, cls._value2member_map_[value]))
                return
        except TypeError:
            for obj in cls._member_map_.values():
                if obj._value_ == value:
                    if obj is not self:
                        raise ValueError('%r is already bound: %r' % (value, obj))
                    return
        try:
            cls._value2member_map_.setdefault(value, self)
            cls._hashable_values_.append(value)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(self.name, []).append(value)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of auto(): one more than the greatest so far."""
        if not last_values:
            return start
        try:
            last_value = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (last_value,)) from None

    @classmethod
    def _missing_(cls, value):
        """Find a member for a value that no member has; None if there is none."""
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        for name in getattr(self, '__dict__', ()):
            if name[0] != '_' and name not in self._member_map_:
                names.add(name)
        for base in self.__class__.mro():
            for name, attr in base.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(attr, property):
                    if attr.fget is not None or name not in self._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in self._member_map_:
                    names.add(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Changes the repr() only: str() and format() are those of the data type."""


class IntEnum(int, ReprEnum):
    """Enumeration whose members are ints as well."""


class StrEnum(str, ReprEnum):
    """Enumeration whose members are strings as well."""

    def __new__(cls, *values):
        # The arguments of str(): object, encoding, errors.
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2],))
        value = str(*values)
        obj = str.__new__(cls, value)
        obj._value_ = value
        return obj

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of auto(): the name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    """A __reduce_ex__() for members that are globals of their module."""
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    """A __reduce_ex__() that looks the member up by its name."""
    return getattr, (self.__class__, self._name_)


# ---------------------------------------------------------------- Flag

class FlagBoundary(StrEnum):
    """What happens to bits that no member of a Flag has."""
    STRICT = auto()         # an error
    CONFORM = auto()        # they are dropped
    EJECT = auto()          # the result is a plain int
    KEEP = auto()           # they are kept


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Enumeration whose members can be combined by |, &, ^ and ~."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of auto(): the power of two above the greatest so far."""
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = _high_bit(last_value)
        except Exception:
            raise TypeError('invalid flag value %r' % last_value) from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        """Iterate over the members in `value` from the lowest bit up."""
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            obj = cls._value2member_map_.get(bit)
            if obj is not None:
                yield obj

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """Iterate over the members in `value` in the order of their definition."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda obj: obj._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Make the member that combines others, after the boundary has had its say."""
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, singles, all_bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        boundary = cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s'
                                 % (cls, value, bin(value, width), bin(mask, width)))
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 1 << value.bit_length())
            else:
                raise ValueError('%r unknown flag boundary %r' % (cls, boundary))
        negative = value if value < 0 else None
        if negative is not None:
            value = all_bits + 1 + value if boundary in (EJECT, KEEP) else singles & value
        unknown = value & ~mask
        if unknown and boundary is not KEEP:
            raise ValueError('%s(%r) -> unknown values %r [%s]'
                             % (cls.__name__, value, unknown, bin(unknown)))

        if cls._member_type_ is object:
            obj = object.__new__(cls)
        else:
            obj = cls._member_type_.__new__(cls, value)
        if not hasattr(obj, '_value_'):
            obj._value_ = value
        obj._name_ = cls._combined_name(value, boundary)
        # Another thread may have been quicker.
        obj = cls._value2member_map_.setdefault(value, obj)
        if negative is not None:
            cls._value2member_map_[negative] = obj
        return obj

    @classmethod
    def _combined_name(cls, value, boundary):
        """Return the names of the members in `value`, joined by |, or None."""
        singles = value & cls._singles_mask_
        parts = list(cls._iter_member_(singles))
        covered = 0
        for part in parts:
            covered |= part._value_
        if value & ~cls._singles_mask_:
            # Bits that only members of several bits have.
            for part in cls._member_map_.values():
                bits = part._value_
                if part not in parts and bits and bits & value == bits:
                    parts.append(part)
                    covered |= bits
        if not covered:
            return None
        name = '|'.join([part._name_ for part in parts])
        rest = value ^ covered
        if rest:
            if boundary is STRICT:
                raise ValueError('%r: no members with value %r' % (cls, rest))
            name += '|%s' % cls._numeric_repr_(rest)
        return name

    def __contains__(self, other):
        """Tell whether all bits of `other` are in this one."""
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Iterate over the members that are combined in this one."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return '<%s: %s>' % (name, show(self._value_))
        return '<%s.%s: %s>' % (name, self._name_, show(self._value_))

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return '%s(%r)' % (name, self._value_)
        return '%s.%s' % (name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _operands(self, other):
        """Return the two values of an operation, or (None, None) if it is not possible."""
        value = self._get_value(other)
        if value is NotImplemented:
            return None, None
        for flag in (self, other):
            if self._get_value(flag) is None:
                raise TypeError("'%s' cannot be combined with other flags with |" % (flag,))
        return self._value_, value

    def __or__(self, other):
        mine = self._value_
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        if mine is None or value is None:
            raise TypeError(f"'{self if mine is None else other}' cannot be combined with other flags with |")
        return self.__class__(mine | value)

    def __and__(self, other):
        mine = self._value_
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        if mine is None or value is None:
            raise TypeError(f"'{self if mine is None else other}' cannot be combined with other flags with &")
        return self.__class__(mine & value)

    def __xor__(self, other):
        mine = self._value_
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        if mine is None or value is None:
            raise TypeError(f"'{self if mine is None else other}' cannot be combined with other flags with ^")
        return self.__class__(mine ^ value)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError("'%s' cannot be inverted" % (self,))
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flag whose members are ints as well."""


# ---------------------------------------------------------------- decorators

def unique(enumeration):
    """Class decorator: an enumeration with aliases is a ValueError."""
    aliases = [(name, obj._name_) for name, obj in enumeration.__members__.items()
               if name != obj._name_]
    if aliases:
        details = ', '.join(['%s -> %s' % pair for pair in aliases])
        raise ValueError('duplicate values found in %r: %s' % (enumeration, details))
    return enumeration


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join(['%s=%r' % (name, getattr(self, name))
                      for name, field in fields.items() if field.repr])


def _module_of(obj):
    return obj.__class__.__module__.split('.')[-1]


def global_enum_repr(self):
    """A __repr__() that shows members as `module.NAME`."""
    return '%s.%s' % (_module_of(self), self._name_)


def global_flag_repr(self):
    """A __repr__() that shows flags as `module.NAME`, combined ones joined by |."""
    module = _module_of(self)
    cls_name = self.__class__.__name__
    if self._name_ is None:
        return '%s.%s(%r)' % (module, cls_name, self._value_)
    if _is_single_bit(self._value_):
        return '%s.%s' % (module, self._name_)
    if self._boundary_ is not FlagBoundary.KEEP:
        return '|'.join(['%s.%s' % (module, name) for name in self.name.split('|')])
    names = []
    for name in self._name_.split('|'):
        names.append(name if name[0].isdigit() else '%s.%s' % (module, name))
    return '|'.join(names)


def global_str(self):
    """A __str__() that shows the bare name."""
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator: put the members into the module and show them as its constants."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that makes an enumeration of an ordinary class's attributes."""
    def convert_class(cls):
        metacls = etype.__class__
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name in ('__dict__', '__weakref__', '__firstlineno__', '__static_attributes__'):
                continue
            namespace[name] = value
        made = metacls(cls.__name__, (etype,), namespace, boundary=boundary)
        made.__qualname__ = cls.__qualname__
        return made
    return convert_class


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration: a ValueError tells what is wrong."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        kind = 'Flag' if Flag is not None and issubclass(enumeration, Flag) else 'Enum'
        if kind == 'Flag' or issubclass(enumeration, Enum):
            for check in self.checks:
                if check is UNIQUE:
                    self._unique(enumeration)
                elif check is CONTINUOUS:
                    self._continuous(enumeration, kind)
                elif check is NAMED_FLAGS:
                    self._named_flags(enumeration)
            return enumeration
        raise TypeError("the 'verify' decorator only works with Enum and Flag")

    @staticmethod
    def _unique(enumeration):
        aliases = [(name, obj._name_) for name, obj in enumeration.__members__.items()
                   if name != obj._name_]
        if aliases:
            details = ', '.join(['%s -> %s' % pair for pair in aliases])
            raise ValueError('aliases found in %r: %s' % (enumeration, details))

    @staticmethod
    def _continuous(enumeration, kind):
        values = set(obj._value_ for obj in enumeration)
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if kind == 'Flag':
            wanted = [1 << bit for bit in range(_high_bit(low) + 1, _high_bit(high))]
        else:
            wanted = range(low + 1, high)
        missing = [value for value in wanted if value not in values]
        if missing:
            raise ValueError(('invalid %s %r: missing values %s' % (
                kind.lower(), enumeration.__name__, ', '.join(map(str, missing))))[:256])

    @staticmethod
    def _named_flags(enumeration):
        names = enumeration._member_names_
        values = [obj._value_ for obj in enumeration]
        bad, missing = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in names or alias._value_ < 0:
                continue
            unnamed = [bit for bit in _iter_bits_lsb(alias._value_) if bit not in values]
            if unnamed:
                bad.append(name)
                for bit in unnamed:
                    missing |= bit
        if not bad:
            return
        if len(bad) == 1:
            who = 'alias %s is missing' % bad[0]
        else:
            who = 'aliases %s and %s are missing' % (', '.join(bad[:-1]), bad[-1])
        what = 'value 0x%x' % missing if _is_single_bit(missing) else 'combined values of 0x%x' % missing
        raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]'
                         % (enumeration.__name__, who, what))


def _test_simple_enum(checked_enum, simple_enum):
    """Raise TypeError if a class made by _simple_enum() differs from an ordinary one."""
    failed = []
    if checked_enum.__dict__ != simple_enum.__dict__:
        skip = {'_member_map_', '_value2member_map_', '_new_member_', '__new__', '__doc__',
                '__module__', '__firstlineno__', '__static_attributes__', '__dict__',
                '__weakref__', '__new_member__', '__annotate_func__', '__annotations_cache__'}
        checked, simple = checked_enum.__dict__, simple_enum.__dict__
        members = set(checked_enum._member_map_) | set(simple_enum._member_map_)
        for key in sorted(set(checked) | set(simple)):
            if key in skip or key in members:
                continue
            if key not in simple:
                failed.append('missing key: %r' % (key,))
            elif key not in checked:
                failed.append('extra key:   %r' % (key,))
            else:
                one, other = checked[key], simple[key]
                if callable(one) or isinstance(one, (DynamicClassAttribute, _plain_property, staticmethod, classmethod)):
                    continue
                if one != other:
                    failed.append('%r:\n         checked -> %r\n         simple  -> %r'
                                  % (key, one, other))
        for name in sorted(members):
            if name not in simple_enum._member_map_:
                failed.append('missing member from simple enum: %r' % name)
            elif name not in checked_enum._member_map_:
                failed.append('extra member in simple enum: %r' % name)
            else:
                one, other = checked_enum._member_map_[name], simple_enum._member_map_[name]
                if one._value_ != other._value_ or one._name_ != other._name_:
                    failed.append('%r member mismatch: %r != %r' % (name, one, other))
    if failed:
        raise TypeError('enum mismatch:\n   %s' % '\n   '.join(failed))


def _old_convert_(etype, name, module, filter, source=None, *, boundary=None):
    """Make an enumeration of a module's constants, in the order of their values."""
    return etype._convert_(name, module, filter, source, boundary=boundary)
