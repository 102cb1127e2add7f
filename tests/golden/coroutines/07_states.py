# line 7: states as the inspect module tells them
import inspect, types

def g():
    print(inspect.getgeneratorstate(x))
    yield 1

x = g()
print(inspect.getgeneratorstate(x))
next(x)
print(inspect.getgeneratorstate(x))
list(x)
print(inspect.getgeneratorstate(x))

@types.coroutine
def pause():
    yield

async def c():
    print(inspect.getcoroutinestate(y))
    await pause()

y = c()
print(inspect.getcoroutinestate(y))
y.send(None)
print(inspect.getcoroutinestate(y))
y.close()
print(inspect.getcoroutinestate(y))

async def ag():
    print(inspect.getasyncgenstate(z))
    yield 1
    await pause()

z = ag()
print(inspect.getasyncgenstate(z))
try:
    z.asend(None).send(None)
except StopIteration as e:
    print("value", e.value)
print(inspect.getasyncgenstate(z))
a = z.asend(None)
a.send(None)
print(inspect.getasyncgenstate(z))
try:
    a.send(None)
except StopAsyncIteration:
    print("end")
print(inspect.getasyncgenstate(z))
p = pause()
print(inspect.getgeneratorstate(p))
next(p)
print(inspect.getgeneratorstate(p))
