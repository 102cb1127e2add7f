"""Enumerations: classes with a fixed set of named, unique instances."""

__all__ = ['Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'EnumType', 'EnumMeta', 'EnumDict',
           'auto', 'member', 'nonmember', 'property', 'unique', 'verify', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_enum', 'global_enum_repr', 'global_flag_repr', 'global_str',
           'pickle_by_enum_name', 'pickle_by_global_name']

from ._namespace import (EnumDict, auto, member, nonmember, property, _auto_null, _is_descriptor,
                         _is_dunder, _is_internal_class, _is_private, _is_sunder)
from ._metaclass import EnumType, _make_class_unpicklable
from ._enums import Enum, IntEnum, ReprEnum, StrEnum
from ._flags import (CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, _is_single_bit,
                     _iter_bits_lsb, bin)

EnumMeta, _EnumDict = EnumType, EnumDict

# The rest is imported when it is first used.
_TOOLS = frozenset('unique verify EnumCheck CONTINUOUS NAMED_FLAGS UNIQUE global_enum global_enum_repr '
                   'global_flag_repr global_str pickle_by_enum_name pickle_by_global_name '
                   'show_flag_values _simple_enum _test_simple_enum _old_convert_ '
                   '_reduce_ex_by_global_name'.split())


def __getattr__(name):
    if name not in _TOOLS:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    from . import _tools
    found = globals()[name] = getattr(_tools, name)
    return found


def __dir__():
    return sorted({*globals(), *_TOOLS})
