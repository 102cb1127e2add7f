# origin: lib _pydecimal
# work: arithmetic at several precisions, rounding modes, signals, formats, functions
import _pydecimal as d

D = d.Decimal
with d.localcontext() as c:
    c.prec = 50
    print(D(2).sqrt(), D(1) / D(7), D("1.1").exp(), D(10).ln(), D("0.5") ** D("2.5"), D(3).log10())
print([str(D("2.675").quantize(D("0.01"), rounding=r)) for r in (d.ROUND_HALF_UP, d.ROUND_HALF_EVEN, d.ROUND_DOWN, d.ROUND_CEILING, d.ROUND_05UP)])
print(D("1E+5").normalize(), D("123.4500").as_tuple(), D(1) % D("0.3"), D("-7") // 2, divmod(D("7.5"), 2), D("NaN").compare(D(1)), D("Infinity") > 5, D("1.0") == 1.0, hash(D("1.5")) == hash(1.5))
print(f"{D('1234567.891'):,.2f} {D('0.00001'):e} {D('12'):>10} {D('0.5'):%}", D("1e-10").to_eng_string(), D(255).logical_and(D(111)) if False else D("1.23").next_plus(), D("5").fma(2, 3), D.from_float(0.1))
for action in (lambda: D(1) / 0, lambda: D("x"), lambda: D("sNaN") + 1, lambda: D(-1).sqrt(), lambda: d.Context(Emax=10, prec=3).multiply(D("9e9"), D("9e9"))):
    try:
        print(action())
    except d.DecimalException as e:
        print(type(e).__name__, e)
print(d.getcontext(), d.Context(prec=3).create_decimal("1.23456"), sum(map(D, ("0.1", "0.2", "0.3"))), D(1).max(D("NaN")))
