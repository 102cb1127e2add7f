# line 31: StopIteration does not leave a generator
import types
def g():
    raise StopIteration("value")
    yield
def nested():
    yield next(iter(()))
def thrown():
    yield
async def c():
    raise StopIteration("c")
async def ag():
    raise StopIteration("ag")
    yield
async def ag2():
    raise StopAsyncIteration("ag2")
    yield
@types.coroutine
def tc():
    raise StopIteration("tc")
    yield
class Sub(StopIteration): pass
def sub():
    raise Sub("sub")
    yield
def show(f):
    try:
        f()
    except RuntimeError as e:
        print(e, "|", repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
        tb, names = e.__traceback__, []
        while tb:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        print(names)
show(lambda: next(g()))
show(lambda: next(nested()))
x = thrown()
next(x)
show(lambda: x.throw(StopIteration("in")))
show(lambda: c().send(None))
show(lambda: ag().asend(None).send(None))
show(lambda: ag2().asend(None).send(None))
show(lambda: next(tc()))
show(lambda: next(sub()))
def outer():
    yield from g()
show(lambda: next(outer()))
show(lambda: [*(next(iter(())) for _ in range(1))])
fresh = thrown()
try:
    fresh.throw(StopIteration("fresh"))
except BaseException as e:
    print(repr(e), repr(e.__cause__))
x = thrown()
next(x)
try:
    x.throw(StopAsyncIteration("sai"))
except BaseException as e:
    print(repr(e))
