# for a, b in enumerate, zip and items(): with errors, subclasses, changes on the way, and items that are kept.
def show(it):
    try:
        for a, b in it:
            print(a, b, end="; ")
        print("end")
    except Exception as e:
        print(type(e).__name__, e)


class E(enumerate):
    pass


class Z(zip):
    def __next__(self):
        return tuple(reversed(super().__next__()))


def bad():
    yield 1
    raise KeyError("bad")


show(enumerate("ab"))
show(enumerate("ab", 1 << 63))
show(enumerate(bad(), start=2**63 - 1))
show(E("xy"))
show(zip("abc", [1, 2]))
show(zip("ab", [1, 2, 3], strict=True))
show(zip("abc", [1, 2], strict=True))
show(zip(bad(), "xyz"))
show(zip("xyz", bad(), strict=True))
show(zip("ab"))
show(zip("ab", "cd", "ef"))
show(Z("ab", "cd"))
show({"k": 1, "l": 2}.items())
show(reversed({"k": 1, "l": 2}.items()))
show([(1, 2), [3, 4], "ab", range(2), {5: 6, 7: 8}, (9,)])
d = {1: 2, 3: 4}
try:
    for k, v in d.items():
        d[k + 10] = v
except RuntimeError as e:
    print(e, k, v)


def kept():
    for pair in zip("ab", "cd"):
        a, b = pair
        print(pair, a, b)
    for pair in enumerate("ab"):
        (a, b) = pair
    return pair, a, b


print(kept())
print([b + a for a, b in zip("ab", "cd")], {b: a for a, b in enumerate("xy")}, list((b, a) for a, b in {1: 2}.items()))
for a.__class__, b in [] or zip((), ()):
    pass


def swap():
    a, b = 1, 2
    for a, b in zip([b], [a]):
        print(a, b)
    for a, a in zip([1], [2]):
        print(a)
    for (a, b), c in zip([(1, 2)], [3]):
        print(a, b, c)


swap()


def ranges(n, m):
    out = []
    for i in range(n):
        out.append(i)
    for i in range(m, n):
        out.append(i)
    x = range(3)
    for i in x:
        out.append(x)
    for i in range(True):
        out.append(i)
    for i in range(-5):
        out.append(i)
    for i in range(2**63 - 3, 2**63):
        out.append(i)
    for i in range(2**63, 2**63 + 1):
        out.append(i)
    for i in range(-2**63, 2**63 - 1):
        out.append(i)
        break
    try:
        for i in range(1.5):
            pass
    except TypeError as e:
        out.append(str(e))
    try:
        for i in range():
            pass
    except TypeError as e:
        out.append(str(e))
    return out


print(ranges(3, 1))
range = lambda n: "own"
for i in range(5):
    print(i)
