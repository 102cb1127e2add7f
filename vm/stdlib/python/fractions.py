"""Fraction: exact rational numbers."""

import functools
import math
import numbers
import operator
import sys

__all__ = ['Fraction']

_MODULUS = sys.hash_info.modulus
_HASH_INF = sys.hash_info.inf


@functools.lru_cache(maxsize=1 << 14)
def _hash_algorithm(numerator, denominator):
    """Return the hash that equal floats and ints have too."""
    try:
        inverse = pow(denominator, -1, _MODULUS)
    except ValueError:
        result = _HASH_INF      # the modulus divides the denominator
    else:
        result = hash(hash(abs(numerator)) * inverse)
    result = result if numerator >= 0 else -result
    return -2 if result == -1 else result


_patterns = {}


def _rational_format():
    if 'rational' not in _patterns:
        import re
        _patterns['rational'] = re.compile(r'''
            \A\s*
            (?P<sign>[-+]?)
            (?=\d|\.\d)
            (?P<num>\d*|\d+(_\d+)*)
            (?:
               (?:\s*/\s*(?P<denom>\d+(_\d+)*))?
            |
               (?:\.(?P<decimal>\d*|\d+(_\d+)*))?
               (?:E(?P<exp>[-+]?\d+(_\d+)*))?
            )
            \s*\z''', re.VERBOSE | re.IGNORECASE)
    return _patterns['rational']


def _format_specs():
    if 'general' not in _patterns:
        import re
        head = r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)'
        _patterns['general'] = re.compile(
            head + r'(?P<alt>\#?)(?P<minimumwidth>0|[1-9]\d*)?(?P<thousands_sep>[,_]?)', re.DOTALL)
        _patterns['float'] = re.compile(
            head + r'(?P<no_neg_zero>z?)(?P<alt>\#?)(?P<zeropad>0(?=[0-9]))?'
            r'(?P<minimumwidth>[0-9]+)?(?P<thousands_sep>[,_])?'
            r'(?:\.(?=[,_0-9])(?P<precision>[0-9]+)?(?P<frac_separators>[,_])?)?'
            r'(?P<presentation_type>[eEfFgG%])', re.DOTALL)
    return _patterns['general'], _patterns['float']


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    """Round n/d to a multiple of 10**exponent, halves to even; return (sign, digits)."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    # The remainder is compared with half of the divisor.
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    sign = q < 0 if no_neg_zero else n < 0
    return sign, abs(q)


def _round_to_figures(n, d, figures):
    """Round n/d to so many significant digits; return (sign, digits, exponent)."""
    if n == 0:
        return False, 0, 1 - figures
    str_n, str_d = str(abs(n)), str(d)
    m = len(str_n) - len(str_d) + (str_d <= str_n)
    exponent = m - figures
    sign, significand = _round_to_exponent(n, d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return sign, significand, exponent


def _group(digits, sep, size=3, from_left=False):
    if not sep:
        return digits
    if from_left:
        return sep.join([digits[i:i + size] for i in range(0, len(digits), size)])
    first = 1 + (len(digits) - 1) % size
    return digits[:first] + ''.join([sep + digits[i:i + size]
                                     for i in range(first, len(digits), size)])


class Fraction(numbers.Rational):
    """A rational number, in lowest terms.

    Made of two integers, or of one number or string: Fraction(1, 3), Fraction('1.5').
    """

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if (isinstance(numerator, float)
                    or not isinstance(numerator, (type, str)) and hasattr(numerator, 'as_integer_ratio')):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance or have the '
                                'as_integer_ratio() method')
            m = _rational_format().match(numerator)
            if m is None:
                raise ValueError('Invalid literal for Fraction: %r' % numerator)
            numerator = int(m.group('num') or '0')
            denominator = m.group('denom')
            if denominator:
                denominator = int(denominator)
            else:
                denominator = 1
                decimal = m.group('decimal')
                if decimal:
                    decimal = decimal.replace('_', '')
                    scale = 10 ** len(decimal)
                    numerator = numerator * scale + int(decimal)
                    denominator *= scale
                exp = m.group('exp')
                if exp:
                    exp = int(exp)
                    if exp >= 0:
                        numerator *= 10 ** exp
                    else:
                        denominator *= 10 ** -exp
            if m.group('sign') == '-':
                numerator = -numerator
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @classmethod
    def from_number(cls, number):
        """Return the fraction that equals a number exactly; strings are not allowed."""
        if type(number) is int:
            return cls._from_coprime_ints(number, 1)
        if isinstance(number, numbers.Rational):
            return cls._from_coprime_ints(number.numerator, number.denominator)
        if isinstance(number, float) or (
                not isinstance(number, type) and hasattr(number, 'as_integer_ratio')):
            return cls._from_coprime_ints(*number.as_integer_ratio())
        raise TypeError('argument should be a Rational instance or have the '
                        'as_integer_ratio() method')

    @classmethod
    def from_float(cls, f):
        """Return the fraction that equals a float exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)'
                            % (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Return the fraction that equals a Decimal exactly."""
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError('%s.from_decimal() only takes Decimals, not %r (%s)'
                            % (cls.__name__, dec, type(dec).__name__))
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        """Make a fraction of integers that are known to be in lowest terms."""
        obj = super(Fraction, cls).__new__(cls)
        obj._numerator = numerator
        obj._denominator = denominator
        return obj

    def is_integer(self):
        """Tell whether the number is whole."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return (numerator, denominator)."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Return the nearest fraction whose denominator is at most this."""
        # Continued fractions: the last two convergents that are allowed are the candidates.
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    # -- formatting

    def __format__(self, format_spec, /):
        general, floating = _format_specs()
        if match := general.fullmatch(format_spec):
            return self._format_general(match)
        if match := floating.fullmatch(format_spec):
            # Aligning and filling with zeros exclude each other.
            if match['align'] is None or match['zeropad'] is None:
                return self._format_float(match)
        raise ValueError(f'Invalid format specifier {format_spec!r} for object of type '
                         f'{type(self).__name__!r}')

    @staticmethod
    def _aligned(fill, align, sign, body, width):
        padding = fill * (width - len(sign) - len(body))
        if align == '>':
            return padding + sign + body
        if align == '<':
            return sign + body + padding
        if align == '^':
            half = len(padding) // 2
            return padding[:half] + sign + body + padding[half:]
        return sign + padding + body

    def _format_general(self, match):
        sep = match['thousands_sep']
        n, d = self._numerator, self._denominator
        body = f'{abs(n):{sep}}'
        if d > 1 or match['alt']:
            body += f'/{d:{sep}}'
        sign = '-' if n < 0 else '' if match['sign'] in ('', '-', None) else match['sign']
        return self._aligned(match['fill'] or ' ', match['align'] or '>', sign, body,
                             int(match['minimumwidth'] or '0'))

    def _format_float(self, match):
        fill, align = match['fill'] or ' ', match['align'] or '>'
        pos_sign = '' if match['sign'] in ('-', '', None) else match['sign']
        alternate = bool(match['alt'])
        zeropad = bool(match['zeropad'])
        width = int(match['minimumwidth'] or '0')
        sep = match['thousands_sep'] or ''
        frac_sep = match['frac_separators'] or ''
        precision = int(match['precision'] or '6')
        kind = match['presentation_type']
        trim_zeros = kind in 'gG' and not alternate
        trim_point = not alternate
        exponent_indicator = 'E' if kind in 'EFG' else 'e'
        if align == '=' and fill == '0':
            zeropad = True
        if kind in 'fF%':
            exponent = -precision
            if kind == '%':
                exponent -= 2
            negative, significand = _round_to_exponent(
                self._numerator, self._denominator, exponent, bool(match['no_neg_zero']))
            scientific = False
            point_pos = precision
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            negative, significand, exponent = _round_to_figures(
                self._numerator, self._denominator, figures)
            scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
            point_pos = figures - 1 if scientific else -exponent
        if kind == '%':
            suffix = '%'
        elif scientific:
            suffix = f'{exponent_indicator}{exponent + point_pos:+03d}'
        else:
            suffix = ''
        digits = f'{significand:0{point_pos + 1}d}'
        sign = '-' if negative else pos_sign
        leading, fraction = digits[:len(digits) - point_pos], digits[len(digits) - point_pos:]
        if trim_zeros:
            fraction = fraction.rstrip('0')
        separator = '' if trim_point and not fraction else '.'
        trailing = separator + _group(fraction, frac_sep, from_left=True) + suffix
        if zeropad:
            minimum = width - len(sign) - len(trailing)
            # With separators every fourth place is one.
            leading = leading.zfill(3 * minimum // 4 + 1 if sep else minimum)
        leading = _group(leading, sep)
        return self._aligned(fill, align, sign, leading + trailing, width)

    # -- arithmetic

    def _operator_fallbacks(monomorphic_operator, fallback_operator, handle_complex=True):
        """Return the forward and the reflected method of an operation.

        Ints and fractions are exact; floats and complex numbers make the result one of these.
        """
        def forward(a, b):
            if isinstance(b, Fraction):
                return monomorphic_operator(a, b)
            if isinstance(b, int):
                return monomorphic_operator(a, Fraction(b))
            if isinstance(b, float):
                return fallback_operator(float(a), b)
            if handle_complex and isinstance(b, complex):
                return fallback_operator(float(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return monomorphic_operator(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback_operator(float(a), float(b))
            if handle_complex and isinstance(a, numbers.Complex):
                return fallback_operator(complex(a), float(b))
            return NotImplemented

        forward.__name__ = '__' + fallback_operator.__name__ + '__'
        forward.__doc__ = monomorphic_operator.__doc__
        reverse.__name__ = '__r' + fallback_operator.__name__ + '__'
        reverse.__doc__ = monomorphic_operator.__doc__
        return forward, reverse

    # Taking common factors out first keeps the numbers small (Knuth, TAOCP volume 2, 4.5.1).

    def _add(a, b):
        """a + b"""
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._from_coprime_ints(na * db + da * nb, da * db)
        s = da // g
        t = na * (db // g) + nb * s
        g2 = math.gcd(t, g)
        if g2 == 1:
            return Fraction._from_coprime_ints(t, s * db)
        return Fraction._from_coprime_ints(t // g2, s * (db // g2))

    __add__, __radd__ = _operator_fallbacks(_add, operator.add)

    def _sub(a, b):
        """a - b"""
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._from_coprime_ints(na * db - da * nb, da * db)
        s = da // g
        t = na * (db // g) - nb * s
        g2 = math.gcd(t, g)
        if g2 == 1:
            return Fraction._from_coprime_ints(t, s * db)
        return Fraction._from_coprime_ints(t // g2, s * (db // g2))

    __sub__, __rsub__ = _operator_fallbacks(_sub, operator.sub)

    def _mul(a, b):
        """a * b"""
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        g1 = math.gcd(na, db)
        if g1 > 1:
            na //= g1
            db //= g1
        g2 = math.gcd(nb, da)
        if g2 > 1:
            nb //= g2
            da //= g2
        return Fraction._from_coprime_ints(na * nb, db * da)

    __mul__, __rmul__ = _operator_fallbacks(_mul, operator.mul)

    def _div(a, b):
        """a / b"""
        nb, db = b._numerator, b._denominator
        if nb == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % db)
        na, da = a._numerator, a._denominator
        g1 = math.gcd(na, nb)
        if g1 > 1:
            na //= g1
            nb //= g1
        g2 = math.gcd(db, da)
        if g2 > 1:
            da //= g2
            db //= g2
        n, d = na * db, nb * da
        if d < 0:
            n, d = -n, -d
        return Fraction._from_coprime_ints(n, d)

    __truediv__, __rtruediv__ = _operator_fallbacks(_div, operator.truediv)

    def _floordiv(a, b):
        """a // b"""
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    __floordiv__, __rfloordiv__ = _operator_fallbacks(_floordiv, operator.floordiv, False)

    def _divmod(a, b):
        """(a // b, a % b)"""
        da, db = a.denominator, b.denominator
        div, n_mod = divmod(a.numerator * db, da * b.numerator)
        return div, Fraction(n_mod, da * db)

    __divmod__, __rdivmod__ = _operator_fallbacks(_divmod, divmod, False)

    def _mod(a, b):
        """a % b"""
        da, db = a.denominator, b.denominator
        return Fraction((a.numerator * db) % (b.numerator * da), da * db)

    __mod__, __rmod__ = _operator_fallbacks(_mod, operator.mod, False)

    def __pow__(a, b, modulo=None):
        """a ** b; a fraction when b is whole"""
        if modulo is not None:
            return NotImplemented
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction._from_coprime_ints(a._numerator ** power, a._denominator ** power)
            if a._numerator > 0:
                return Fraction._from_coprime_ints(a._denominator ** -power, a._numerator ** -power)
            if a._numerator == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -power)
            return Fraction._from_coprime_ints((-a._denominator) ** -power, (-a._numerator) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        """a ** b"""
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        """+a"""
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        """int(a)"""
        n = a._numerator
        return _index(-(-n // a._denominator) if n < 0 else n // a._denominator)

    def __trunc__(a):
        """math.trunc(a)"""
        n = a._numerator
        return -(-n // a._denominator) if n < 0 else n // a._denominator

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits): an int without digits, else a fraction; halves to even"""
        if ndigits is None:
            d = self._denominator
            floor, remainder = divmod(self._numerator, d)
            if remainder * 2 < d:
                return floor
            if remainder * 2 > d:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        return _hash_algorithm(self._numerator, self._denominator)

    # -- comparison

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b         # never
            return a == a.from_float(b)
        return NotImplemented

    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)
