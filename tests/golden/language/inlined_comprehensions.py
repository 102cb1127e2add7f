# PEP 709: a comprehension is part of the code around it, to frames, tracebacks and locals().
import sys, traceback
r = [sorted(k for k in locals() if len(k) < 3) for xx in range(1)]
print(r)
print(["xx" in locals() for xx in range(1)], ["xx" in globals() for xx in range(1)], "xx" in globals())
class C:
    r = [sorted(k for k in locals() if not k.startswith("__")) for yy in range(1)]
    print(r)
def f():
    return [sorted(locals()) for zz in range(1)]
print(f())
def g():
    return [(lambda: zz) for zz in range(1 // 0)]
def h():
    out = [(lambda: zz) for zz in range(2) if 1 // (1 - zz)]
try: g()
except ZeroDivisionError: traceback.print_exc(file=sys.stdout)
try: h()
except ZeroDivisionError as e: print([(f.f_code.co_name, line) for f, line in traceback.walk_tb(e.__traceback__)])
def k():
    return [(lambda: (zz, sys._getframe().f_back.f_code.co_name))() for zz in range(1)], {q: (lambda: q) and sys._getframe().f_code.co_name for q in range(1)}
print(k())
def m():
    def c(): return a
    return [[(lambda: (x, y)) and sys._getframe().f_code.co_name for y in range(1)] for x in range(1)]
    a = 1
print(m())
print([(lambda: w) and sys._getframe().f_code.co_name for w in range(1)])
class D:
    n = [(lambda: w) and sys._getframe().f_code.co_name for w in range(1)]
print(D.n)
fs = [lambda: i for i in range(3)]
print([q() for q in fs])
