a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = "hello"
*init, last = [1, 2, 3]
x, (y, *z), w = 1, (2, 3, 4), 5
print(first, rest, init, last, x, y, z, w)
print([*range(3), *"ab"], {**{"a": 1}, "b": 2}, (*[], 1), {*"aa"})
for bad in ("a, b = 1,", "a, b = 1, 2, 3", "a, *b, c = 1,", "a, b = 5", "[a, b] = 'xyz'"):
    try:
        exec(bad)
    except (ValueError, TypeError) as e:
        print(bad, "->", e)
d = {}
d["k"], d["l"] = 1, 2
class O: pass
o = O()
o.x, (o.y, d["m"]) = 1, (2, 3)
print(d, o.x, o.y)
i = 0
i, d[i] = 1, "order"
print(d)
for k, (p, q) in {"a": (1, 2)}.items():
    print(k, p, q)
lst = list(range(10))
lst[2:5] = ["x"]
print(lst, lst[::-2], lst[-3:], lst[1:6:2])
del lst[::3]
print(lst)
