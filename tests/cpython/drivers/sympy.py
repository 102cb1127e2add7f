# origin: debian python3-sympy
# work: derivatives, integrals, limits, equations, matrices, factoring, series, printing
# fails: no `_tokenize`, on which `tokenize` is built
from sympy import (Eq, Matrix, Rational, Symbol, cos, diff, exp, expand, factor, factorint, integrate, latex, limit, oo, pi, pretty, prime,
                   series, simplify, sin, solve, sqrt, summation, symbols)

x, y = symbols("x y")
n = Symbol("n", integer=True, positive=True)
print(diff(sin(x) * exp(x), x), integrate(x ** 2 * cos(x), x), limit(sin(x) / x, x, 0), integrate(exp(-x ** 2), (x, -oo, oo)))
print(expand((x + y) ** 4), factor(x ** 4 - 1), simplify(sin(x) ** 2 + cos(x) ** 2), series(exp(x), x, 0, 5))
print(solve(x ** 2 - 5 * x + 6, x), solve([Eq(x + y, 3), Eq(x - y, 1)], [x, y]), solve(x ** 3 - 2, x))
m = Matrix([[2, 1], [1, 3]])
print(m.det(), m.inv(), m.eigenvals(), (m * m).tolist(), m.rref())
print(factorint(2 ** 31 + 11), prime(100), Rational(3, 7) + Rational(1, 2), sqrt(50), pi.evalf(30), summation(1 / n ** 2, (n, 1, oo)))
print(latex(x ** 2 / (y + 1)), pretty(x ** 2 / (y + 1)), (x + 1).subs(x, 3), repr(sqrt(x)))
