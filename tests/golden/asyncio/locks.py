import asyncio


async def main():
    lock = asyncio.Lock()

    async def critical(n):
        async with lock:
            print("in", n)
            await asyncio.sleep(0)
            print("out", n)

    await asyncio.gather(*map(critical, range(3)))
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    print(str(lock)[-11:])
    await lock.acquire()
    waiting = [asyncio.create_task(critical(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(str(lock)[-20:])
    waiting[0].cancel()
    lock.release()
    print([repr(r) for r in await asyncio.gather(*waiting, return_exceptions=True)])

    event = asyncio.Event()
    waiters = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    print(str(event)[-19:], event.is_set())
    event.set()
    print(await asyncio.gather(*waiters), await event.wait())
    event.clear()
    print(event.is_set())

    sem = asyncio.Semaphore(2)
    running = most = 0

    async def limited():
        nonlocal running, most
        async with sem:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*(limited() for _ in range(7)))
    print(most, sem.locked(), str(sem)[-19:])
    bounded = asyncio.BoundedSemaphore(1)
    for action in (bounded.release, lambda: asyncio.Semaphore(-1)):
        try:
            action()
        except ValueError as e:
            print(e)


asyncio.run(main())
