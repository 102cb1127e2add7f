import gc
import weakref


class C:
    pass


def callback(reference):
    print("gone", reference() is None)


def make(x):
    c = C()
    p = weakref.proxy(c)
    c.x = x
    assert weakref.ref(c)() is c and p.x == x and weakref.ref(c) is weakref.ref(c)
    return c


first = make(1)
r = weakref.ref(first, callback)
p = weakref.proxy(first)
print(p.x, r() is first, weakref.getweakrefs(first)[-1] is p)
first = None
second = make(2)
r2 = weakref.ref(second)
assert weakref.proxy(second).x == 2 and r2() is second and weakref.getweakrefs(second)
gc.collect()
print(r())
try:
    p.x
except ReferenceError as e:
    print(e)
try:
    weakref.ref(5)
except TypeError as e:
    print(e)
