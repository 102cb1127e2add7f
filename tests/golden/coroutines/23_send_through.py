# line 23: send(None) is __next__; send(x) is the iterator's send
class NoSend:
    def __iter__(self): return self
    def __next__(self): return "next"
class WithSend(NoSend):
    def send(self, x): return ("sent", x)
def g(it):
    try:
        yield from it
    except AttributeError as e:
        print(e)
        yield "handled"
x = g(NoSend())
print(next(x), x.send(None), x.send(1))
x = g(WithSend())
print(next(x), x.send(None), x.send(1))
x = g(iter([1, 2, 3]))
print(next(x), x.send(None))
print(x.send(5))
x = g([1])
next(x)
print(x.send(5))
class SendStops(NoSend):
    def send(self, x): raise StopIteration(("result", x))
def h():
    print((yield from SendStops()))
    yield "end"
x = h()
print(next(x), x.send(3))
class StrangeSend(NoSend):
    def __getattr__(self, name): raise LookupError(name)
x = g(StrangeSend())
next(x)
try:
    x.send(1)
except LookupError as e:
    print(repr(e))
