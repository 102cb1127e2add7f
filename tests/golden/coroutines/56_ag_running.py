# line 56: ag_running, ag_await, __aiter__
import types


@types.coroutine
def pause(x):
    return (yield x)


async def inner():
    await pause("inner")


async def agen():
    print("in body", g.ag_running, g.ag_suspended)
    await inner()
    yield 1
    await pause("second")


def state():
    print(g.ag_running, g.ag_suspended, g.ag_frame is None, getattr(g.ag_await, "__name__", g.ag_await))


g = agen()
print(g.__aiter__() is g, aiter(g) is g)
state()
a = g.asend(None)
state()
print(a.send(None))
state()
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
state()
b = g.__anext__()
print(b.send(None))
state()
try:
    b.throw(KeyError("k"))
except KeyError:
    pass
state()
print(g.ag_code.co_name, g.__name__, g.__qualname__, type(g))
