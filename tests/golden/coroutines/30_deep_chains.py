# line 30: chains as deep as the recursion limit lets CPython build them
import sys
sys.setrecursionlimit(10_000)
def leaf(n):
    total = 0
    for i in range(n):
        total += yield i
    return total
def link(sub):
    return (yield from sub)
g = leaf(3)
for _ in range(5000):
    g = link(g)
print(next(g), g.send(10), g.send(20))
try:
    g.send(30)
except StopIteration as e:
    print(e.value)
class Wait:
    def __await__(self):
        return (yield "waiting")
async def bottom():
    return await Wait()
async def up(sub):
    return await sub
c = bottom()
for _ in range(5000):
    c = up(c)
print(c.send(None))
try:
    c.send("woken")
except StopIteration as e:
    print(e.value)
def catcher(sub):
    try:
        return (yield from sub)
    except ValueError as e:
        raise ValueError(e.args[0] + 1)
def l():
    yield 1
g = l()
for _ in range(1000):
    g = catcher(g)
next(g)
try:
    g.throw(ValueError(0))
except ValueError as e:
    n = 0
    x = e
    while x.__context__ is not None:
        n += 1
        x = x.__context__
    print(e, n)
