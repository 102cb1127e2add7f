import asyncio


async def value(x, n=1):
    for _ in range(n):
        await asyncio.sleep(0)
    return x


async def fails(e):
    await asyncio.sleep(0)
    raise e


async def main():
    print(await asyncio.gather(value(1, 3), value(2), value(3, 2)))
    print(await asyncio.gather())
    c = asyncio.create_task(value("shared"))
    print(await asyncio.gather(c, c, value(0)))
    left = asyncio.create_task(value("left running", 5))
    try:
        await asyncio.gather(left, fails(ValueError("v")))
    except ValueError as e:
        print(repr(e), left.done(), await left)
    print(await asyncio.gather(value(1), fails(KeyError(2)), return_exceptions=True))
    victim = asyncio.create_task(value(0, 5))
    g = asyncio.gather(victim, value(1))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError as e:
        print(repr(e), victim.cancelled())
    victim = asyncio.create_task(value(0, 5))
    victim.cancel("one")
    print(await asyncio.gather(victim, value(1), return_exceptions=True))


asyncio.run(main())
