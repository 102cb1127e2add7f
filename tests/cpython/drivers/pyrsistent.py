# origin: debian python3-pyrsistent
# work: persistent vectors, maps, sets, records and transformations with the pure Python vector
import os

os.environ["PYRSISTENT_NO_C_EXTENSION"] = "1"
from pyrsistent import PClass, PRecord, field, freeze, inc, m, ny, pbag, pdeque, plist, pmap, pset, pvector, s, thaw, v

a = v(1, 2, 3)
b = a.append(4).set(0, "x")
print(a, b, b.delete(1), a.extend(range(40))[38:], a.index(2), a + v(9), len(pvector(range(2000)).set(1999, 0)))
d = m(x=1, y=m(z=2))
print(d.set("x", 5)["x"], d.transform(["y", "z"], inc), d.remove("x"), d == m(y=m(z=2), x=1), hash(d) == hash(m(x=1, y=m(z=2))))
e = a.evolver()
e[0] = 10
e.append(5)
print(e.persistent(), sorted(s(1, 2) | s(3)), plist([1, 2, 3]).cons(0), pdeque([1, 2, 3]).rotate(1), pbag([1, 1, 2]).count(1))
print(freeze({"a": [1, {"b": 2}]}), thaw(freeze({"a": [1, {"b": {3}}]})), freeze({"a": [1, 2]}).transform(["a", ny], lambda n: n * 2))


class Rec(PRecord):
    x = field(type=int, mandatory=True)
    y = field(initial=2, invariant=lambda n: (n > 0, "not positive"))


class Cls(PClass):
    n = field(type=(int, float))


print(Rec(x=1), Rec(x=1).set(y=5), Cls(n=1.5), Cls(n=1).set("n", 2))
for action in (lambda: Rec(), lambda: Rec(x="a"), lambda: Rec(x=1, y=-1), lambda: Cls(n="s"), lambda: d.set):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, str(e)[:90])
