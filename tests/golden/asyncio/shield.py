import asyncio


async def work(n, x):
    for _ in range(n):
        await asyncio.sleep(0)
    return x


async def main():
    inner = asyncio.create_task(work(4, "inner"))

    async def waits():
        return await asyncio.shield(inner)

    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled())
    print(await inner, await asyncio.shield(inner))
    inner = asyncio.create_task(work(4, "x"))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("inner cancelled", outer.cancelled())


asyncio.run(main())
