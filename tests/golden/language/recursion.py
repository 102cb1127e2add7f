import sys
def down(n): return 0 if n == 0 else 1 + down(n - 1)
print(down(900))
try:
    down(10**6)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
class R:
    def __repr__(self): return repr(self)
try:
    repr(R())
except RecursionError:
    print("repr")
l = []
l.append(l)
print(l)
class E:
    def __eq__(self, o): return self == o
try:
    E() == E()
except RecursionError:
    print("eq")
class G:
    def __getattr__(self, n): return getattr(self, n + "x")
try:
    G().a
except RecursionError:
    print("getattr")
