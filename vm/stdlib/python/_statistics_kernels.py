"""The kernels of density estimation: each a density of width 1 with its distribution and the inverse of that."""

from math import acos, asin, atan, cos, cosh, erfc, exp, log, pi, sin, sqrt, sumprod, tan, tau

from _statistics_normal import inverse_normal


def kernel(density, distribution, inverse, support=None):
    """A density, its distribution, the inverse of that, and where the density becomes zero (None: nowhere)."""
    return {'pdf': density, 'cdf': distribution, 'invcdf': inverse, 'support': support}


def _inverted(distribution, density, estimate):
    """The inverse of a symmetric distribution without a closed one: an estimate that Newton's method improves."""
    def inverse(p):
        x = estimate(p) if p <= 0.5 else -estimate(1.0 - p)
        error = distribution(x) - p
        while error > 1e-12 or error < -1e-12:
            x -= error / density(x)
            error = distribution(x) - p
        return x
    return inverse


# The polynomials of the two kernels without a closed inverse, and for the lower half functions close to it.

def _quartic(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _quartic_sum(t):
    return sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t ** 5, t ** 3, t, 1.0))


def _quartic_guess(p):
    if p < 0.0106:
        return (2.0 * p) ** 0.3838 - 1.0
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    return x + 0.026818732 * sin(7.101753784 * p + 2.73230839482953) if p < 0.499 else x


def _triweight(t):
    return 35 / 32 * (1.0 - t * t) ** 3


def _triweight_sum(t):
    return sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t ** 7, t ** 5, t ** 3, t, 1.0))


def _triweight_guess(p):
    x = (2.0 * p) ** 0.3400218741872791 - 1.0
    return x - 0.033 * sin(1.07 * tau * (p - 0.035)) if 0.00001 < p < 0.499 else x


_SQRT2 = sqrt(2.0)
_SQRT2PI = sqrt(2 * pi)

KERNELS = {
    'normal': kernel(
        lambda t: exp(-1 / 2 * t * t) / _SQRT2PI,
        lambda t: 1 / 2 * erfc(-t / _SQRT2),
        lambda p: inverse_normal(p, 0.0, 1.0)),
    'logistic': kernel(
        lambda t: 1 / 2 / (1.0 + cosh(t)),
        lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
        lambda p: log(p / (1.0 - p))),
    'sigmoid': kernel(
        lambda t: (1 / pi) / cosh(t),
        lambda t: (2 / pi) * atan(exp(t)),
        lambda p: log(tan(p * (pi / 2)))),
    'rectangular': kernel(
        lambda t: 1 / 2,
        lambda t: 1 / 2 * t + 1 / 2,
        lambda p: 2.0 * p - 1.0, 1.0),
    'triangular': kernel(
        lambda t: 1.0 - abs(t),
        lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
        lambda p: sqrt(2.0 * p) - 1.0 if p < 1 / 2 else 1.0 - sqrt(2.0 - 2.0 * p), 1.0),
    'parabolic': kernel(
        lambda t: 3 / 4 * (1.0 - t * t),
        lambda t: sumprod((-1 / 4, 3 / 4, 1 / 2), (t ** 3, t, 1.0)),
        lambda p: 2.0 * cos((acos(2.0 * p - 1.0) + pi) / 3.0), 1.0),
    'quartic': kernel(_quartic, _quartic_sum, _inverted(_quartic_sum, _quartic, _quartic_guess), 1.0),
    'triweight': kernel(_triweight, _triweight_sum, _inverted(_triweight_sum, _triweight, _triweight_guess), 1.0),
    'cosine': kernel(
        lambda t: pi / 4 * cos(pi / 2 * t),
        lambda t: 1 / 2 * sin(pi / 2 * t) + 1 / 2,
        lambda p: 2 / pi * asin(2.0 * p - 1.0), 1.0),
}
for _other, _name in (('gauss', 'normal'), ('uniform', 'rectangular'), ('epanechnikov', 'parabolic'), ('biweight', 'quartic')):
    KERNELS[_other] = KERNELS[_name]
