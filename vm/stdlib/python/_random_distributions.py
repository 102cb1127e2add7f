"""Random numbers of continuous and discrete distributions, from a source of numbers between 0 and 1.

The methods and the order of their draws are those that give the numbers documented for a seed.
"""

from math import acos, ceil, cos, e, exp, fabs, floor, lgamma, log, log2, pi, sin, sqrt

KINDERMAN_MONAHAN = 4 * exp(-0.5) / sqrt(2.0)
CHENG = 1.0 + log(4.5)
LOG4 = log(4.0)
TURN = 2.0 * pi


class Distributions:
    """What can be drawn with nothing but self.random()."""

    def uniform(self, a, b):
        """Evenly between a and b."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Between low and high, most often near mode, which is the middle unless given."""
        draw = self.random()
        if high == low:
            return low
        peak = 0.5 if mode is None else (mode - low) / (high - low)
        if draw > peak:
            return high + (low - high) * sqrt((1.0 - draw) * (1.0 - peak))
        return low + (high - low) * sqrt(draw * peak)

    def expovariate(self, lambd=1.0):
        """Exponentially with mean 1 / lambd; negative if lambd is."""
        return -log(1.0 - self.random()) / lambd

    def paretovariate(self, alpha):
        """By the Pareto distribution of shape alpha."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """By the Weibull distribution of scale alpha and shape beta."""
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normally, with mean mu and standard deviation sigma."""
        # Kinderman and Monahan, 1977: a quotient of two draws is accepted if it lies under a curve.
        random = self.random
        while True:
            first = random()
            second = 1.0 - random()
            z = KINDERMAN_MONAHAN * (first - 0.5) / second
            if z * z / 4.0 <= -log(second):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Normally too and faster; not for several threads at once."""
        # Box and Muller: an angle and a radius give two results, the second of which waits for the next call.
        z = self.gauss_next
        if z is not None:
            self.gauss_next = None
            return mu + z * sigma
        angle = self.random() * TURN
        radius = sqrt(-2.0 * log(1.0 - self.random()))
        self.gauss_next = sin(angle) * radius
        return mu + cos(angle) * radius * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        """What has a logarithm that is drawn normally."""
        return exp(self.normalvariate(mu, sigma))

    def vonmisesvariate(self, mu, kappa):
        """Angles around mu, the closer the greater kappa is; any angle if it is 0."""
        # Best and Fisher, 1979.
        random = self.random
        if kappa <= 1e-6:
            return TURN * random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        accepted = False
        while not accepted:
            z = cos(pi * random())
            d = z / (r + z)
            draw = random()
            accepted = draw < 1.0 - d * d or draw <= (1.0 - d) * exp(d)
        q = 1.0 / r
        off = acos((q + z) / (1.0 + q * z))
        return (mu + off if random() > 0.5 else mu - off) % TURN

    def gammavariate(self, alpha, beta):
        """By the gamma distribution of shape alpha and scale beta."""
        if not (alpha > 0.0 and beta > 0.0):
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return (_gamma_above_one if alpha > 1.0 else _gamma_below_one)(self.random, alpha) * beta

    def betavariate(self, alpha, beta):
        """Between 0 and 1 by the beta distribution."""
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def binomialvariate(self, n=1, p=0.5):
        """How often something of probability p happens in n trials."""
        if n < 0:
            raise ValueError('n must be non-negative')
        if not 0.0 <= p <= 1.0:
            raise ValueError('p must be in the range 0.0 <= p <= 1.0')
        if p == 0.0 or p == 1.0:
            return n if p else 0
        random = self.random
        if n == 1:
            return int(random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return (_binomial_by_gaps if n * p < 10.0 else _binomial_by_rejection)(random, n, p)


def _gamma_above_one(random, alpha):
    # Cheng, 1977: a logistic draw is accepted against the gamma density.
    spread = sqrt(2.0 * alpha - 1.0)
    low = alpha - LOG4
    high = alpha + spread
    while True:
        draw = random()
        if not 1e-7 < draw < 0.9999999:
            continue
        other = 1.0 - random()
        v = log(draw / (1.0 - draw)) / spread
        x = alpha * exp(v)
        z = draw * draw * other
        r = low + high * v - x
        if r + CHENG - 4.5 * z >= 0.0 or r >= log(z):
            return x


def _gamma_below_one(random, alpha):
    # Ahrens and Dieter, 1974 (GS): below and above 1 two different curves lie over the density.
    limit = (e + alpha) / e
    while True:
        p = limit * random()
        if p <= 1.0:
            x = p ** (1.0 / alpha)
            if random() <= exp(-x):
                return x
        else:
            x = -log((limit - p) / alpha)
            if random() <= x ** (alpha - 1.0):
                return x


def _binomial_by_gaps(random, n, p):
    # Devroye: the trials from one success to the next are drawn geometrically until there are none left.
    scale = log2(1.0 - p)
    successes = trials = 0
    if not scale:
        return 0
    while True:
        draw = random()
        if not draw:
            continue
        trials += floor(log2(draw) / scale) + 1
        if trials > n:
            return successes
        successes += 1


def _binomial_by_rejection(random, n, p):
    # Hörmann, 1993 (BTRS): a draw over a hat is accepted at once inside of it, else by the exact density.
    deviation = sqrt(n * p * (1.0 - p))
    b = 1.15 + 2.53 * deviation
    a = -0.0873 + 0.0248 * b + 0.01 * p
    middle = n * p + 0.5
    inside = 0.92 - 4.2 / b
    alpha = None
    while True:
        u = random() - 0.5
        us = 0.5 - fabs(u)
        if not us:
            continue
        k = floor((2.0 * a / us + b) * u + middle)
        if not 0 <= k <= n:
            continue
        v = random()
        if us >= 0.07 and v <= inside:
            return k
        if alpha is None:
            alpha = (2.83 + 5.1 / b) * deviation
            odds = log(p / (1.0 - p))
            mode = floor((n + 1) * p)
            at_mode = lgamma(mode + 1) + lgamma(n - mode + 1)
        if log(v * (alpha / (a / (us * us) + b))) <= at_mode - lgamma(k + 1) - lgamma(n - k + 1) + (k - mode) * odds:
            return k
