"""Statistics: averages, spread, how data depend on each other, densities, and the normal distribution.

What is rounded is rounded once: sums and deviations are exact fractions until the end.

>>> temperatures = [11, 14, 12, 19, 14]
>>> mean(temperatures)
14
>>> median(temperatures)
14
>>> mode(temperatures)
14
>>> pvariance(temperatures)
7.6
>>> round(stdev(temperatures), 3)
3.082
>>> quantiles(temperatures, n=4)
[11.5, 14.0, 16.5]
>>> mean([])
Traceback (most recent call last):
statistics.StatisticsError: mean requires at least one data point
"""

import math
from collections import Counter, namedtuple
from math import fsum, sqrt, sumprod

from _statistics_exact import (Decimal, Tally, as_type as _convert, common_type as _coerce, decimal_root as _decimal_sqrt_of_frac,
                               float_root as _float_sqrt_of_frac, is_finite as _isfinite, root as _root, squared_deviations,
                               sticky_root as _integer_sqrt_of_frac_rto)
from _statistics_exact import ratio as _exact_ratio
from _statistics_normal import NormalDist

try:
    from _statistics import _normal_dist_inv_cdf
except ImportError:
    from _statistics_normal import _normal_dist_inv_cdf

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean', 'kde',
           'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']

NormalDist.__module__ = 'statistics'


class StatisticsError(ValueError):
    """The data, too few perhaps, do not have what is asked."""


def _need(count, least, what):
    """Refuses a computation from too few values."""
    if count < least:
        raise StatisticsError(f"{what} requires at least {('one data point', 'two data points')[least - 1]}")


def _sum(data):
    """(type, exact sum, count).

    >>> _sum([1, 0.5, 0.25])
    (<class 'float'>, Fraction(7, 4), 3)
    >>> _sum([0.1] * 10)[1] == 1
    False
    >>> _sum([])
    (<class 'int'>, Fraction(0, 1), 0)
    """
    tally = Tally(data)
    return tally.type, tally.sum, tally.count


def _fail_neg(values, errmsg='negative value'):
    for x in values:
        if x < 0:
            raise StatisticsError(errmsg)
        yield x


# Averages

def mean(data):
    """The arithmetic mean, in the type of the data.

    >>> mean([2, 3, 7])
    4
    >>> mean([2, 3])
    2.5
    >>> from fractions import Fraction
    >>> mean([Fraction(1, 3), Fraction(1, 6)])
    Fraction(1, 4)
    """
    kind, total, count = _sum(data)
    _need(count, 1, 'mean')
    return _convert(total / count, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, which is faster; weights say how much each value counts.

    >>> fmean([2, 3, 7])
    4.0
    >>> fmean([80, 90], weights=[3, 1])
    82.5
    """
    if weights is None:
        if not hasattr(data, '__len__'):
            data = list(data)
        total = fsum(data)
        _need(len(data), 1, 'fmean')
        return total / len(data)
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        weighted = sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length') from None
    total = fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return weighted / total


def geometric_mean(data):
    """The n-th root of the product of n values.

    >>> round(geometric_mean([2, 4, 8]), 9)
    4.0
    """
    logarithms, count = [], 0
    for x in data:
        count += 1
        if x > 0.0 or x != x:
            logarithms.append(math.log(x))
        elif x != 0.0:
            raise StatisticsError('No negative inputs allowed', x)
    if not count:
        raise StatisticsError('Must have a non-empty dataset')
    total = fsum(logarithms)
    if math.isnan(total):
        return math.nan
    if len(logarithms) < count:
        # A zero makes the product zero, unless there is an infinity too.
        return math.nan if total == math.inf else 0.0
    return math.exp(total / count)


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals: the average of speeds over equal distances; weights are the distances.

    >>> harmonic_mean([40, 60])
    48.0
    >>> harmonic_mean([40, 60], weights=[10, 30])
    53.333333333333336
    """
    negative = 'harmonic mean does not support negative values'
    if not hasattr(data, '__len__'):
        data = list(data)
    count = len(data)
    _need(count, 1, 'harmonic_mean')
    if weights is None:
        if count == 1:
            import numbers
            if not isinstance(data[0], (numbers.Real, Decimal)):
                raise TypeError('unsupported type')
            return next(_fail_neg(data, negative))
        weights, distance = [1] * count, count
    else:
        weights = list(weights)
        if len(weights) != count:
            raise StatisticsError('Number of weights does not match data size')
        distance = _sum(_fail_neg(weights, negative))[1]
    try:
        kind, duration, _ = _sum([w / x if w else 0 for w, x in zip(weights, _fail_neg(data, negative))])
    except ZeroDivisionError:
        return 0
    if duration <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(distance / duration, kind)


def _in_order(data):
    """The data sorted, and where the upper half begins."""
    values = sorted(data)
    if not values:
        raise StatisticsError('no median for empty data')
    return values, len(values) // 2


def median(data):
    """The middle value, or the mean of the two middle ones.

    >>> median([8, 1, 3])
    3
    >>> median([8, 1, 3, 4])
    3.5
    """
    values, half = _in_order(data)
    return values[half] if len(values) & 1 else (values[half - 1] + values[half]) / 2


def median_low(data):
    """The middle value, or the smaller of the two middle ones.

    >>> median_low([8, 1, 3])
    3
    >>> median_low([8, 1, 3, 4])
    3
    """
    values, half = _in_order(data)
    return values[half] if len(values) & 1 else values[half - 1]


def median_high(data):
    """The middle value, or the greater of the two middle ones.

    >>> median_high([8, 1, 3])
    3
    >>> median_high([8, 1, 3, 4])
    4
    """
    values, half = _in_order(data)
    return values[half]


def median_grouped(data, interval=1.0):
    """The median of values that stand for classes of that width, taken to be spread evenly in their class.

    >>> median_grouped([1, 2, 2, 3])
    2.0
    >>> median_grouped([10, 20, 20, 30, 30, 30], interval=10)
    25.0
    """
    from bisect import bisect_left, bisect_right
    values, half = _in_order(data)
    middle = values[half]
    below = bisect_left(values, middle)
    inside = bisect_right(values, middle, lo=below) - below
    try:
        width, center = float(interval), float(middle)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return center - width / 2.0 + width * (len(values) / 2 - below) / inside


def mode(data):
    """The most common value, of several the one that came first.

    >>> mode('abracadabra')
    'a'
    >>> mode([1, 2, 2, 1])
    1
    >>> mode([])
    Traceback (most recent call last):
    statistics.StatisticsError: no mode for empty data
    """
    found = Counter(iter(data)).most_common(1)
    if not found:
        raise StatisticsError('no mode for empty data')
    return found[0][0]


def multimode(data):
    """All values that are the most common, in the order in which they came.

    >>> multimode('aabbc')
    ['a', 'b']
    >>> multimode([3, 1, 3])
    [3]
    >>> multimode([])
    []
    """
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, times in counts.items() if times == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 values that part the data into n groups of equal size.

    'exclusive' takes the data for a sample of more extreme values, 'inclusive' for all there are.

    >>> quantiles([1, 2, 3, 4, 5, 6, 7], n=4)
    [2.0, 4.0, 6.0]
    >>> quantiles([1, 2, 3, 4, 5], n=4, method='inclusive')
    [2.0, 3.0, 4.0]
    """
    if n < 1:
        raise StatisticsError('n must be at least 1')
    values = sorted(data)
    size = len(values)
    if not size:
        raise StatisticsError('must have at least one data point')
    if size == 1:
        return values * (n - 1)
    if method == 'exclusive':
        span, first, last = size + 1, 1, size - 1
    elif method == 'inclusive':
        span, first, last = size - 1, 0, size - 2
    else:
        raise ValueError(f'Unknown method: {method!r}')
    cuts = []
    for i in range(1, n):
        place = min(max(i * span // n, first), last)
        past = i * span - place * n
        place -= first
        cuts.append((values[place] * (n - past) + values[place + 1] * past) / n)
    return cuts


# Spread

def variance(data, xbar=None):
    """The variance of a sample, about its mean or a given one.

    >>> variance([1, 3, 5, 7])
    6.666666666666667
    >>> variance([1, 3, 5])
    4
    >>> variance([1, 3, 5], 3)
    4
    """
    kind, squares, _, count = squared_deviations(data, xbar)
    _need(count, 2, 'variance')
    return _convert(squares / (count - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population, about its mean or a given one.

    >>> pvariance([1, 3, 5, 7])
    5
    >>> pvariance([1, 3, 5, 7], 4)
    5
    >>> pvariance([1.5, 2.5])
    0.25
    """
    kind, squares, _, count = squared_deviations(data, mu)
    _need(count, 1, 'pvariance')
    return _convert(squares / count, kind)


def stdev(data, xbar=None):
    """The square root of variance().

    >>> stdev([1, 3, 5])
    2.0
    """
    kind, squares, _, count = squared_deviations(data, xbar)
    _need(count, 2, 'stdev')
    return _root(squares / (count - 1), kind)


def pstdev(data, mu=None):
    """The square root of pvariance().

    >>> pstdev([2, 4, 4, 4, 5, 5, 7, 9])
    2.0
    """
    kind, squares, _, count = squared_deviations(data, mu)
    _need(count, 1, 'pstdev')
    return _root(squares / count, kind)


def _mean_stdev(data):
    """Mean and standard deviation of a sample, as floats."""
    _, squares, center, count = squared_deviations(data)
    _need(count, 2, 'stdev')
    if not hasattr(squares, 'numerator'):
        return float(center), float(center) / float(squares)       # NaN in some way
    return float(center), _root(squares / (count - 1), float)


# Two series

def _paired(what, x, y):
    """How many pairs two series have."""
    count = len(x)
    if len(y) != count:
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    _need(count, 2, what)
    return count


def _centered(values, count):
    """(mean, deviations from it), as floats."""
    middle = fsum(values) / count
    return middle, [value - middle for value in values]


def covariance(x, y, /):
    """How much two series vary together.

    >>> up, down = [1, 2, 3, 4, 5], [9, 7, 5, 3, 1]
    >>> covariance(up, up)
    2.5
    >>> covariance(up, down)
    -5.0
    >>> covariance(up, [1, 1, 1, 1, 1])
    0.0
    """
    count = _paired('covariance', x, y)
    return sumprod(_centered(x, count)[1], _centered(y, count)[1]) / (count - 1)


def _rank(data, /, *, key=None, reverse=False, ties='average', start=1):
    """The place of each value in their order; equal ones share the mean of their places.

    >>> _rank([30, 10, 20])
    [3.0, 1.0, 2.0]
    >>> _rank([10, 20, 20], start=0)
    [0.0, 1.5, 1.5]
    >>> _rank([10, 20, 30], reverse=True)
    [3.0, 2.0, 1.0]
    """
    if ties != 'average':
        raise ValueError(f'Unknown tie resolution method: {ties!r}')
    values = [key(value) for value in data] if key is not None else list(data)
    order = sorted(range(len(values)), key=values.__getitem__, reverse=reverse)
    places = [0] * len(values)
    first = 0
    while first < len(order):
        end = first + 1
        while end < len(order) and values[order[end]] == values[order[first]]:
            end += 1
        for at in order[first:end]:
            places[at] = start - 1 + first + (end - first + 1) / 2
        first = end
    return places


def _sqrtprod(x, y):
    """The square root of x * y, where only the product may be too large or too small for a float."""
    product = x * y
    if math.isinf(product) and math.isfinite(x) and math.isfinite(y):
        return _sqrtprod(x * 2.0 ** -512, y * 2.0 ** -512) * 2.0 ** 512
    if not product and x and y:
        return _sqrtprod(x * 2.0 ** 537, y * 2.0 ** 537) * 2.0 ** -537
    h = sqrt(product)
    if not h or not math.isfinite(h):
        return h
    # A step of Newton's method, with x * y - h * h computed exactly, makes up for the rounding of the product.
    return h + sumprod((x, h), (y, -h)) / (2.0 * h)


def correlation(x, y, /, *, method='linear'):
    """How far two series depend on each other, from -1 to 1: linearly (Pearson) or only in their order ('ranked', Spearman).

    >>> correlation([1, 2, 3], [10, 20, 30])
    1.0
    >>> correlation([1, 2, 3], [3, 2, 1])
    -1.0
    >>> correlation([1, 2, 3, 4], [1, 10, 100, 1000], method='ranked')
    1.0
    >>> round(correlation([1, 2, 3, 4], [1, 10, 100, 1000]), 3)
    0.821
    """
    count = _paired('correlation', x, y)
    if method == 'ranked':
        x, y = _rank(x, start=(count - 1) / -2), _rank(y, start=(count - 1) / -2)
    elif method == 'linear':
        x, y = _centered(x, count)[1], _centered(y, count)[1]
    else:
        raise ValueError(f'Unknown method: {method!r}')
    together = sumprod(x, y)
    try:
        return together / _sqrtprod(sumprod(x, x), sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


LinearRegression = namedtuple('LinearRegression', 'slope intercept')


def linear_regression(x, y, /, *, proportional=False):
    """The straight line with the least squared distances in y; proportional makes it pass through the origin.

    >>> linear_regression([0, 1, 2], [5, 7, 9])
    LinearRegression(slope=2.0, intercept=5.0)
    >>> linear_regression([1, 2, 3], [2, 4, 6], proportional=True)
    LinearRegression(slope=2.0, intercept=0.0)
    >>> slope, intercept = linear_regression([0, 1, 2], [5, 7, 9])
    >>> slope * 3 + intercept
    11.0
    """
    count = _paired('linear regression', x, y)
    x_mean = y_mean = None
    if not proportional:
        (x_mean, x), (y_mean, y) = _centered(x, count), _centered(y, count)
    together = sumprod(x, y) + 0.0
    try:
        slope = together / sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope, 0.0 if proportional else y_mean - slope * x_mean)


# Densities

def _kernel(data, h, kernel):
    """The kernel of a name, if the data and the width are in order."""
    if not len(data):
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')
    from _statistics_kernels import KERNELS
    if kernel not in KERNELS:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')
    return KERNELS[kernel]


def kde(data, h, kernel='normal', *, cumulative=False):
    """A function that estimates the density, or the distribution, that a sample comes from: the mean of kernels of width h.

    >>> density = kde([1.0, 2.0, 4.0], h=0.5, kernel='rectangular')
    >>> density(1.5)
    0.6666666666666666
    >>> kde([1.0, 2.0, 4.0], h=0.5, kernel='rectangular', cumulative=True)(3.0)
    0.6666666666666666
    """
    spec = _kernel(data, h, kernel)
    function = spec['cdf' if cumulative else 'pdf']
    if spec['support'] is None:
        def estimate(x):
            return sum([function((x - value) / h) for value in data]) / (len(data) if cumulative else len(data) * h)
    else:
        from bisect import bisect_left, bisect_right
        reach = h * spec['support']
        values = sorted(data)

        def estimate(x):
            nonlocal values
            count = len(values)
            if len(data) != count:
                values = sorted(data)
                count = len(values)
            first = bisect_left(values, x - reach)
            near = values[first:bisect_right(values, x + reach)]
            if cumulative:
                return sum([function((x - value) / h) for value in near], first) / count
            return sum([function((x - value) / h) for value in near]) / (count * h)
    estimate.__name__ = estimate.__qualname__ = 'cdf' if cumulative else 'pdf'
    estimate.__doc__ = f"{'CDF' if cumulative else 'PDF'} estimate with {h=!r} and {kernel=!r}"
    return estimate


def kde_random(data, h, kernel='normal', *, seed=None):
    """A function that draws random values from the distribution that kde() estimates.

    >>> draw = kde_random([1.0, 2.0, 4.0], h=0.5, kernel='rectangular', seed=5)
    >>> all(0.5 <= draw() <= 4.5 for i in range(100))
    True
    """
    inverse = _kernel(data, h, kernel)['invcdf']
    from random import Random
    source = Random(seed)
    random, choice = source.random, source.choice

    def rand():
        return choice(data) + h * inverse(random())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand


def __getattr__(name):
    if name == '_kernel_specs':
        from _statistics_kernels import KERNELS
        return KERNELS
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
