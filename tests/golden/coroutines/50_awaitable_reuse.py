# line 50: an awaitable of an async generator is good for one use
async def agen():
    yield 1
    yield 2
    yield 3


def step(what, f, *args):
    try:
        print(what, "->", f(*args))
    except BaseException as e:
        print(what, "!!", type(e).__name__, e)


g = agen()
for name, a in ("asend", g.asend(None)), ("anext", g.__anext__()), ("athrow", g.athrow(KeyError("k"))), ("aclose", g.aclose()), ("anext", g.__anext__()):
    step(name, a.send, None)
    step(name + " again", a.send, None)
    step(name + " throw", a.throw, ValueError)
    step(name + " close", a.close)
    step(name + " next", a.__next__)
g = agen()
for name, a in ("asend", g.asend(None)), ("athrow", g.athrow(KeyError("k"))), ("aclose", g.aclose()):
    step(name + " close", a.close)
    step(name, a.send, None)
    step(name + " throw", a.throw, ValueError)
for name, a in ("asend", g.asend(None)), ("athrow", g.athrow(KeyError("k"))), ("aclose", g.aclose()):
    step(name + " throw", a.throw, ValueError("v"))
    step(name, a.send, None)
step("left", g.asend(None).send, None)
