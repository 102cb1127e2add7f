print([x * y for x in range(3) for y in range(3) if x != y])
print({x % 3 for x in range(10)}, {x: x * x for x in range(4)}, list(x for x in "abc"))
x = "outer"
print([x for x in range(2)], x)
print([(lambda: i)() for i in range(3)])
class C:
    n = 3
    squares = [i * i for i in range(n)]
print(C.squares)
print([y := 5, y ** 2], y)
def g():
    return [z for z in (w for w in range(3))], [[a for a in range(b)] for b in range(3)]
print(g())
gen = (print("evaluated", i) for i in range(2))
print(next(gen, "none"), next(gen, "none"), next(gen, "none"))
try:
    (i for i in 5)
except TypeError as e:
    print(e)
print(any(i > 2 for i in range(5)), sum(i for i in range(5)), max((i * 2 for i in range(3)), default=0))
