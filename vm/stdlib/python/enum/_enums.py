"""Enum and the enumerations of ints and strings."""

from ._metaclass import EnumType, _made, _member_with, _note_value
from ._namespace import property

__name__ = 'enum'


class Enum(metaclass=EnumType):
    """Base class of enumerations.

    class Color(Enum):
        RED = 1
        BLUE = 2

    Color.RED, Color(1) and Color['RED'] are the same object.
    """

    # ------------------------------------------------------------ looking members up

    def __new__(cls, value):
        # Reached by Color(1) only: members are made by _new_member_.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            found = _unhashable_member(cls, value)
            if found is not None:
                return found
        if '_building_' in cls.__dict__:
            raise TypeError('do not use `super().__new__; call the appropriate __new__ directly')
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members defined')
        return _from_missing(cls, value)

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def _missing_(cls, value):
        """Find a member for a value that no member has; None if there is none."""
        return None

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of auto(): one more than the greatest so far."""
        if not last_values:
            return start
        try:
            greatest = sorted(last_values)[-1]
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return greatest + 1
        except TypeError:
            raise TypeError(f'unable to increment {greatest!r}') from None

    def _add_alias_(self, name):
        """Make `name` another name of this member."""
        type(self)._add_member_(name, self)

    def _add_value_alias_(self, value):
        """Make `value` another value of this member, for look-ups."""
        cls = type(self)
        known = _member_with(cls, value)
        if known is None:
            _note_value(cls, value, self)
        elif known is not self:
            raise ValueError(f'{value!r} is already bound: {known!r}')

    # ------------------------------------------------------------ what EnumType asks

    @staticmethod
    def _word():
        """What the repr of a class begins with."""
        return 'enum'

    @staticmethod
    def _is_canonical(value):
        """Tell whether a new value makes a member; if not, it is but a name for others."""
        return True

    @classmethod
    def _has_value(cls, value):
        """Tell whether a member has this value."""
        return value in cls._unhashable_values_ or value in cls._hashable_values_

    @classmethod
    def _finish_class(cls, written):
        """Complete a new class, in whose body the names `written` are defined."""

    # ------------------------------------------------------------ a member

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__name__}.{self._name_}: {(cls._value_repr_ or repr)(self._value_)}>'

    def __str__(self):
        return f'{type(self).__name__}.{self._name_}'

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __dir__(self):
        members = self._member_map_
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        if self._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update([name for name in vars(self) if name[0] != '_' and name not in members])
        for cls in type(self).__mro__:
            for name, found in vars(cls).items():
                if name[0] == '_':
                    continue
                if name not in members or isinstance(found, property) and found.fget is not None:
                    names.add(name)
                elif isinstance(found, property):
                    names.discard(name)
        return sorted(names)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)


_made['Enum'] = Enum


def _unhashable_member(cls, value):
    for name, values in cls._unhashable_values_map_.items():
        if value in values:
            return cls[name]
    return _member_with(cls, value)


def _from_missing(cls, value):
    """Return what _missing_() finds; what else it does is an error."""
    invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
    try:
        found = cls._missing_(value)
    except Exception as error:
        if not isinstance(error, ValueError):
            error.__context__ = invalid
        failure = error
    else:
        from enum import EJECT
        if isinstance(found, cls) or cls._boundary_ is not None and (
                cls._boundary_ is EJECT and isinstance(found, int)):
            return found
        failure = invalid
        if found is not None:
            failure = TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of '
                                'None or a valid member')
            failure.__context__ = invalid
    try:
        raise failure
    finally:
        failure = invalid = None    # no cycle with the traceback


class ReprEnum(Enum):
    """Changes the repr() only: str() and format() are those of the data type."""


_made['ReprEnum'] = ReprEnum


class IntEnum(int, ReprEnum):
    """Enumeration whose members are ints as well."""


class StrEnum(str, ReprEnum):
    """Enumeration whose members are strings as well."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        for what, given in zip(('encoding', 'errors'), values[1:]):
            if not isinstance(given, str):
                raise TypeError(f'{what} must be a string, not {given!r}')
        text = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of auto(): the name in lower case."""
        return name.lower()
