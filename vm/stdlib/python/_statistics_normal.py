"""The normal distribution."""

from math import erfc, exp, fabs, hypot, log, sqrt, tau

_SQRT2 = sqrt(2.0)

# Wichura, "The percentage points of the normal distribution", 1988 (AS 241): quotients of polynomials, highest power first, for
# the middle of the distribution, its flanks and its tails.
_MIDDLE = ((2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
            1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
           (5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
            687.1870074920579083, 42.313330701600911252, 1.0))
_FLANK = ((7.7454501427834140764e-4, 0.0227238449892691845833, 0.241780725177450611770, 1.27045825245236838258,
           3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734),
          (1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
           0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0))
_TAIL = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
          0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772),
         (2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
          0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0))


def _quotient(polynomials, x):
    above = below = 0.0
    for a, b in zip(*polynomials):
        above = above * x + a
        below = below * x + b
    return above, below


def _normal_dist_inv_cdf(p, mu, sigma):
    """The value below which a share p of a normal distribution lies."""
    off = p - 0.5
    if fabs(off) <= 0.425:
        above, below = _quotient(_MIDDLE, 0.180625 - off * off)
        return mu + above * off / below * sigma
    r = sqrt(-log(p if off <= 0.0 else 1.0 - p))
    above, below = _quotient(_FLANK, r - 1.6) if r <= 5.0 else _quotient(_TAIL, r - 5.0)
    x = above / below
    return mu + (-x if off < 0.0 else x) * sigma


_normal_dist_inv_cdf.__module__ = 'statistics'
try:
    from _statistics import _normal_dist_inv_cdf as inverse_normal
except ImportError:
    inverse_normal = _normal_dist_inv_cdf


class NormalDist:
    """A normal distribution of a mean `mu` and a standard deviation `sigma`.

    Added to each other, distributions are taken to be independent.
    """

    __slots__ = {'_mu': 'Arithmetic mean', '_sigma': 'Standard deviation'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise _error('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution from which a sample comes, most likely."""
        from statistics import _mean_stdev
        return cls(*_mean_stdev(data))

    mean = property(lambda self: self._mu, doc='The mean.')
    median = property(lambda self: self._mu, doc='The median: the mean.')
    mode = property(lambda self: self._mu, doc='The most likely value: the mean.')
    stdev = property(lambda self: self._sigma, doc='The standard deviation.')
    variance = property(lambda self: self._sigma * self._sigma, doc='The square of the standard deviation.')

    def _spread(self, method):
        if not self._sigma:
            raise _error(f'{method}() not defined when sigma is zero')
        return self._sigma

    def pdf(self, x):
        """The density at x."""
        variance = self._spread('pdf') * self._sigma
        off = x - self._mu
        return exp(off * off / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        """The share that lies at or below x."""
        return 0.5 * erfc((self._mu - x) / (self._spread('cdf') * _SQRT2))

    def inv_cdf(self, p):
        """The value at or below which the share p lies.

        >>> round(NormalDist(100, 15).inv_cdf(0.5))
        100
        """
        if p <= 0.0 or p >= 1.0:
            raise _error('p must be in the range 0.0 < p < 1.0')
        return inverse_normal(p, self._mu, self._sigma)

    def zscore(self, x):
        """How many standard deviations x lies above the mean."""
        return (x - self._mu) / self._spread('zscore')

    def quantiles(self, n=4):
        """The n - 1 values between n parts of equal share."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def samples(self, n, *, seed=None):
        """n random values."""
        import random
        draw = random.random if seed is None else random.Random(seed).random
        mu, sigma = self._mu, self._sigma
        return [inverse_normal(draw(), mu, sigma) for _ in range(n)]

    def overlap(self, other):
        """The area under both densities: 1 for equal distributions, near 0 for distant ones.

        >>> a, b = NormalDist(0, 1), NormalDist(1, 1)
        >>> a.overlap(a)
        1.0
        >>> round(a.overlap(b), 6)
        0.617075
        """
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        narrow, wide = (self, other) if (self._sigma, self._mu) <= (other._sigma, other._mu) else (other, self)
        low, high = narrow.variance, wide.variance
        if not low or not high:
            raise _error('overlap() not defined when sigma is zero')
        apart = fabs(wide._mu - narrow._mu)
        more = high - low
        if not more:
            return erfc(apart / (2.0 * narrow._sigma * _SQRT2))
        # The densities cross at two points; between them the narrow one is the higher.
        middle = narrow._mu * high - wide._mu * low
        width = narrow._sigma * wide._sigma * sqrt(apart * apart + more * log(high / low))
        missing = [fabs(wide.cdf(x) - narrow.cdf(x)) for x in ((middle + width) / more, (middle - width) / more)]
        return 1.0 - (missing[0] + missing[1])

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return NormalDist(other - self._mu, self._sigma)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * fabs(factor))

    __rmul__ = __mul__

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / fabs(divisor))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if isinstance(other, NormalDist):
            return self._mu == other._mu and self._sigma == other._sigma
        return NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


def _error(text):
    from statistics import StatisticsError
    return StatisticsError(text)
