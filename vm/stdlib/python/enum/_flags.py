"""Flag and IntFlag: enumerations whose members are sets of bits."""

from ._enums import Enum, ReprEnum, StrEnum
from ._namespace import auto

__name__ = 'enum'


class FlagBoundary(StrEnum):
    """What happens to bits that no member of a Flag has."""
    STRICT = auto()         # an error
    CONFORM = auto()        # they are dropped
    EJECT = auto()          # the result is a plain int
    KEEP = auto()           # they are kept


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _is_single_bit(num):
    return num > 0 and num & (num - 1) == 0


def _iter_bits_lsb(num):
    """Iterate over the powers of two in `num`, lowest first."""
    rest = num.value if isinstance(num, Enum) else num
    if rest < 0:
        raise ValueError(f'{rest!r} is not a positive integer')
    while rest:
        yield rest & -rest
        rest &= rest - 1


def bin(num, max_bits=None):
    """Return binary digits with the sign bit apart; negative numbers in two's complement.

    >>> bin(10)
    '0b0 1010'
    >>> bin(~10)
    '0b1 0101'
    """
    num = num.__index__()
    size = num.bit_length()
    sign = '1' if num < 0 else '0'
    digits = f'{num & (1 << size) - 1:0{size}b}' if size else ''
    return f'0b{sign} {digits.rjust(1 if max_bits is None else max_bits, sign)}'


def _operator(symbol, combine):
    """Return the binary operator that combines values; they may be members or of the data type."""
    def method(self, other):
        cls = type(self)
        if isinstance(other, cls):
            value = other._value_
        elif cls._member_type_ is not object and isinstance(other, cls._member_type_):
            value = other
        else:
            return NotImplemented
        for flag, number in ((self, self._value_), (other, value)):
            if number is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {symbol}")
        return cls(combine(self._value_, value))
    return method


def _names_itself(method, *names):
    method.__name__ = names[0]
    method.__qualname__ = 'Flag.' + names[0]
    return method


_OPERATORS = ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__')


class Flag(Enum, boundary=STRICT):
    """Enumeration whose members can be combined by |, &, ^ and ~."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of auto(): the power of two above the greatest so far."""
        if not last_values:
            return 1 if start is None else start
        greatest = max(last_values)
        try:
            return 1 << greatest.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {greatest!r}') from None

    # What EnumType asks.

    @staticmethod
    def _word():
        return 'flag'

    @staticmethod
    def _is_canonical(value):
        return isinstance(value, int) and _is_single_bit(value)

    @classmethod
    def _has_value(cls, value):
        try:
            if isinstance(cls._missing_(value), cls):
                return True
        except ValueError:
            pass
        return super()._has_value(value)

    @classmethod
    def _finish_class(cls, written):
        """Note the bits and the order of iteration; operators of a data type are not what is meant."""
        for name in _OPERATORS:
            if name not in written:
                setattr(cls, name, getattr(Flag, name))
        everything = singles = 0
        for flag in cls._member_map_.values():
            value = flag._value_
            if isinstance(value, int):
                everything |= value
                if _is_single_bit(value):
                    singles |= value
        cls._flag_mask_, cls._singles_mask_ = everything, singles
        cls._all_bits_ = (1 << everything.bit_length()) - 1
        ordered = [flag._value_ for flag in cls]
        if ordered != sorted(ordered):
            cls._iter_member_ = cls._iter_member_by_def_

    # Members of members.

    @classmethod
    def _iter_member_by_value_(cls, value):
        """Iterate over the members in `value` from the lowest bit up."""
        known = cls._value2member_map_
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            if bit in known:
                yield known[bit]

    @classmethod
    def _iter_member_by_def_(cls, value):
        """Iterate over the members in `value` in the order of their definition."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda flag: flag._sort_order_)

    _iter_member_ = _iter_member_by_value_

    def __iter__(self):
        """Iterate over the members that are combined in this one."""
        return self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return self._value_ != 0

    def __contains__(self, other):
        """Tell whether all bits of `other` are in this one."""
        if isinstance(other, type(self)):
            return not other._value_ & ~self._value_
        raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} "
                        f'and {type(self).__qualname__!r}')

    # Combinations.

    @classmethod
    def _within_boundary(cls, value):
        """Return a value as the boundary lets it through; what is no flag any more is ejected."""
        mask, all_bits, boundary = cls._flag_mask_, cls._all_bits_, cls._boundary_
        if ~all_bits <= value <= all_bits and not value & all_bits & ~mask:
            return value
        if boundary is CONFORM:
            return value & mask
        if boundary is EJECT:
            return value
        if boundary is KEEP:
            return value if value >= 0 else value + max(all_bits + 1, 1 << value.bit_length())
        if boundary is not STRICT:
            raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')
        width = max(value.bit_length(), mask.bit_length())
        raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n'
                         f'  allowed {bin(mask, width)}')

    @classmethod
    def _missing_(cls, value):
        """Make the member that combines others, after the boundary has had its say."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        boundary = cls._boundary_
        bits = cls._within_boundary(value)
        if boundary is EJECT and (not ~cls._all_bits_ <= value <= cls._all_bits_
                                  or value & cls._all_bits_ & ~cls._flag_mask_):
            return value
        negative = bits if bits < 0 else None
        if negative is not None:
            bits = bits + cls._all_bits_ + 1 if boundary in (EJECT, KEEP) else bits & cls._singles_mask_
        unknown = bits & ~cls._flag_mask_
        if unknown and boundary is not KEEP:
            raise ValueError(f'{cls.__name__}({bits!r}) -> unknown values {unknown!r} [{bin(unknown)}]')
        data = cls._member_type_
        made = object.__new__(cls) if data is object else data.__new__(cls, bits)
        if not hasattr(made, '_value_'):
            made._value_ = bits
        made._name_ = cls._combined_name(bits)
        # Another thread may have been quicker.
        made = cls._value2member_map_.setdefault(bits, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _combined_name(cls, value):
        """Return the names of the members in `value`, joined by |, or None."""
        parts = [*cls._iter_member_(value & cls._singles_mask_)]
        if value & ~cls._singles_mask_:
            # Bits that only members of several bits have.
            parts += [flag for flag in cls._member_map_.values()
                      if flag._value_ and not flag._value_ & ~value and flag not in parts]
        rest = value
        for flag in parts:
            rest &= ~flag._value_
        if not parts:
            return None
        if rest and cls._boundary_ is STRICT:
            raise ValueError(f'{cls!r}: no members with value {rest!r}')
        names = [flag._name_ for flag in parts]
        return '|'.join(names + [cls._numeric_repr_(rest)] if rest else names)

    __or__ = __ror__ = _names_itself(_operator('|', lambda one, two: one | two), '__or__')
    __and__ = __rand__ = _names_itself(_operator('&', lambda one, two: one & two), '__and__')
    __xor__ = __rxor__ = _names_itself(_operator('^', lambda one, two: one ^ two), '__xor__')

    def __invert__(self):
        value = self._value_
        if value is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            keeps = self._boundary_ in (EJECT, KEEP)
            self._inverted_ = type(self)(~value if keeps else ~value & self._singles_mask_)
        return self._inverted_

    # Text.

    def __repr__(self):
        cls = type(self)
        name = cls.__name__ if self._name_ is None else f'{cls.__name__}.{self._name_}'
        return f'<{name}: {(cls._value_repr_ or repr)(self._value_)}>'

    def __str__(self):
        name = type(self).__name__
        return f'{name}({self._value_!r})' if self._name_ is None else f'{name}.{self._name_}'


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flag whose members are ints as well."""
