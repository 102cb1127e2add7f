# line 66: inlined comprehensions (PEP 709) keep their names to themselves
x = "global"


def f():
    x = "local"
    inner = [x for x in range(3)]
    return x, inner


def g():
    [y := i for i in range(3)]
    return y, sorted(locals())


def h():
    return [sorted(locals()) for a in [1]], sorted(locals())


class C:
    x = "class"
    y = [x for x in range(2)]
    z = [x for _ in range(1)]
    w = list(x for _ in range(1))


def k():
    funcs = [lambda: i for i in range(3)]
    return [f() for f in funcs]


def leak():
    try:
        [v for v in [1]]
        return v
    except NameError as e:
        return e


def unbound():
    try:
        [q for q in [1]]
        print(q)
        q = 2
    except UnboundLocalError as e:
        return e


def fails():
    x = "kept"
    try:
        [1 / x for x in [1, 0]]
    except ZeroDivisionError:
        return x


print(f(), g(), h(), C.y, C.z, C.w, k(), x)
print(leak(), unbound(), fails(), sep="\n")


async def coro():
    x = "async"
    return [x async for x in agen()], {x: x for x in "ab"}, x


async def agen():
    yield 1


try:
    coro().send(None)
except StopIteration as e:
    print(e.value)
