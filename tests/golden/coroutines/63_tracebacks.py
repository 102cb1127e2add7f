# line 63: one traceback entry a frame, in the order of the awaits, at the lines of suspension
import traceback
import types


@types.coroutine
def pause(x):
    return (yield x)


async def a():
    await pause(1)
    raise ValueError("in a")


async def b():
    await (
        a()
    )


async def drain():
    async with C():
        await b()


class C:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *args):
        pass


def entries(e):
    return [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)]


c = drain()
c.send(None)
try:
    c.send(None)
except ValueError as e:
    print(entries(e))
c = drain()
c.send(None)
try:
    c.throw(KeyError("thrown"))
except KeyError as e:
    print(entries(e))


def inner():
    yield 1
    1 / 0


def outer():
    yield from inner()


def loop():
    for x in outer():
        yield x


try:
    list(loop())
except ZeroDivisionError as e:
    print(entries(e))


async def agen():
    yield 1
    raise LookupError("agen")


async def consume():
    async for x in agen():
        pass


try:
    consume().send(None)
except LookupError as e:
    print(entries(e))
