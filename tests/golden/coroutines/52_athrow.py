# line 52: athrow()
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)


def run(awaitable):
    try:
        return awaitable.send(None)
    except BaseException as e:
        return f"{type(e).__name__}({e}) cause {e.__cause__!r} context {e.__context__!r}"


async def agen():
    while True:
        try:
            yield 1
        except ValueError as e:
            print("caught", repr(e))
            yield "again"


def fresh():
    g = agen()
    run(g.asend(None))
    return g


g = fresh()
print(run(g.athrow(ValueError("v"))))
print(run(g.asend(None)))
print(run(g.athrow(ValueError, ValueError("two"))))
print(run(g.asend(None)))
print(run(g.athrow(ValueError, "args", None)))
for thrown in GeneratorExit(), GeneratorExit, StopAsyncIteration(), StopIteration(5), KeyError("k"):
    g = fresh()
    print(run(g.athrow(thrown)))
    print(run(g.asend(None)), run(g.athrow(KeyError("finished"))), run(g.aclose()))
g = agen()
print(run(g.athrow(KeyError("before the start"))))
print(run(g.asend(None)))
for bad in 5, "x":
    print(run(fresh().athrow(bad)))
