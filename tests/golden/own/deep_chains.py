# spec.md: Recursion
# Line 30: chains of a hundred thousand; CPython's stack ends before.
import sys


def leaf():
    total = 0
    for i in range(3):
        total += yield i
    return total


def link(sub):
    return (yield from sub)


class Wait:
    def __await__(self):
        return (yield "waiting")


async def bottom():
    return await Wait()


async def up(sub):
    return await sub


async def numbers(sub):
    async for x in sub:
        yield x + 1


async def zero():
    yield (await Wait())


async def first(sub):
    async for x in sub:
        return x


DEPTH = 100_000


def chain(start, step):
    g = start
    for _ in range(DEPTH):
        g = step(g)
    return g


g = chain(leaf(), link)
try:
    next(g)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(DEPTH + 100)
g = chain(leaf(), link)
print(next(g), g.send(10), g.send(20))
try:
    g.send(30)
except StopIteration as e:
    print(e.value)
c = chain(bottom(), up)
print(c.send(None))
try:
    c.send("woken")
except StopIteration as e:
    print(e.value)
a = first(chain(zero(), numbers))
print(a.send(None))
try:
    a.send(1)
except StopIteration as e:
    print(e.value)
g = chain(leaf(), link)
next(g)
try:
    g.throw(KeyError("thrown"))
except KeyError as e:
    n, t = 0, e.__traceback__
    while t is not None:
        n, t = n + 1, t.tb_next
    print(repr(e), n)
g = chain(leaf(), link)
next(g)
print(g.close())
c = chain(bottom(), up)
c.send(None)
c = None
