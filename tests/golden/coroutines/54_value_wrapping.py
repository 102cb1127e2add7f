# line 54: what an async generator yields and what its awaits yield are not confused
import types


@types.coroutine
def pause(x):
    return (yield x)


values = None, (), (1, 2), (1, 2, 3), StopIteration(4), KeyError("k"), StopAsyncIteration(), NotImplemented, [1], ...


async def agen():
    for v in values:
        got = await pause(v)
        sent = yield v
        print("got", got, "sent", sent)


def drive(awaitable):
    x, out = None, []
    while True:
        try:
            out.append(awaitable.send(x))
        except StopIteration as e:
            return out, e.value
        except StopAsyncIteration:
            return out, "end"
        x = "answer"


g = agen()
for v in values:
    paused, yielded = drive(g.asend(None))
    print(paused, yielded, paused[0] is v, yielded is v)
print(drive(g.asend("last")))


async def collect():
    return [x async for x in agen()]


print(drive(collect()))
