# line 44: a statement that discards a coroutine warns there; close() or a first send suppress it, frame.clear() warns
import sys
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print(lineno, category.__name__, message)


warnings.showwarning = show
warnings.simplefilter("always")


async def f():
    pass


async def ag():
    yield 1


class A:
    async def method(self):
        pass


f()
A().method()
c = f()
c.close()
c.close()
c = f()
try:
    c.send(None)
except StopIteration:
    print("done")
c = f()
try:
    c.throw(KeyError("thrown"))
except KeyError as e:
    print(repr(e))
c = f()
c.__name__ = "name"
c.__qualname__ = "qual.name"
c.cr_frame.clear()
c.close()
g = ag()
g.asend(None)
g.athrow(KeyError)
g.aclose()
g.__anext__()
anext(g)
warnings.simplefilter("error")
sys.unraisablehook = lambda u: print("unraisable:", repr(u.exc_value), u.err_msg, u.object)
f()
print("end")
