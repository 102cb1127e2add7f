# line 29: yield from a coroutine is for types.coroutine only
import types
async def c():
    return "result"
def plain():
    yield from k
k = c()
try:
    next(plain())
except TypeError as e:
    print(e)
@types.coroutine
def tc():
    r = yield from k
    return r
try:
    next(tc())
except StopIteration as e:
    print(e.value)
async def uses():
    return await tc2()
@types.coroutine
def tc2():
    yield "y"
    return (yield from c())
u = uses()
print(u.send(None))
try:
    u.send(None)
except StopIteration as e:
    print(e.value)
async def ag(): yield
def f(): yield from ag()
try: next(f())
except TypeError as e: print(e)
