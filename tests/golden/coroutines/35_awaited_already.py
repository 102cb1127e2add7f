# line 35: a coroutine that is being awaited cannot be awaited by another
import types
@types.coroutine
def pause():
    yield "paused"
async def inner():
    await pause()
    return "inner"
async def waits(k):
    return await k
k = inner()
a, b = waits(k), waits(k)
print(a.send(None))
try:
    b.send(None)
except RuntimeError as e:
    print(e)
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
k = inner()
k.send(None)
try:
    waits(k).send(None)
except RuntimeError as e:
    print("suspended:", e)
k.close()
async def own():
    await pause()
    await me
me = own()
me.send(None)
try:
    me.send(None)
except (RuntimeError, ValueError) as e:
    print(type(e).__name__, e)
