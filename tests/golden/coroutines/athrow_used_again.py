# An athrow() awaitable whose second send() reached a yield of the generator's own can be thrown into again.
import types


@types.coroutine
def pause(value):
    return (yield value)


async def agen():
    for i in range(5):
        try:
            yield i
        except ValueError:
            print("caught", await pause("waiting"))
        finally:
            print("step", i)


def step(what, *args):
    try:
        print(what(*args))
    except BaseException as e:
        print(type(e).__name__, e)


for last in "send", "throw", "close":
    g = agen()
    step(g.__anext__().send, None)
    w = g.athrow(ValueError("first"))
    step(w.send, None)
    step(w.send, "sent")
    if last == "send":
        step(w.send, None)
        step(w.send, None)
    elif last == "throw":
        step(w.throw, KeyError("thrown"))
        step(w.send, None)
    else:
        step(w.close)
        step(w.send, None)
    step(g.__anext__().send, None)
    step(g.aclose().send, None)
