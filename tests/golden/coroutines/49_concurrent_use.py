# line 49: one awaitable of an async generator at a time
import types


@types.coroutine
def pause(x):
    return (yield x)


async def agen():
    try:
        while True:
            x = await pause("paused")
            yield x
    finally:
        await pause("closing")


def step(what, f, *args):
    try:
        print(what, "->", f(*args))
    except BaseException as e:
        print(what, "!!", type(e).__name__, e)


g = agen()
first = g.asend(None)
step("first", first.send, None)
print(g.ag_running)
for name, other in ("asend", g.asend(None)), ("anext", g.__anext__()), ("athrow", g.athrow(ValueError)), ("aclose", g.aclose()):
    step(name, other.send, None)
    step(name + " again", other.send, None)
for name, other in ("asend", g.asend(None)), ("anext", g.__anext__()), ("athrow", g.athrow(ValueError)), ("aclose", g.aclose()):
    step(name + ".throw", other.throw, KeyError("k"))
    step(name + ".throw again", other.throw, KeyError("k"))
for name, other in ("asend", g.asend(None)), ("athrow", g.athrow(ValueError)), ("aclose", g.aclose()):
    step(name + ".close", other.close)
print(g.ag_running)
step("first", first.send, 7)
print(g.ag_running)
second = g.asend(1)
step("second", second.send, None)
step("second.throw", second.throw, LookupError("l"))
step("second.throw", second.throw, LookupError("m"))
print(g.ag_running)
step("after", g.asend(None).send, None)
g = agen()
third = g.asend(None)
step("third", third.send, None)
step("third.close", third.close)
print(g.ag_running)
step("aclose", g.aclose().send, None)
