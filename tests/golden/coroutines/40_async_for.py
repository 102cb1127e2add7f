# line 40: async for
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
class Count:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        await pause(self.n)
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def loop():
    out = []
    async for x in Count(3):
        if x == 1: continue
        out.append(x)
    else:
        out.append("else")
    async for x in Count(3):
        break
    else:
        out.append("no")
    return out
print(run(loop()))
class ANextInt:
    def __aiter__(self): return self
    def __anext__(self): return 5
class NoANext:
    def __aiter__(self): return object()
class AIterCoro:
    async def __aiter__(self): return self
class AIterRaises:
    def __aiter__(self): 1 / 0
class ANextRaises:
    def __aiter__(self): return self
    def __anext__(self): raise KeyError("anext")
class AwaitRaises:
    def __await__(self): raise ZeroDivisionError("await")
class ANextBadAwait:
    def __aiter__(self): return self
    def __anext__(self): return AwaitRaises()
async def use(it):
    async for x in it:
        print(x)
import warnings
warnings.simplefilter("ignore")
for it in 5, [1], ANextInt(), NoANext(), AIterCoro(), AIterRaises(), ANextRaises(), ANextBadAwait():
    try:
        run(use(it))
    except Exception as e:
        print(type(e).__name__, e, "|", repr(e.__cause__), repr(e.__context__))
class Target:
    def __setattr__(self, name, value): raise StopAsyncIteration(name)
async def assign():
    t = Target()
    try:
        async for t.x in Count(2):
            print("never")
        else:
            print("never")
    except StopAsyncIteration as e:
        print("target", e)
run(assign())
async def body():
    async for x in Count(2):
        raise StopAsyncIteration("body")
try:
    run(body())
except StopAsyncIteration as e:
    print(repr(e))
async def unpack():
    class Pairs(Count):
        async def __anext__(self):
            await super().__anext__()
            return 1, 2
    async for a, [b] in Pairs(1):
        pass
try:
    run(unpack())
except TypeError as e:
    print(e)
