"""Fraction: rational numbers, exact and in lowest terms."""

import math
import operator
import sys
from functools import lru_cache
from numbers import Complex, Integral, Rational, Real

__all__ = ['Fraction']

_literal = None


def _read(text):
    """The numerator and denominator, not yet in lowest terms, of a text such as ' -3/4', '1.5' or '2e-3'."""
    global _literal
    if _literal is None:
        import re
        digits = r'\d+(?:_\d+)*'
        _literal = re.compile(rf'\s*([-+]?)(?=\.?\d)((?:{digits})?)'
                              rf'(?:\s*/\s*({digits})|(?:\.((?:{digits})?))?(?:[eE]([-+]?{digits}))?)\s*')
    found = _literal.fullmatch(text)
    if found is None:
        raise ValueError(f'Invalid literal for Fraction: {text!r}')
    sign, whole, below, decimals, exponent = found.groups()
    above = int(whole or '0')
    below = int(below or '1')
    if decimals:
        decimals = decimals.replace('_', '')
        below = 10 ** len(decimals)
        above = above * below + int(decimals)
    if exponent:
        power = int(exponent)
        if power < 0:
            below *= 10 ** -power
        else:
            above *= 10 ** power
    return -above if sign == '-' else above, below


def _exact(number):
    """The ratio of any number that has an exact one; None of what is no such number."""
    if isinstance(number, Rational):
        return number.numerator, number.denominator
    if isinstance(number, float) or hasattr(number, 'as_integer_ratio') and not isinstance(number, (type, str)):
        return number.as_integer_ratio()
    return None


def _reduced(above, below, cls=None):
    """The fraction of any two integers."""
    if not below:
        raise ZeroDivisionError(f'Fraction({above}, 0)')
    common = math.gcd(above, below)
    if below < 0:
        common = -common
    return _made(above // common, below // common, cls)


def _made(above, below, cls=None):
    """The fraction of two integers in lowest terms, the second positive."""
    self = object.__new__(cls or Fraction)
    self._numerator = above
    self._denominator = below
    return self


# Exact operations, on two pairs of integers. Common factors go first, for the sake of small products (Knuth, TAOCP 2, 4.5.1).

def _sum(a, b, c, d):
    common = math.gcd(b, d)
    if common == 1:
        return _made(a * d + c * b, b * d)
    b //= common
    total = a * (d // common) + c * b
    common = math.gcd(total, common)
    return _made(total // common, b * (d // common))


def _difference(a, b, c, d):
    return _sum(a, b, -c, d)


def _product(a, b, c, d):
    first, second = math.gcd(a, d), math.gcd(c, b)
    return _made((a // first) * (c // second), (b // second) * (d // first))


def _quotient(a, b, c, d):
    if not c:
        raise ZeroDivisionError(f'Fraction({d}, 0)')
    return _product(a, b, -d, -c) if c < 0 else _product(a, b, d, c)


def _floor(a, b, c, d):
    return a * d // (b * c)


def _rest(a, b, c, d):
    return _reduced(a * d % (b * c), b * d)


def _floor_and_rest(a, b, c, d):
    whole, rest = divmod(a * d, b * c)
    return whole, _reduced(rest, b * d)


def _methods(exact, inexact, with_complex=True):
    """An operator's two methods: exact among rational numbers, else that of floats, or of complex numbers."""
    def method(self, other):
        if isinstance(other, Fraction):
            return exact(self._numerator, self._denominator, other._numerator, other._denominator)
        if isinstance(other, int):
            return exact(self._numerator, self._denominator, other, 1)
        if isinstance(other, float) or with_complex and isinstance(other, complex):
            return inexact(float(self), other)
        return NotImplemented

    def reflected(self, other):
        if isinstance(other, Rational):
            return exact(int(other.numerator), int(other.denominator), self._numerator, self._denominator)
        if isinstance(other, Real):
            return inexact(float(other), float(self))
        if with_complex and isinstance(other, Complex):
            return inexact(complex(other), float(self))
        return NotImplemented

    method.__name__, reflected.__name__ = f'__{inexact.__name__}__', f'__r{inexact.__name__}__'
    return method, reflected


def _comparison(compare):
    """The method of one of the four comparisons of order."""
    def method(self, other):
        if isinstance(other, Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if not math.isfinite(other):
                return compare(0.0, other)
            above, below = other.as_integer_ratio()
            return compare(self._numerator * below, self._denominator * above)
        return NotImplemented

    method.__name__ = f'__{compare.__name__}__'
    return method


@lru_cache(maxsize=1 << 14)
def _hash(above, below):
    """The hash by the rule for all numbers: the quotient modulo a prime (see the types' documentation, "Hashing")."""
    prime = sys.hash_info.modulus
    if below % prime:
        value = hash(hash(abs(above)) * pow(below, -1, prime))
    else:
        value = sys.hash_info.inf
    if above < 0:
        value = -value
    return -2 if value == -1 else value


class Fraction(Rational):
    """A rational number of a numerator and a denominator, which are rational themselves, or of one number or text."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return _made(numerator, 1, cls)
            if isinstance(numerator, str):
                return _reduced(*_read(numerator), cls)
            ratio = _exact(numerator)
            if ratio is None:
                raise TypeError('argument should be a string or a Rational instance or have the as_integer_ratio() method')
            above, below = ratio
            return _made(above, below, cls)
        if type(numerator) is int and type(denominator) is int:
            return _reduced(numerator, denominator, cls)
        if not isinstance(numerator, Rational) or not isinstance(denominator, Rational):
            raise TypeError('both arguments should be Rational instances')
        return _reduced(numerator.numerator * denominator.denominator, numerator.denominator * denominator.numerator, cls)

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        return _made(numerator, denominator, cls)

    @classmethod
    def from_number(cls, number):
        """The fraction that is equal to a number; texts are none."""
        ratio = _exact(number)
        if ratio is None:
            raise TypeError('argument should be a Rational instance or have the as_integer_ratio() method')
        return _made(*ratio, cls)

    @classmethod
    def from_float(cls, f):
        """The fraction that is equal to a float or an integer."""
        if not isinstance(f, (float, Integral)):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return _made(*_exact(f), cls)

    @classmethod
    def from_decimal(cls, dec):
        """The fraction that is equal to a Decimal or an integer."""
        from decimal import Decimal
        if not isinstance(dec, (Decimal, Integral)):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return _made(*_exact(dec), cls)

    numerator = property(lambda self: self._numerator, doc='The number above the line.')
    denominator = property(lambda self: self._denominator, doc='The number below it, always positive.')

    def as_integer_ratio(self):
        """(numerator, denominator)."""
        return self._numerator, self._denominator

    def is_integer(self):
        """Whether the number is whole."""
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction with a denominator up to this."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction come closer from both sides; between the last one and the one before
        # it lies the only other candidate.
        older, newer = (0, 1), (1, 0)
        above, below = self._numerator, self._denominator
        while True:
            whole, rest = divmod(above, below)
            denominator = older[1] + whole * newer[1]
            if denominator > max_denominator:
                break
            older, newer = newer, (older[0] + whole * newer[0], denominator)
            above, below = below, rest
        times = (max_denominator - older[1]) // newer[1]
        between = older[0] + times * newer[0], older[1] + times * newer[1]
        return _made(*(newer if 2 * below * between[1] <= self._denominator else between))

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        from _fraction_format import formatted
        text = formatted(self._numerator, self._denominator, format_spec)
        if text is None:
            raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')
        return text

    __add__, __radd__ = _methods(_sum, operator.add)
    __sub__, __rsub__ = _methods(_difference, operator.sub)
    __mul__, __rmul__ = _methods(_product, operator.mul)
    __truediv__, __rtruediv__ = _methods(_quotient, operator.truediv)
    __floordiv__, __rfloordiv__ = _methods(_floor, operator.floordiv, False)
    __mod__, __rmod__ = _methods(_rest, operator.mod, False)
    __divmod__, __rdivmod__ = _methods(_floor_and_rest, divmod, False)

    def __pow__(self, other, modulo=None):
        """self ** other: exact for a whole exponent."""
        if modulo is not None:
            return NotImplemented
        if isinstance(other, Rational):
            if other.denominator != 1:
                return float(self) ** float(other)
            power, above, below = other.numerator, self._numerator, self._denominator
            if power >= 0:
                return _made(above ** power, below ** power)
            if not above:
                raise ZeroDivisionError(f'Fraction({below ** -power}, 0)')
            if above < 0:
                above, below = -above, -below
            return _made(below ** -power, above ** -power)
        if isinstance(other, (float, complex)):
            return float(self) ** other
        return NotImplemented

    def __rpow__(self, other, modulo=None):
        """other ** self: exact if self is whole."""
        if modulo is not None:
            return NotImplemented
        if self._denominator != 1:
            return Fraction(other.numerator, other.denominator) ** self if isinstance(other, Rational) else other ** float(self)
        if self._numerator < 0 and isinstance(other, Rational):
            return Fraction(other.numerator, other.denominator) ** self._numerator
        return other ** self._numerator

    def __pos__(self):
        return _made(self._numerator, self._denominator)

    def __neg__(self):
        return _made(-self._numerator, self._denominator)

    def __abs__(self):
        return _made(abs(self._numerator), self._denominator)

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __int__(self):
        return operator.index(self.__trunc__())

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        """The nearest integer, or with ndigits the nearest decimal fraction; of two equally near ones the even."""
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            over = 2 * rest - self._denominator
            return whole + 1 if over > 0 or over == 0 and whole & 1 else whole
        unit = 10 ** abs(ndigits)
        return Fraction(round(self * unit), unit) if ndigits > 0 else Fraction(round(self / unit) * unit)

    def __bool__(self):
        return bool(self._numerator)

    def __hash__(self):
        return _hash(self._numerator, self._denominator)

    def __eq__(self, other):
        if type(other) is int:
            return self._denominator == 1 and self._numerator == other
        if isinstance(other, Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, Complex) and not other.imag:
            other = other.real
        if isinstance(other, float):
            return math.isfinite(other) and (self._numerator, self._denominator) == other.as_integer_ratio()
        return NotImplemented

    __lt__ = _comparison(operator.lt)
    __le__ = _comparison(operator.le)
    __gt__ = _comparison(operator.gt)
    __ge__ = _comparison(operator.ge)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
