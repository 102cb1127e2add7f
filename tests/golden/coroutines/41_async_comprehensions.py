# line 41: asynchronous comprehensions
import types
def run(c):
    values = []
    try:
        while True:
            values.append(c.send(None))
    except StopIteration as e:
        return values, e.value
@types.coroutine
def pause(v):
    return (yield v)
async def agen(n):
    for i in range(n):
        await pause(("p", i))
        yield i
async def value(x):
    await pause(x)
    return x * 10
async def all_kinds():
    return ([x async for x in agen(2)], {x async for x in agen(2)}, {x: x + 1 async for x in agen(2)},
            [x async for x in agen(4) if x % 2], [await value(x) for x in (1, 2)],
            [(x, y) async for x in agen(2) for y in (5, 6)], [[y async for y in agen(x)] for x in range(3)],
            {await value(1): await value(2) for _ in (1,)})
print(run(all_kinds()))
async def genexp():
    g = (await value(x) for x in (1, 2))
    h = (x async for x in agen(2))
    print(type(g).__name__, type(h).__name__)
    out = []
    async for v in g: out.append(v)
    async for v in h: out.append(v)
    return out
print(run(genexp()))
def sync_outer():
    return (x async for x in agen(2))
print(type(sync_outer()).__name__)
async def first_eager():
    try:
        (x async for x in 5)
    except TypeError as e:
        print(e)
    try:
        (await x for x in 5)
    except TypeError as e:
        print(e)
    return [x async for x in agen(1) if await value(x) == 0]
print(run(first_eager()))
async def nested_lambda():
    return [f() for f in [lambda: x for x in range(3)]]
print(run(nested_lambda()))
for source in ("[x async for x in y]", "def f(): [x async for x in y]", "def f(): [await x for x in y]", "async def f(): [[x async for x in y] for z in w]",
               "def f(): return (x async for x in y)", "async def f(): [lambda: [x async for x in y]]", "async def f():\n def g(): return [x async for x in y]",
               "(await x for x in y)", "{await x for x in y}", "async def f(): return {k: [x async for x in v] for k, v in d}"):
    try:
        compile(source, "<s>", "exec")
        print("ok", source)
    except SyntaxError as e:
        print(e.msg)
