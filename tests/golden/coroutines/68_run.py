# line 68: asyncio.run and Runner
import asyncio
import contextvars


async def main():
    unused = asyncio.sleep(0)
    try:
        asyncio.run(unused)
    except RuntimeError as e:
        print(e)
    unused.close()
    return "result"


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaited"


async def left():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("leftover cancelled")
        raise


async def leaves():
    asyncio.create_task(left())
    await asyncio.sleep(0)
    await asyncio.to_thread(print, "in a thread")


c = main()
print(asyncio.run(c), asyncio.run(Awaitable()))
for bad in 5, "x", main:
    try:
        asyncio.run(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e).partition(" at 0x")[0])
asyncio.run(leaves())
v = contextvars.ContextVar("v", default=0)


async def count():
    v.set(v.get() + 1)
    return v.get()


with asyncio.Runner() as runner:
    print(runner.run(count()), runner.run(count()), runner.run(count(), context=contextvars.copy_context()), v.get())
try:
    unused = count()
    runner.run(unused)
except RuntimeError as e:
    print(e)
unused.close()


async def interrupted():
    try:
        await asyncio.sleep(0)
        raise KeyboardInterrupt
    finally:
        print("finally")


try:
    asyncio.run(interrupted())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
