"""math: exact results and the texts of its errors."""

import math


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, "|", e)


for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(0.0), lambda: math.log(8, 2), lambda: math.log2(2**2000), lambda: math.acos(2),
          lambda: math.exp(1000), lambda: math.gamma(0), lambda: math.gamma(10.5), lambda: math.lgamma(100.5), lambda: math.erf(0.5),
          lambda: math.erfc(5), lambda: math.factorial(30), lambda: math.factorial(-1), lambda: math.comb(100, 50), lambda: math.perm(20, 5),
          lambda: math.isqrt(10**40), lambda: math.gcd(0, 12, -18), lambda: math.lcm(4, 6), lambda: math.fsum([0.1] * 10),
          lambda: math.fsum([1e308, 1e308]), lambda: math.prod([1, 2, 3.0]), lambda: math.sumprod([0.1] * 10, [1] * 10), lambda: math.hypot(3, 4, 12),
          lambda: math.dist((1, 2), (4, 6)), lambda: math.floor(-0.5), lambda: math.ceil(1e20), lambda: math.trunc("a"), lambda: math.ldexp(1, 5000),
          lambda: math.frexp(-10), lambda: math.modf(-1.5), lambda: math.nextafter(1, 2, steps=3), lambda: math.ulp(1), lambda: math.remainder(5, 3),
          lambda: math.fmod(-5, 3), lambda: math.pow(0, -1), lambda: math.isclose(1, 1 + 1e-10), lambda: math.fma(1e308, 10, 0)):
    t(f)
