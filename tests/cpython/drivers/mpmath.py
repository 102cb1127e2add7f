# origin: debian python3-mpmath
# work: fifty digits of constants, zeta, roots, quadrature, linear systems, identification
import mpmath
from mpmath import mp

mp.dps = 50
print(mp.pi, mp.e, mp.zeta(3), mp.sqrt(2), mp.gamma(mp.mpf(1) / 3))
mp.dps = 25
print(mp.quad(lambda x: mp.exp(-x ** 2), [0, mp.inf]), mp.findroot(lambda x: mp.cos(x) - x, 0.7), mp.diff(mp.sin, 1))
print(mp.polyroots([1, -6, 11, -6]), mp.lu_solve(mp.matrix([[2, 1], [1, 3]]), mp.matrix([1, 2])), mp.nsum(lambda n: 1 / n ** 2, [1, mp.inf]))
print(mp.besselj(0, 1), mp.hyp2f1(1, 2, 3, 0.5), mp.mpc(1, 2) ** mp.mpc(0.5, 1), mp.identify(0.5 + mp.sqrt(3) / 2 if False else 0.75), mp.taylor(mp.exp, 0, 4))
print(mpmath.iv.mpf([1, 2]) + mpmath.iv.mpf([3, 4]), mpmath.fp.zeta(2), mp.nstr(mp.mpf("1e-40") / 3, 12), mp.factorial(30), mp.pslq([-1, mp.pi], maxcoeff=10, maxsteps=50))
