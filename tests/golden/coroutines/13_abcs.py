# line 13: abstract base classes and weak references
import weakref
from collections.abc import *
def g(): yield
async def c(): pass
async def ag(): yield
k = c()
w = k.__await__()
a = ag()
s = a.asend(None)
made = [g(), k, w, a, s, a.athrow(ValueError), a.aclose()]
for o in made:
    print(type(o).__name__, [t.__name__ for t in (Generator, Iterator, Iterable, Coroutine, Awaitable, AsyncGenerator, AsyncIterator, AsyncIterable) if isinstance(o, t)])
for bad in (lambda: iter(k), lambda: next(k), lambda: [*k], lambda: list(a), lambda: next(a), lambda: dict(k)):
    try:
        bad()
    except TypeError as e:
        print(e)
for o in g(), k, a:
    print(weakref.ref(o)() is o)
k.close()
for o in made[4:]:
    o.close()
