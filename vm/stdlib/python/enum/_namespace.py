"""The body of an enum class: which names become members, and values that stand for others."""

from types import DynamicClassAttribute

__name__ = 'enum'

_plain_property = property


class member:
    """Makes a value in an enum class's body a member, whatever it is."""

    def __init__(self, value):
        self.value = value


class nonmember:
    """Keeps a value in an enum class's body from becoming a member."""

    def __init__(self, value):
        self.value = value


class _Unset:
    def __repr__(self):
        return '_auto_null'


_auto_null = _Unset()


class auto:
    """Stands for a value that _generate_next_value_() chooses."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(DynamicClassAttribute):
    """A property for members that leaves its name free for a member of the class.

    Reading it on the class gives the member of that name; on a member it calls the getter.
    """

    member = None
    # What a member hides, if it is no property: the class that has it, and whether it binds.
    _cls_type = None
    _attr_type = None

    def __set_name__(self, ownerclass, name):
        self.name, self.clsname = name, ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is None:
                raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
            return self.member
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type is not None:
            return getattr(self._cls_type if self._attr_type == 'attr' else instance._value_, self.name)
        found = ownerclass._member_map_.get(self.name)
        if found is None:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        return found

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')


# ---------------------------------------------------------------- kinds of names

def _is_descriptor(obj):
    """Tell whether `obj` has a method of the descriptor protocol."""
    for name in ('__get__', '__set__', '__delete__'):
        if hasattr(obj, name):
            return True
    return False


def _is_dunder(name):
    """Tell whether a name is like __this__."""
    inner = name[2:-2]
    return name[:2] == name[-2:] == '__' and inner != '' and '_' not in (inner[0], inner[-1])


def _is_sunder(name):
    """Tell whether a name is like _this_."""
    inner = name[1:-1]
    return name[:1] == name[-1:] == '_' and inner != '' and '_' not in (inner[0], inner[-1])


def _is_private(cls_name, name):
    """Tell whether a name is what __this becomes in the class's body."""
    prefix = f'_{cls_name}__'
    return name.startswith(prefix) and name != prefix and name[-2:] != '__'


def _is_internal_class(cls_name, obj):
    """Tell whether `obj` is a class defined in the body of the enum class."""
    return isinstance(obj, type) and f'.{obj.__qualname__}'.endswith(f'.{cls_name}.{obj.__name__}')


# The names like _this_ that a class body may define.
_ALLOWED = frozenset(
    '_order_ _ignore_ _missing_ _generate_next_value_ _numeric_repr_ _iter_member_ _add_alias_ '
    '_iter_member_by_value_ _iter_member_by_def_ _add_value_alias_'.split())


def _words(text):
    return text.replace(',', ' ').split()


class EnumDict(dict):
    """The namespace of an enum class: notes which names become members, in order."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}         # an ordered set
        self._ignore = []
        self._last_values = []          # of the members, for auto()
        self._auto_called = False
        self._generate_next_value = None

    def __setitem__(self, key, value):
        """Store a name, with everything that is not a member left as it is.

        Members may not be defined twice, nor take the place of something else.
        """
        inside = self._cls_name
        if inside is not None and _is_private(inside, key):
            pass
        elif _is_sunder(key):
            value = self._control(key, value)
        elif _is_dunder(key):
            key = '_order_' if key == '__order__' else key
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            value = self._new_member(key, value.value)
        elif not _is_descriptor(value) and (inside is None or not _is_internal_class(inside, value)):
            value = self._new_member(key, value)
        super().__setitem__(key, value)

    def _control(self, key, value):
        """Obey a name that says something about the class; return what is stored."""
        if key not in _ALLOWED:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = value
        elif key == '_ignore_':
            value = self._ignore = _words(value) if isinstance(value, str) else [*value]
            late = {*value}.intersection(self._member_names)
            if late:
                raise ValueError(f'_ignore_ cannot specify already set names: {late!r}')
        return value

    def _new_member(self, key, value):
        """Note a new member; return its value."""
        if key in self:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        if isinstance(value, auto):
            value = self._chosen(key, value)
        elif isinstance(value, tuple) and any([isinstance(item, auto) for item in value]):
            items = [self._chosen(key, item) if isinstance(item, auto) else item for item in value]
            try:
                # Named tuples take their items one by one.
                value = type(value)(*items) if hasattr(value, '_fields') else type(value)(items)
            except TypeError:
                value = type(value)(*items)
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def _chosen(self, key, item):
        if item.value is _auto_null:
            self._auto_called = True
            item.value = self._generate_next_value(
                key, 1, len(self._member_names), [*self._last_values])
        self._last_values.append(item.value)
        return item.value

    @_plain_property
    def member_names(self):
        """The names of the members so far."""
        return [*self._member_names]

    def update(self, members=(), *more_members, **more):
        """Store many names; mappings or iterables of pairs."""
        for source in (members, *more_members, more):
            if hasattr(source, 'keys'):
                source = [(name, source[name]) for name in source.keys()]
            for name, value in source:
                self[name] = value
