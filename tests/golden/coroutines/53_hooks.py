# line 53: sys.set_asyncgen_hooks
import sys


async def agen():
    yield 1
    yield 2


def first(g):
    print("firstiter", g.__name__)


def final(g):
    print("finalizer", g.__name__)


print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(firstiter=first)
print(sys.get_asyncgen_hooks().firstiter is first, sys.get_asyncgen_hooks().finalizer)
g = agen()
print("made")
a = g.asend(None)
print("asked")
for step in a, g.__anext__(), g.asend(None):
    try:
        step.send(None)
    except (StopIteration, StopAsyncIteration) as e:
        print(repr(e))
g = agen()
g.aclose().close()
g.athrow(KeyError).close()
g = agen()
g.__aiter__()
print("aiter only")
sys.set_asyncgen_hooks(finalizer=final)
print(sys.get_asyncgen_hooks().firstiter is first, sys.get_asyncgen_hooks().finalizer is final)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
for bad in {"firstiter": 5}, {"finalizer": 5}:
    try:
        sys.set_asyncgen_hooks(**bad)
    except TypeError as e:
        print(e)


def failing(g):
    1 / 0


sys.set_asyncgen_hooks(failing)
g = agen()
try:
    g.asend(None)
except ZeroDivisionError as e:
    print(repr(e))
try:
    g.asend(None).send(None)
except StopIteration as e:
    print(repr(e))
