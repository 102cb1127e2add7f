def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw

print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, z=7))
print(f(*[1, 2], *(3, 4), **{"d": 1}, **{"k": 2}))
print((lambda x, y=1, *z: (x, y, z))(1, 2, 3))
for call in ("f()", "f(1)", "f(1, 2, 3, d=1, a=2)", "f(1, d=1, c=2, **{'c': 3})", "g(1, 2)", "g(b=1)", "h(1)", "h(x=1, y=2)"):
    def g(): pass
    def h(*, x): pass
    try:
        print(eval(call))
    except TypeError as e:
        print(call, "->", e)

def defaults(x, seen=[]):
    seen.append(x)
    return seen

defaults(1)
print(defaults(2), defaults.__defaults__)
