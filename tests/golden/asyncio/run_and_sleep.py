import asyncio


async def add(a, b):
    await asyncio.sleep(0)
    return a + b


async def main():
    print(await add(1, 2))
    print(await asyncio.sleep(0, "zero"), await asyncio.sleep(0.001, "later"))
    print(asyncio.get_running_loop().is_running())
    try:
        asyncio.run(None)
    except RuntimeError as e:
        print(e)
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as e:
        print(e)
    return "done"


print(asyncio.run(main()))
for thing in (5, None, "text"):
    try:
        asyncio.run(thing)
    except TypeError as e:
        print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)


async def fails():
    raise KeyError("k")


try:
    asyncio.run(fails())
except KeyError as e:
    print(repr(e))
