class Wait:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got

async def leaf(x):
    return await Wait(x) * 2

async def both():
    a = await leaf(1)
    try:
        b = await leaf(2)
    except ValueError as e:
        b = str(e)
    return a, b

def drive(coro, *answers):
    out = []
    try:
        out.append(coro.send(None))
        for a in answers:
            out.append(coro.throw(a) if isinstance(a, Exception) else coro.send(a))
    except StopIteration as e:
        out.append(("returned", e.value))
    return out

print(drive(both(), 10, 20))
print(drive(both(), 10, ValueError("thrown")))

async def agen(n):
    try:
        for i in range(n):
            got = await Wait(i)
            yield i + got
    finally:
        print("agen done")

async def consume():
    out = []
    async for x in agen(3):
        out.append(x)
    else:
        out.append("else")
    out += [y async for y in agen(2) if y]
    return out

print(drive(consume(), 1, 2, 3, 4, 5))

class ACM:
    async def __aenter__(self):
        print("aenter", await Wait("in"))
        return self
    async def __aexit__(self, *exc):
        print("aexit", exc[0], await Wait("out"))
        return True

async def use():
    async with ACM():
        raise KeyError("swallowed")
    return "after"

print(drive(use(), "e", "x"))
c = leaf(1)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
