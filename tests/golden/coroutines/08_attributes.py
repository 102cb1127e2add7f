# line 8: gi_, cr_ and ag_ attributes
import types

@types.coroutine
def pause():
    yield "paused"

def inner():
    yield 1

def g():
    yield 0
    yield from i
    yield 2

i = inner()
x = g()
def show(o, p, d):
    f = getattr(o, p + "frame")
    print(p, f is not None, getattr(o, p + "running"), getattr(o, p + "suspended"),
          getattr(o, p + "code").co_name, getattr(o, d) is None)
show(x, "gi_", "gi_yieldfrom")
next(x)
show(x, "gi_", "gi_yieldfrom")
next(x)
show(x, "gi_", "gi_yieldfrom")
print(x.gi_yieldfrom is i)
next(x)
show(x, "gi_", "gi_yieldfrom")
list(x)
show(x, "gi_", "gi_yieldfrom")

async def c():
    await d
async def dd():
    await pause()
d = dd()
y = c()
show(y, "cr_", "cr_await")
y.send(None)
show(y, "cr_", "cr_await")
print(y.cr_await is d, type(d.cr_await).__name__)
y.close()
show(y, "cr_", "cr_await")
print(y.cr_origin)

async def ag():
    await pause()
    yield 1
z = ag()
show(z, "ag_", "ag_await")
s = z.asend(None)
print(s.send(None))
show(z, "ag_", "ag_await")
print(type(z.ag_await).__name__)
try:
    s.send(None)
except StopIteration as e:
    print(e.value)
show(z, "ag_", "ag_await")
for o, names in ((x, ("gi_running", "gi_frame", "gi_code", "gi_yieldfrom", "gi_suspended")), (y, ("cr_running", "cr_frame", "cr_code", "cr_await", "cr_origin", "cr_suspended")),
          (z, ("ag_running", "ag_frame", "ag_code", "ag_await", "ag_suspended"))):
    for n in names:
        try:
            setattr(o, n, 1)
        except (AttributeError, TypeError) as e:
            print(type(e).__name__, e)
