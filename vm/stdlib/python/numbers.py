"""Abstract base classes of numbers: Number, Complex, Real, Rational, Integral (PEP 3141).

A class says with @_leaves_open which operations its subclasses must have, and defines those that
follow from them.
"""

from abc import ABCMeta, update_abstractmethods

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']

_BINARY = {'add': '+', 'mul': '*', 'truediv': '/', 'floordiv': '//', 'mod': '%', 'pow': '**',
           'lshift': '<<', 'rshift': '>>', 'and': '&', 'xor': '^', 'or': '|', 'lt': '<', 'le': '<=',
           'eq': '=='}
_UNARY = {'neg': '-self', 'pos': '+self', 'invert': '~self', 'abs': 'abs(self), a Real',
          'complex': 'complex(self)', 'float': 'float(self)', 'int': 'int(self)',
          'trunc': 'The Integral nearest to self between 0 and self.',
          'floor': 'The greatest Integral <= self.', 'ceil': 'The least Integral >= self.'}
_PROPERTIES = {'real': 'The real part.', 'imag': 'The imaginary part.', 'numerator': 'The numerator.',
               'denominator': 'The denominator, positive.'}


def _make(name):
    """Return the function, without an implementation, for an operation."""
    if name in _UNARY or name in _PROPERTIES:
        def operation(self):
            raise NotImplementedError
        operation.__doc__ = _UNARY.get(name) or _PROPERTIES[name]
    else:
        def operation(self, other):
            raise NotImplementedError
        reflected = name not in _BINARY
        sides = ('other', 'self') if reflected else ('self', 'other')
        operation.__doc__ = f' {_BINARY[name[reflected:]]} '.join(sides)
    operation.__isabstractmethod__ = True
    return operation


def _leaves_open(names):
    """Class decorator: the operations that a class asks of its subclasses."""
    def decorate(cls):
        for name in names.split():
            function = _make(name)
            function.__name__ = full = name if name in _PROPERTIES else f'__{name}__'
            function.__qualname__ = f'{cls.__name__}.{full}'
            setattr(cls, full, property(function) if name in _PROPERTIES else function)
        return update_abstractmethods(cls)
    return decorate


class Number(metaclass=ABCMeta):
    """Anything that is a number."""
    __slots__ = ()
    __hash__ = None     # a class chooses one that fits its equality


@_leaves_open('complex real imag add radd neg pos mul rmul truediv rtruediv pow rpow abs eq')
class Complex(Number):
    """Numbers with real and imaginary parts, and the arithmetic of complex."""
    __slots__ = ()
    __hash__ = None

    def conjugate(self):
        """The complex conjugate."""
        raise NotImplementedError

    conjugate.__isabstractmethod__ = True

    def __bool__(self):
        """self != 0"""
        return self != 0

    def __sub__(self, other):
        """self - other"""
        return self + (-other)

    def __rsub__(self, other):
        """other - self"""
        return (-self) + other


@_leaves_open('float trunc floor ceil floordiv rfloordiv mod rmod lt le')
class Real(Complex):
    """Numbers on the line: ordered, can be rounded."""
    __slots__ = ()

    def __round__(self, ndigits=None):
        """self rounded to `ndigits` decimals, to an Integral by default; halves to even."""
        raise NotImplementedError

    __round__.__isabstractmethod__ = True

    def __divmod__(self, other):
        """(self // other, self % other)"""
        return self // other, self % other

    def __rdivmod__(self, other):
        """(other // self, other % self)"""
        return other // self, other % self

    def __complex__(self):
        """complex(self)"""
        return complex(self.__float__())

    def conjugate(self):
        """The number itself."""
        return +self

    real = property(conjugate, doc='The number itself.')
    imag = property(lambda self: 0, doc='Zero.')


@_leaves_open('numerator denominator')
class Rational(Real):
    """Numbers with a numerator and a denominator, in lowest terms."""
    __slots__ = ()

    def __float__(self):
        """float(self)"""
        # Of ints, which divide exactly however large they are.
        return int(self.numerator) / int(self.denominator)


@_leaves_open('int lshift rlshift rshift rrshift and rand xor rxor or ror invert')
class Integral(Rational):
    """Whole numbers, with the operations on bits."""
    __slots__ = ()

    def __pow__(self, exponent, modulus=None):
        """self ** exponent, or that modulo `modulus`"""
        raise NotImplementedError

    __pow__.__isabstractmethod__ = True

    def __index__(self):
        """The int to be used as an index."""
        return int(self)

    def __float__(self):
        """float(self)"""
        return float(int(self))

    numerator = property(lambda self: +self, doc='The number itself.')
    denominator = property(lambda self: 1, doc='One.')


Complex.register(complex)
Real.register(float)
Integral.register(int)
