# line 32: contextmanager sees through the RuntimeError of PEP 479
from contextlib import contextmanager, asynccontextmanager
@contextmanager
def woohoo():
    yield
class Sub(StopIteration): pass
for exc in StopIteration("spam"), Sub("sub"), RuntimeError("r"), ValueError("v"):
    try:
        with woohoo():
            raise exc
    except Exception as e:
        print(e is exc, repr(e), repr(e.__cause__))
@contextmanager
def again():
    try:
        yield
    except Exception as e:
        raise RuntimeError(f"caught {e}") from e
try:
    with again():
        raise StopIteration("x")
except RuntimeError as e:
    print(e, repr(e.__cause__))
@asynccontextmanager
async def a():
    yield
async def use(exc):
    async with a():
        raise exc
for exc in StopIteration("s"), StopAsyncIteration("sa"):
    try:
        use(exc).send(None)
    except Exception as e:
        print(e is exc, repr(e), repr(e.__cause__))
