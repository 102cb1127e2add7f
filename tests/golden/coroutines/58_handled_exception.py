# line 58: sys.exception() in a generator: its own handler's, else the resumer's; the resumer's is as it was after a yield
import sys
import types


def gen():
    yield repr(sys.exception())
    try:
        raise KeyError("own")
    except KeyError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())


g = gen()
print(next(g))
try:
    raise ValueError("resumer")
except ValueError:
    print(next(g), repr(sys.exception()))
print(next(g), repr(sys.exception()))
try:
    raise ValueError("second")
except ValueError:
    print(next(g), repr(sys.exception()))


@types.coroutine
def pause(x):
    return (yield x)


async def inner():
    await pause(repr(sys.exception()))
    try:
        raise LookupError("inner")
    except LookupError:
        await pause(repr(sys.exception()))
    await pause(repr(sys.exception()))


async def outer():
    try:
        raise TypeError("outer")
    except TypeError:
        await inner()
        await pause(repr(sys.exception()))
    await pause(repr(sys.exception()))


c = outer()
try:
    raise ValueError("third")
except ValueError:
    print(c.send(None), repr(sys.exception()))
print(c.send(None), repr(sys.exception()))
try:
    raise ValueError("fourth")
except ValueError:
    print(c.send(None), repr(sys.exception()))
    print(c.send(None), repr(sys.exception()))
    print(c.send(None), repr(sys.exception()))
