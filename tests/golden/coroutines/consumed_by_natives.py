# Natives that take all a generator yields: errors on either side, early ends, and a generator that is touched meanwhile.
def gen(*items):
    for item in items:
        if item == "raise":
            raise KeyError(item)
        yield item
    return "value"


def attempt(call, *args):
    try:
        print(call(*args))
    except BaseException as e:
        print(type(e).__name__, e)


for call in sum, any, all, max, min, list, tuple, set, sorted, len, "-".join, bytes, dict, frozenset:
    attempt(call, gen())
    attempt(call, gen(3, 1, 2))
    attempt(call, gen(1, "raise"))
    attempt(call, gen(0, "a"))
    attempt(call, gen([]))

g = gen(0, 1, 2, 3)
print(any(g), list(g))
g = gen(1, 0, 2, 3)
print(all(g), next(g), sum(g))


class Meddler:
    def __init__(self, what):
        self.what = what

    def __radd__(self, other):
        self.what()
        return other + 1

    __add__ = __radd__

    def __bool__(self):
        self.what()
        return False


for what in (lambda: g.close(), lambda: print("next", next(g)), lambda: print("sum", sum(g)), lambda: print("any", any(x for x in g)),
             lambda: print("throw", g.throw(ValueError("thrown")))):
    for call in sum, any:
        g = gen(Meddler(what), 5, 6, 7) if call is sum else gen(Meddler(what), 0, 6, 7)
        attempt(call, g)


def itself():
    yield 1
    yield sum(me)


me = itself()
attempt(sum, me)


def nested(depth):
    if depth:
        yield sum(nested(depth - 1))
        yield from nested(depth - 1)
    yield depth


print(sum(nested(6)), max(nested(4)), list(nested(3)))
print(sum(sum(y for y in range(x)) for x in range(10)), list(map(sum, ((y for y in range(3)), gen(4, 5)))))
print(sum(x for x in (True, 2.5, 1 << 70)), max((x for x in (1, 3.5, 2)), key=lambda v: -v), min(gen(), default="none"))


def deep(n):
    return sum(deep(n - 1) for _ in range(1)) + 1 if n else 0


print(deep(50))
