# The same call sites again and again, with functions, defaults and names that change between the calls.
def f(a, b=2, *, c=3, d=4):
    return a, b, c, d


def g(x, /, y=5, z=6):
    return x, y, z


def h(**kw):
    return kw


async def co(a, b=1):
    return a, b


def gen(a, b=1):
    yield a, b


def attempt(call):
    try:
        return call()
    except TypeError as e:
        return str(e)


class C:
    def __init__(self, a, b=7):
        self.ab = a, b

    def m(self, p, q=8):
        return p, q


def run(co_):
    try:
        co_.send(None)
    except StopIteration as e:
        return e.value


for round in range(3):
    for function in f, g, h, lambda a=1, c=2: (a, c), lambda c, a: (c, a):
        print(attempt(lambda: function(a=1, c=2)), attempt(lambda: function(1, c=2)), attempt(lambda: function(c=2)), attempt(lambda: function(1, 2, 3, z=4)))
    print(attempt(lambda: g(x=1)), attempt(lambda: g(1, z=9)), attempt(lambda: g(1, 2, y=3)), attempt(lambda: g(y=1)))
    print(attempt(lambda: f(1, c=1, d=2)), attempt(lambda: f(d=1, a=0, c=5)), attempt(lambda: f(**{"a": 1, "d": 2})))
    print(run(co(b=5, a=6)), next(gen(a=3)), C(b=1, a=2).ab, C(1, b=0).ab, C(0).m(q=1, p=3), C.m(None, p=4), attempt(lambda: C(c=1)))
    f.__defaults__ = (20,) if round == 0 else None
    f.__kwdefaults__ = {"c": 30}
    g.__defaults__ = (50, 60)
    C.__init__.__defaults__ = (70 + round,)
print(attempt(lambda: f(1, 2, d=1)), attempt(lambda: f(b=2)))
