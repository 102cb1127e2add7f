# origin: debian python3-decorator
# work: decorators that keep signatures, context managers, dispatch on types
import inspect

from decorator import FunctionMaker, contextmanager, decorate, decorator, dispatch_on


@decorator
def trace(f, *args, **kw):
    print("call", f.__name__, args, kw)
    return f(*args, **kw)


@trace
def f(a, b: int = 2, *c, d=3, **e) -> str:
    """doc"""
    return a, b, c, d, e


print(f(1), f(1, 5, 6, d=7, x=8), inspect.signature(f), f.__doc__, f.__wrapped__.__name__, f.__annotations__)


@contextmanager
def around(x):
    print("in", x)
    yield x
    print("out", x)


@around(1)
def g():
    return "g"


print(g(), inspect.signature(decorate(lambda x, y=1: x, trace.__wrapped__ if hasattr(trace, "__wrapped__") else lambda f, *a, **k: f(*a, **k))))


@dispatch_on("obj")
def show(obj, n=1):
    return "any"


@show.register(int)
def show_int(obj, n=1):
    return "int"


@decorator
async def atrace(f, *a):
    return await f(*a)


print(show(1), show("x"), show(True), FunctionMaker.create("h(a, b)", "return a + b", {})(1, 2), inspect.iscoroutinefunction(atrace(atrace.__class__ if False else g)))
