# Slice assignment and deletion, extended too, and their errors.
a = list(range(10))
a[2:5] = "xy"
print(a)
a[::3] = [0, 0, 0]
print(a)
del a[1::2]
print(a)
del a[::-2]
print(a)
a[5:1] = [7]
print(a, a[::-1], a[-2:], a[10:])
for bad in (lambda: a.__setitem__(slice(None, None, 2), [1]), lambda: a.__setitem__(slice(0, 1), 5),
            lambda: a["x"], lambda: a[::0], lambda: a["a":], lambda: a[99], lambda: a.pop(99),
            lambda: a.index(99), lambda: a.remove(99), lambda: a + (1,), lambda: a * "x"):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
