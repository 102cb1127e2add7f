# line 57: contextmanager and asynccontextmanager complain about generators that yield too little or too much
from contextlib import asynccontextmanager, contextmanager


@contextmanager
def sync(mode):
    if mode == "none":
        return
    try:
        yield mode
    except ValueError:
        if mode == "swallow":
            return
        if mode == "twice":
            yield 2
        raise
    if mode == "two":
        yield 2


@asynccontextmanager
async def asynchronous(mode):
    if mode == "none":
        return
    try:
        yield mode
    except ValueError:
        if mode == "swallow":
            return
        if mode == "twice":
            yield 2
        raise
    if mode == "two":
        yield 2


def with_sync(mode, error):
    with sync(mode) as x:
        print("body", x)
        if error:
            raise error
    print("after")


async def with_async(mode, error):
    async with asynchronous(mode) as x:
        print("body", x)
        if error:
            raise error
    print("after")


for mode, error in ("fine", None), ("none", None), ("two", None), ("swallow", ValueError("v")), ("twice", ValueError("v")), ("fine", ValueError("v")), ("fine", KeyError("k")):
    for f in lambda: with_sync(mode, error), lambda: with_async(mode, error).send(None):
        try:
            f()
        except StopIteration:
            pass
        except Exception as e:
            print(mode, type(e).__name__, e)
