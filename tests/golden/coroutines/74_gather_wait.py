# line 74: gather, wait, as_completed
import asyncio


async def work(n, fail=False):
    await asyncio.sleep(n / 100)
    if fail:
        raise ValueError(n)
    return n


async def main():
    print(await asyncio.gather(work(3), work(1), work(2)))
    t = asyncio.create_task(work(1))
    print(await asyncio.gather(t, t), await asyncio.gather())
    print(await asyncio.gather(work(1), work(2, True), return_exceptions=True))
    slow = asyncio.create_task(work(40))
    try:
        await asyncio.gather(work(1, True), slow)
    except ValueError as e:
        print(repr(e), slow.done(), await slow)
    tasks = [asyncio.create_task(work(n)) for n in (1, 2000)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), type(done))
    done, pending = await asyncio.wait(tasks, timeout=0)
    print(len(done), len(pending))
    pending.pop().cancel()
    for bad in ([c := work(0)], []):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    c.close()
    print([await f for f in asyncio.as_completed([work(2), work(1)])])
    tasks = [asyncio.create_task(work(n)) for n in (2, 1)]
    async for t in asyncio.as_completed(tasks):
        print(t in tasks, await t)
    try:
        for f in asyncio.as_completed([work(5)], timeout=0):
            await f
    except TimeoutError as e:
        print(repr(e))


asyncio.run(main())
