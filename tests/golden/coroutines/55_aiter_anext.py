# line 55: aiter() and anext()
import types


@types.coroutine
def pause(x):
    return (yield x)


def show(f, *args):
    try:
        print(f(*args))
    except BaseException as e:
        print(type(e).__name__, e)


async def agen():
    x = await pause("p")
    print("x", x)
    yield 1


class NoNext:
    def __aiter__(self):
        return self


class Empty:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


class Odd:
    def __anext__(self):
        return 5


for bad in 5, [], NoNext():
    show(aiter, bad)
    show(anext, bad)
    show(anext, bad, 1)
show(aiter)
show(anext)
show(anext, 1, 2, 3)
g = agen()
print(aiter(g) is g)
a = anext(g, "default")
print(type(a).__name__, a.send(None))
show(a.send, "sent")
b = anext(g, "default")
show(b.send, None)
show(b.send, None)
c = anext(agen(), "default")
print(c.send(None))
show(c.throw, KeyError("k"))
d = anext(agen(), "default")
print(d.send(None))
show(d.throw, StopAsyncIteration("s"))
e = anext(agen(), "default")
print(e.send(None))
show(e.close)
show(e.send, None)
show(anext(Empty(), "gone").send, None)
show(anext(Odd()).__class__)
show(lambda: anext(Odd(), 1).send(None))
f = anext(agen(), "default")
print(next(iter(f)), f.__await__() is f)
f.close()


async def main():
    g = agen()
    print(await anext(g, "d"), await anext(g, "d"), await anext(Empty(), None))
    await anext(Empty())


m = main()
m.send(None)
show(m.send, "main")
