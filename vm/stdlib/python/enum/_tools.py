"""Checks of enumerations, and enumerations that stand for a module's constants."""

import sys

from ._enums import Enum, ReprEnum, StrEnum
from ._flags import Flag, KEEP, _is_single_bit, _iter_bits_lsb

__name__ = 'enum'


def show_flag_values(value):
    """Return the powers of two in `value` as a list."""
    return [*_iter_bits_lsb(value)]


# ---------------------------------------------------------------- pickling

def pickle_by_global_name(self, proto):
    """A __reduce_ex__() for members that are globals of their module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """A __reduce_ex__() that looks the member up by its name."""
    return getattr, (type(self), self._name_)


_reduce_ex_by_global_name = pickle_by_global_name

# ---------------------------------------------------------------- constants of modules


def _in_module(self, name):
    module = type(self).__module__
    return f'{module[module.rfind(".") + 1:]}.{name}'


def global_enum_repr(self):
    """A __repr__() that shows members as `module.NAME`."""
    return _in_module(self, self._name_)


def global_flag_repr(self):
    """A __repr__() that shows flags as `module.NAME`, combined ones joined by |."""
    if self._name_ is None:
        return _in_module(self, f'{type(self).__name__}({self._value_!r})')
    if _is_single_bit(self._value_):
        return _in_module(self, self._name_)
    keeps = self._boundary_ is KEEP     # then a number may be among the names
    return '|'.join([name if keeps and name[0].isdigit() else _in_module(self, name)
                     for name in self._name_.split('|')])


def global_str(self):
    """A __str__() that shows the bare name."""
    return self._name_ if self._name_ is not None else f'{type(self).__name__}({self._value_!r})'


def global_enum(cls, update_str=False):
    """Class decorator: put the members into the module and show them as its constants."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls._member_map_)
    return cls


def _old_convert_(etype, name, module, filter, source=None, *, boundary=None):
    """Make an enumeration of a module's constants, in the order of their values."""
    return etype._convert_(name, module, filter, source, boundary=boundary)


# ---------------------------------------------------------------- checks

class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def _aliases(enumeration):
    """Return the aliases as text, '' if there are none."""
    return ', '.join([f'{name} -> {found._name_}' for name, found in enumeration._member_map_.items()
                      if name != found._name_])


def unique(enumeration):
    """Class decorator: an enumeration with aliases is a ValueError."""
    shown = _aliases(enumeration)
    if shown:
        raise ValueError(f'duplicate values found in {enumeration!r}: {shown}')
    return enumeration


def _check_unique(enumeration):
    shown = _aliases(enumeration)
    return shown and f'aliases found in {enumeration!r}: {shown}'


def _check_continuous(enumeration):
    values = {found._value_ for found in enumeration}
    if len(values) < 2:
        return ''
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        between = [1 << bit for bit in range(low.bit_length(), high.bit_length() - 1)]
    else:
        between = range(low + 1, high)
    missing = ', '.join([str(value) for value in between if value not in values])
    text = f'invalid {enumeration._word()} {enumeration.__name__!r}: missing values {missing}'
    return missing and text[:256]


def _check_named_flags(enumeration):
    named = {found._value_ for found in enumeration}
    bad = []
    missing = 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias._value_ < 0:
            continue
        unnamed = [bit for bit in _iter_bits_lsb(alias._value_) if bit not in named]
        if unnamed:
            bad.append(name)
            for bit in unnamed:
                missing |= bit
    if not bad:
        return ''
    *front, last = bad
    who = f'aliases {", ".join(front)} and {last} are' if front else f'alias {last} is'
    what = 'value' if _is_single_bit(missing) else 'combined values of'
    return (f'invalid Flag {enumeration.__name__!r}: {who} missing {what} {missing:#x} '
            '[use enum.show_flag_values(value) for details]')


class verify:
    """Class decorator that checks an enumeration: a ValueError tells what is wrong."""

    _functions = {UNIQUE: _check_unique, CONTINUOUS: _check_continuous, NAMED_FLAGS: _check_named_flags}

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            problem = self._functions[check](enumeration)
            if problem:
                raise ValueError(problem)
        return enumeration


# ---------------------------------------------------------------- simple enumerations

_NOT_COPIED = frozenset({'__dict__', '__weakref__', '__firstlineno__', '__static_attributes__'})


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that makes an enumeration of an ordinary class's attributes."""
    def convert(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        namespace.update({name: value for name, value in vars(cls).items() if name not in _NOT_COPIED})
        made = metacls(cls.__name__, (etype,), namespace, boundary=boundary)
        made.__qualname__ = cls.__qualname__
        return made
    return convert


# What may be different in an enumeration that is like another.
_OWN = _NOT_COPIED | {'_member_map_', '_value2member_map_', '_new_member_', '__new__', '__new_member__',
                      '__doc__', '__module__', '__annotate_func__', '__annotations_cache__'}


def _is_data(value):
    return not callable(value) and not hasattr(type(value), '__get__')


def _test_simple_enum(checked_enum, simple_enum):
    """Raise TypeError if a class made by _simple_enum() differs from an ordinary one."""
    problems = []
    members, simple_members = checked_enum._member_map_, simple_enum._member_map_
    checked, simple = ({name: value for name, value in vars(cls).items()
                        if name not in _OWN and name not in members and name not in simple_members}
                       for cls in (checked_enum, simple_enum))
    for key in sorted({*checked, *simple}):
        if key not in simple:
            problems.append(f'missing key: {key!r}')
        elif key not in checked:
            problems.append(f'extra key:   {key!r}')
        elif _is_data(checked[key]) and checked[key] != simple[key]:
            problems.append(f'{key!r}:\n         checked -> {checked[key]!r}\n'
                            f'         simple  -> {simple[key]!r}')
    for name in sorted({*members, *simple_members}):
        one, two = members.get(name), simple_members.get(name)
        if two is None:
            problems.append(f'missing member from simple enum: {name!r}')
        elif one is None:
            problems.append(f'extra member in simple enum: {name!r}')
        elif (one._name_, one._value_) != (two._name_, two._value_):
            problems.append(f'{name!r} member mismatch: {one!r} != {two!r}')
    if problems:
        raise TypeError('\n   '.join(['enum mismatch:', *problems]))
