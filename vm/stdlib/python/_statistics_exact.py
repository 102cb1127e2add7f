"""Sums and square roots without rounding errors, for numbers of any kind."""

import math
from fractions import Fraction

try:
    from decimal import Decimal, getcontext
except ImportError:
    class Decimal:
        """No number is one where there is no decimal module."""


def is_finite(x):
    """Whether a number, a Decimal too, is neither infinite nor NaN."""
    return x.is_finite() if hasattr(x, 'is_finite') else math.isfinite(x)


def ratio(x):
    """A number as (numerator, denominator); an infinity or a NaN as (itself, None)."""
    method = getattr(x, 'as_integer_ratio', None)
    if method is None:
        if hasattr(x, 'numerator') and hasattr(x, 'denominator'):
            return x.numerator, x.denominator
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
    try:
        return method()
    except (OverflowError, ValueError):
        assert not is_finite(x)
        return x, None


def common_type(T, S):
    """The type for results from values of both types: int gives way to any other, Fraction to float, a class to its subclass."""
    assert T is not bool, 'initial type T is bool'
    if S is T or S is int or S is bool:
        return T
    if T is int or issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    for lower, higher in ((T, S), (S, T)):
        if issubclass(lower, int) or issubclass(lower, Fraction) and issubclass(higher, float):
            return higher
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


class Tally:
    """The number, the common type and the exact sum of values, and the sum of their squares if wanted.

    Numerators are summed by denominator, so that it takes one large fraction at the end and not one for each value.
    """

    def __init__(self, data, squares=False):
        count, kinds, last = 0, [], None
        sums, square_sums = {}, {}
        for x in data:
            kind = type(x)
            if kind is not last:
                last = kind
                if kind not in kinds:
                    kinds.append(kind)
            above, below = x.as_integer_ratio() if kind is int else ratio(x)
            count += 1
            sums[below] = sums.get(below, 0) + above
            if squares:
                square_sums[below] = square_sums.get(below, 0) + above * above
        self.count = count
        self.type = int
        for kind in kinds:
            self.type = common_type(self.type, kind)
        self.special = None in sums         # there is an infinity or a NaN, which is then the sum
        self.sum = sums[None] if self.special else _fraction(sums)
        self.square_sum = None if self.special or not squares else _fraction({d * d: n for d, n in square_sums.items()})


def _fraction(numerators):
    """The sum of {denominator: numerator}."""
    whole = math.lcm(*numerators)
    return Fraction(sum([above * (whole // below) for below, above in numerators.items()]), whole)


def squared_deviations(data, center=None):
    """(type, sum of squared deviations from the centre, centre, count); the centre is the mean unless given."""
    if center is not None:
        deviations = [x - center for x in data]
        tally = Tally([d * d for d in deviations])
        return tally.type, tally.sum, center, tally.count
    tally = Tally(data, squares=True)
    n = tally.count
    if not n:
        return tally.type, Fraction(0), Fraction(0), 0
    if tally.special:
        return tally.type, tally.sum, tally.sum, n
    return tally.type, (n * tally.square_sum - tally.sum * tally.sum) / n, tally.sum / n, n


def as_type(value, T):
    """An exact value in the type of the data; a float if that is int and the value is not whole."""
    if type(value) is T:
        return value
    if issubclass(T, Decimal):
        try:
            return T(value)
        except TypeError:
            return T(value.numerator) / T(value.denominator)
    if issubclass(T, int) and value.denominator != 1:
        return float(value)
    return T(value)


def sticky_root(n, m):
    """The whole part of the square root of n/m, its last bit set if there is more: enough to round it once and rightly."""
    root = math.isqrt(n // m)
    return root if root * root * m == n else root | 1


def float_root(n, m):
    """The float nearest to the square root of n/m."""
    # Some 60 bits of the root are more than the 53 of a float, and the last one tells of the rest.
    shift = 60 + (m.bit_length() - n.bit_length()) // 2
    if shift >= 0:
        return sticky_root(n << 2 * shift, m) / (1 << shift)
    return (sticky_root(n, m << -2 * shift) << -shift) / 1


def decimal_root(n, m):
    """The Decimal nearest to the square root of n/m in the context's precision."""
    if not n:
        return Decimal('0.0')
    if (n < 0) != (m < 0):
        return (Decimal(n) / Decimal(m)).sqrt()        # which says what is wrong
    n, m = abs(n), abs(m)
    digits = getcontext().prec + 2
    shift = max(0, digits - (len(str(n)) - len(str(m))) // 2)
    scaled = n * 100 ** shift
    root = math.isqrt(scaled // m)
    if root * root * m == scaled:
        return (Decimal(n) / Decimal(m)).sqrt()
    # One more digit, which is not zero, stands for all that follow; the context rounds.
    return +Decimal((0, tuple(map(int, f'{root}1')), -shift - 1))


def root(value, T):
    """The square root of an exact value, as a float or, for Decimals, a Decimal."""
    try:
        above, below = value.numerator, value.denominator
    except AttributeError:
        raise ValueError('inf or nan encountered in data') from None
    return decimal_root(above, below) if issubclass(T, Decimal) else float_root(above, below)
