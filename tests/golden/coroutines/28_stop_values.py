# line 28: results that are tuples or exceptions are not unpacked
def inner(value):
    return value
    yield
def outer(value):
    r = yield from inner(value)
    print(repr(r), type(r).__name__)
for v in ((1, 2), (), StopIteration(5), ValueError("v"), ValueError, [1], (1,), None, ((1,),)):
    try:
        next(outer(v))
    except StopIteration as e:
        print(e.value)
    try:
        next(inner(v))
    except StopIteration as e:
        print(repr(e.value), len(e.args))
class It:
    def __init__(self, exc): self.exc = exc
    def __iter__(self): return self
    def __next__(self): raise self.exc
class Sub(StopIteration): pass
def o2(exc):
    r = yield from It(exc)
    print(repr(r))
for exc in StopIteration, StopIteration(), StopIteration((1, 2)), StopIteration(1, 2), Sub("s"), StopIteration(None):
    list(o2(exc))
e = StopIteration(1)
e.value = "changed"
list(o2(e))
async def c(v):
    return v
for v in (1, 2), StopIteration(5):
    try:
        c(v).send(None)
    except StopIteration as s:
        print(repr(s.value))
