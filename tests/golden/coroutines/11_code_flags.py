# line 11: flags of code objects, and what inspect says of functions
import inspect, types

def f(): pass
def g(): yield
async def c(): pass
async def ag(): yield
@types.coroutine
def tc(): yield
for fn in f, g, c, ag, tc, (lambda: (yield)), (lambda: 0):
    print(fn.__name__, hex(fn.__code__.co_flags & 0x3a0),
          inspect.isgeneratorfunction(fn), inspect.iscoroutinefunction(fn), inspect.isasyncgenfunction(fn))
k = c()
for o in g(), k, ag(), tc():
    print(inspect.isgenerator(o), inspect.iscoroutine(o), inspect.isasyncgen(o), inspect.isawaitable(o))
k.close()
print(hex((i for i in ()).gi_code.co_flags & 0x3a0))
async def outer():
    return (i async for i in ag())
try:
    o = outer(); o.send(None)
except StopIteration as e:
    print(hex(e.value.ag_code.co_flags & 0x3a0))
@inspect.markcoroutinefunction
def marked(): pass
print(inspect.iscoroutinefunction(marked), hex(marked.__code__.co_flags & 0x3a0))
