"""A pipeline of tasks, queues and asynchronous generators."""
import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def stage(source, target, f):
    while (x := await source.get()) is not None:
        await target.put(f(x))
    await target.put(None)


async def main():
    a, b, c = asyncio.Queue(1), asyncio.Queue(1), asyncio.Queue()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(stage(a, b, lambda x: x * x))
        tg.create_task(stage(b, c, lambda x: x + 1))
        async for x in numbers(6):
            await a.put(x)
        await a.put(None)
    print([c.get_nowait() for _ in range(c.qsize())])
    print([x async for x in numbers(3)], sum([x async for x in numbers(5) if x % 2]))


asyncio.run(main())
