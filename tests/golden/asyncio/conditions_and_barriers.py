import asyncio


async def main():
    cond = asyncio.Condition()
    items = []

    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: items)
            print("consumer", n, items.pop())

    tasks = [asyncio.create_task(consumer(n)) for n in range(3)]
    await asyncio.sleep(0)
    for i in range(3):
        async with cond:
            items.append(i)
            cond.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    for bad in (cond.notify, cond.notify_all):
        try:
            bad()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)

    barrier = asyncio.Barrier(3)

    async def party():
        async with barrier as position:
            return position

    print(sorted(await asyncio.gather(*(party() for _ in range(3)))), barrier.n_waiting, barrier.parties)
    waiting = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(str(barrier)[-23:])
    await barrier.abort()
    print([repr(r) for r in await asyncio.gather(*waiting, return_exceptions=True)], barrier.broken)
    await barrier.reset()
    waiting = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    await barrier.reset()
    print([repr(r) for r in await asyncio.gather(*waiting, return_exceptions=True)], barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)


asyncio.run(main())
