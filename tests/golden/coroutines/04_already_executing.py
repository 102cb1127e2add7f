# line 4: a running generator or coroutine cannot be entered again
def g():
    for name, action in (
        ("next", lambda: next(x)),
        ("send", lambda: x.send(1)),
        ("throw", lambda: x.throw(KeyError)),
        ("close", lambda: x.close()),
    ):
        try:
            action()
        except ValueError as e:
            print(name, e)
    yield 1
    yield from x

x = g()
print(next(x))
try:
    next(x)
except ValueError as e:
    print("self", e)
try:
    next(x)
except StopIteration:
    print("finished")

class Yields:
    def __await__(self):
        yield

async def c():
    for action in (lambda: y.send(None), lambda: y.throw(KeyError), lambda: y.close()):
        try:
            action()
        except ValueError as e:
            print(e)
    try:
        await y
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)

y = c()
try:
    y.send(None)
except StopIteration:
    print("stop")

def outer():
    def inner():
        yield 1
        try:
            next(o)
        except ValueError as e:
            print("inner:", e)
        yield 2
    yield from inner()
o = outer()
print(next(o), next(o))
