def loops():
    out = []
    for i in range(10):
        if i == 2:
            continue
        if i == 6:
            break
        out.append(i)
    else:
        out.append("never")
    for i in ():
        pass
    else:
        out.append("else")
    n = 3
    while n:
        n -= 1
        if n == 1:
            continue
        out.append(("w", n))
    else:
        out.append("done")
    return out

print(loops())
x = 5
print("neg" if x < 0 else "zero" if x == 0 else "pos")
print(1 < x < 10, 1 < x < 3, 3 > x or "fallback", x and "and")
if (n := x * 2) > 9:
    print(n)
assert x == 5, "no"
try:
    assert x == 6, ("message", x)
except AssertionError as e:
    print(repr(e))
del x
try:
    x
except NameError as e:
    print(e)
