import asyncio


async def value(x, n):
    for _ in range(n):
        await asyncio.sleep(0)
    return x


async def main():
    for c in asyncio.as_completed([value("slow", 9), value("fast", 1), value("middle", 5)]):
        print(await c)
    tasks = [asyncio.create_task(value(n, n)) for n in (7, 1, 4)]
    async for t in asyncio.as_completed(tasks):
        print(t.result(), t in tasks)
    it = asyncio.as_completed([asyncio.sleep(5)], timeout=0.001)
    try:
        async for t in it:
            pass
    except TimeoutError as e:
        print(repr(e))
    try:
        asyncio.as_completed(tasks[0])
    except TypeError as e:
        print(e)


asyncio.run(main())
