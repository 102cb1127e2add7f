# line 62: except* with yield and await inside
import types


@types.coroutine
def pause(x):
    return (yield x)


def leaf(n):
    raise ValueError(n)


def gen():
    try:
        try:
            leaf(1)
        except ValueError as e:
            first = e
        raise ExceptionGroup("g", [first, KeyError("k"), ExceptionGroup("nested", [ValueError(2), OSError(3)])])
    except* ValueError as e:
        got = yield [type(x).__name__ for x in e.exceptions]
        print("got", got)
        if got == "raise":
            raise RuntimeError("new")
    except* KeyError as e:
        yield e.exceptions


async def coro():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        print(await pause(repr(e)))
    except* TypeError as e:
        print(await pause(repr(e)))
    return "done"


for answer in "go on", "raise":
    g = gen()
    print(next(g))
    print(g.send(answer))
    try:
        next(g)
    except ExceptionGroup as e:
        print(repr(e), [x.__traceback__ is not None for x in e.exceptions], repr(e.__context__))
c = coro()
print(c.send(None))
print(c.send("one"))
try:
    c.send("two")
except StopIteration as e:
    print(e.value)
c = coro()
c.send(None)
print(c.throw(LookupError("thrown")))
try:
    c.close()
except BaseExceptionGroup as e:
    print(repr(e))
