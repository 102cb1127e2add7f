"""Random numbers, choices and distributions from the Mersenne Twister: the same seed gives the same numbers.

The functions are the methods of one generator that all share. For secrets, use the module of that name.
"""

from math import ceil as _ceil, e as _e, exp as _exp, floor as _floor, isfinite as _isfinite, log as _log, pi as _pi, sqrt as _sqrt
from operator import index as _index
from _random import Random as _Twister
from _random_distributions import (CHENG as SG_MAGICCONST, KINDERMAN_MONAHAN as NV_MAGICCONST, LOG4, TURN as TWOPI,
                                   Distributions as _Distributions)

__all__ = ['Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss',
           'getrandbits', 'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random',
           'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate']

BPF = 53                    # the bits of a float between 0 and 1
RECIP_BPF = 2 ** -BPF


def _urandom(size):
    from os import urandom
    return urandom(size)


class Random(_Twister, _Distributions):
    """A generator. A subclass with its own source overrides random(), and getrandbits() if it has bits to give."""

    VERSION = 3             # of what getstate() returns

    def __init__(self, x=None):
        self.seed(x)

    def __init_subclass__(cls, /, **kwargs):
        # Integers come from bits, unless the class that is closest to overriding the source has random() alone.
        for base in cls.__mro__:
            own = base.__dict__
            if '_randbelow' in own:
                return
            if 'getrandbits' in own:
                cls._randbelow = Random._randbelow_from_bits
                return
            if 'random' in own:
                cls._randbelow = Random._randbelow_without_getrandbits
                return

    # The state

    def seed(self, a=None, version=2):
        """Starts the numbers that belong to a seed; None takes one from the system. version 1 is that of Python 2."""
        if isinstance(a, (str, bytes, bytearray)):
            if version == 2:
                from hashlib import sha512
                text = a.encode() if isinstance(a, str) else a
                a = int.from_bytes(text + sha512(text).digest())
            elif version == 1 and not isinstance(a, bytearray):
                a = _old_hash(a)
        elif a is not None and not isinstance(a, (int, float)):
            raise TypeError('The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """What setstate() needs to go on from here."""
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Goes on from where getstate() was called."""
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f'state with version {version} passed to Random.setstate() of version {self.VERSION}')
        _, words, waiting = state
        if version == 2:
            try:
                words = tuple([word & 0xffffffff for word in words])        # they were signed
            except (TypeError, ValueError) as error:
                raise TypeError(*error.args) from error
        super().setstate(words)
        self.gauss_next = waiting

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return type(self), (), self.getstate()

    # Integers

    def _randbelow_from_bits(self, n):
        getrandbits = self.getrandbits
        width = n.bit_length()
        while True:
            number = getrandbits(width)
            if number < n:
                return number

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        if n >= maxsize:
            from warnings import warn
            warn('Underlying random() generator does not supply \nenough bits to choose from a population range this large.\n'
                 'To remove the range limitation, add a getrandbits() method.')
            return _floor(self.random() * n)
        # As many floats for each number: the rest, at the end, is drawn again.
        usable = (maxsize - maxsize % n) / maxsize
        draw = self.random()
        while draw >= usable:
            draw = self.random()
        return _floor(draw * maxsize) % n

    _randbelow = _randbelow_from_bits

    def randrange(self, start, stop=None, step=1):
        """A number out of range(start, stop, step)."""
        first = _index(start)
        if stop is None:
            if step is not 1:
                raise TypeError('Missing a non-None stop argument')
            if first <= 0:
                raise ValueError('empty range for randrange()')
            return self._randbelow(first)
        last, by = _index(stop), _index(step)
        if by == 1:
            if last <= first:
                raise ValueError(f'empty range in randrange({start}, {stop})')
            return first + self._randbelow(last - first)
        if by == 0:
            raise ValueError('zero step for randrange()')
        count = (last - first + by - (1 if by > 0 else -1)) // by
        if count <= 0:
            raise ValueError(f'empty range in randrange({start}, {stop}, {step})')
        return first + by * self._randbelow(count)

    def randint(self, a, b):
        """A number from a to b, which is one of them."""
        a, b = _index(a), _index(b)
        if a > b:
            raise ValueError(f'empty range in randint({a}, {b})')
        return a + self._randbelow(b - a + 1)

    def randbytes(self, n):
        """n bytes."""
        return self.getrandbits(8 * n).to_bytes(n, 'little')

    # Sequences

    def choice(self, seq):
        """One item of a sequence."""
        count = len(seq)
        if not count:
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(count)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """A list of k items, each one of all; weights, or their running sums, say how likely."""
        random = self.random
        if weights is None and cum_weights is None:
            count = len(population) + 0.0
            return [population[_floor(random() * count)] for _ in range(k)]
        if cum_weights is None:
            if isinstance(weights, int):
                raise TypeError(f'The number of choices must be a keyword argument: k={weights!r}')
            from itertools import accumulate
            cum_weights = list(accumulate(weights))
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        count = len(population)
        if len(cum_weights) != count:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(total):
            raise ValueError('Total of weights must be finite')
        from bisect import bisect
        return [population[bisect(cum_weights, random() * total, 0, count - 1)] for _ in range(k)]

    def shuffle(self, x):
        """Puts a list in random order."""
        below = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            other = below(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        """A list of k different items; counts says how many there are of each."""
        from _collections_abc import Sequence
        if not isinstance(population, Sequence):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        if counts is not None:
            return self._sample_counted(population, k, list(counts))
        count, k = len(population), _index(k)
        if not 0 <= k <= count:
            raise ValueError('Sample larger than population or is negative')
        below = self._randbelow
        # Which of two ways is taken decides about the numbers drawn: a copy of the population is cheaper than a set of
        # places while it is not larger than such a set.
        if count <= 21 + (4 ** _ceil(_log(k * 3, 4)) if k > 5 else 0):
            rest, taken = list(population), []
            for last in range(count - 1, count - 1 - k, -1):
                place = below(last + 1)
                taken.append(rest[place])
                rest[place] = rest[last]
            return taken
        places = {}
        while len(places) < k:
            places[below(count)] = None
        return [population[place] for place in places]

    def _sample_counted(self, population, k, counts):
        from bisect import bisect
        from itertools import accumulate
        ends = list(accumulate(counts))
        if len(ends) != len(population):
            raise ValueError('The number of counts does not match the population')
        total = ends[-1] if ends else 0
        if not isinstance(total, int):
            raise TypeError('Counts must be integers')
        if total < 0:
            raise ValueError('Counts must be non-negative')
        return [population[bisect(ends, place)] for place in self.sample(range(total), k)]


def _old_hash(text):
    """The hash of a text in Python 2, of which version 1 of seed() makes the seed."""
    codes = list(text) if isinstance(text, bytes) else list(map(ord, text))
    value = codes[0] << 7 if codes else 0
    for code in codes:
        value = (1000003 * value ^ code) & 0xffffffffffffffff
    value ^= len(codes)
    return -2 if value == -1 else value


class SystemRandom(Random):
    """A generator of what the operating system gives: it cannot be seeded and has no state."""

    def random(self):
        """A number from 0 up to but not 1."""
        return (int.from_bytes(_urandom(7)) >> 3) * RECIP_BPF

    def getrandbits(self, k):
        """An integer of k bits."""
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        size = -(-k // 8)
        return int.from_bytes(_urandom(size)) >> 8 * size - k

    def randbytes(self, n):
        """n bytes."""
        return _urandom(n)

    def seed(self, *args, **kwds):
        """Does nothing."""
        self.gauss_next = None

    def getstate(self, *args, **kwds):
        """There is none."""
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


_inst = Random()
for _name in __all__[2:]:
    globals()[_name] = getattr(_inst, _name)
del _name


def _parse_args(arg_list=None):
    """The arguments of the command line and its help."""
    import argparse
    parser = argparse.ArgumentParser(formatter_class=argparse.RawTextHelpFormatter)
    one = parser.add_mutually_exclusive_group()
    for short, long, options in (
            ('-c', '--choice', dict(nargs='+', help='print a random choice')),
            ('-i', '--integer', dict(type=int, metavar='N', help='print a random integer between 1 and N inclusive')),
            ('-f', '--float', dict(type=float, metavar='N', help='print a random floating-point number between 0 and N inclusive'))):
        one.add_argument(short, long, **options)
    one.add_argument('--test', type=int, const=10_000, nargs='?', help=argparse.SUPPRESS)
    parser.add_argument('input', nargs='*', help='if no options given, output depends on the input\n'
                        '    string or multiple: same as --choice\n    integer: same as --integer\n    float: same as --float')
    return parser.parse_args(arg_list), parser.format_help()


def main(arg_list=None):
    """What the command line prints."""
    args, usage = _parse_args(arg_list)
    words = args.choice
    if args.integer is not None:
        return _inst.randint(1, args.integer)
    if args.float is not None:
        return _inst.uniform(0, args.float)
    if not words and not args.input:
        return usage
    if not words and len(args.input) == 1:
        text = args.input[0]
        for kind, draw, low in ((int, _inst.randint, 1), (float, _inst.uniform, 0)):
            try:
                return draw(low, kind(text))
            except ValueError:
                pass
        words = text.split()
    return _inst.choice(words or args.input)


if __name__ == '__main__':
    print(main())
