# line 51: aclose()
import types


@types.coroutine
def pause(x):
    return (yield x)


def run(awaitable):
    steps = []
    try:
        while True:
            steps.append(awaitable.send(None))
    except StopIteration as e:
        return steps, e.value
    except BaseException as e:
        return steps, repr(e)


async def simple():
    print("body")
    yield 1
    yield 2


async def cleanup():
    try:
        yield 1
    finally:
        print("finally", await pause("closing"))


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def raises():
    try:
        yield 1
    finally:
        raise KeyError("in finally")


g = simple()
print(run(g.aclose()), run(g.aclose()), run(g.asend(None)), run(g.__anext__()))
g = simple()
print(run(g.asend(None)), run(g.aclose()), run(g.aclose()), run(g.asend(None)))
g = simple()
print(run(g.asend(None)), run(g.asend(None)), run(g.asend(None)), run(g.aclose()), run(g.asend(None)))
g = cleanup()
print(run(g.asend(None)), run(g.aclose()), run(g.aclose()))
g = ignores()
print(run(g.asend(None)), run(g.aclose()), run(g.aclose()), run(g.asend(None)))
g = raises()
print(run(g.asend(None)), run(g.aclose()), run(g.aclose()))
g = cleanup()
print(run(g.asend(None)))
a, b = g.aclose(), g.aclose()
print(a.send(None))
print(run(b))
print(run(a))
a = simple().aclose()
try:
    a.send(5)
except RuntimeError as e:
    print(e)
a.close()
