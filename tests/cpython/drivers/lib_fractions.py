# origin: lib fractions statistics
# work: fractions in formats and limits; means, medians, regressions, distributions
from fractions import Fraction as F
import statistics as s

print(F("3.125"), F(0.1).limit_denominator(100), F(7, 3) // 2, F(-7, 2) % 2, F(1, 3) ** -2, round(F(22, 7), 2), f"{F(22, 7):.5f} {F(1, 3):>10} {F(1234567, 3):,.2f}", F("-1_000/3"), F(3, 4).as_integer_ratio(), sum([F(1, i) for i in range(1, 20)]))
data = [1, 2, 2, 3, 4, 7, 9]
print(s.mean(data), s.median_grouped(data), s.mode(data), s.multimode("aabbc"), s.stdev(data), s.quantiles(data, n=4), s.harmonic_mean([40, 60]), s.geometric_mean([54, 24, 36]), s.correlation(data, data[::-1]), s.linear_regression([1, 2, 3], [2, 4, 7]), s.fmean(data, weights=range(7)), s.covariance(data, data))
n = s.NormalDist(100, 15)
print(n.cdf(130), n.inv_cdf(0.95), n + 5, n.overlap(s.NormalDist(110, 10)), n.zscore(85))
try:
    s.mean([])
except s.StatisticsError as e:
    print(e)
