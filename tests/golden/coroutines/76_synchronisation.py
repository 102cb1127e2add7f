# line 76: queues, locks, conditions, semaphores, barriers
import asyncio


async def main():
    q = asyncio.Queue(1)
    await q.put(1)
    try:
        q.put_nowait(2)
    except asyncio.QueueFull as e:
        print(repr(e))
    putter = asyncio.create_task(q.put(2))
    await asyncio.sleep(0)
    print(await q.get(), await q.get(), putter.done())
    q.task_done()
    q.task_done()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    getter = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.shutdown()
    for f in lambda: getter, lambda: q.put(1), lambda: q.get():
        try:
            await f()
        except asyncio.QueueShutDown as e:
            print(repr(e))
    lock, order = asyncio.Lock(), []

    async def locked(name):
        async with lock:
            order.append(name)
            await asyncio.sleep(0)

    await lock.acquire()
    tasks = [asyncio.create_task(locked(n)) for n in "abcd"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    lock.release()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(order, lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    cond, woken = asyncio.Condition(), []

    async def waiter(n):
        async with cond:
            await cond.wait()
            woken.append(n)

    tasks = [asyncio.create_task(waiter(n)) for n in range(4)]
    await asyncio.sleep(0)
    async with cond:
        cond.notify(2)
    await asyncio.sleep(0.001)
    print(woken)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*tasks)
    print(woken)
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)
    sem, got = asyncio.Semaphore(1), []

    async def use(n):
        async with sem:
            got.append(n)
            await asyncio.sleep(0)

    await asyncio.gather(*(use(n) for n in range(4)))
    print(got, sem.locked())
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)
    barrier = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*(barrier.wait() for _ in range(3)))), barrier.broken, barrier.n_waiting)
    t = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    try:
        await t
    except asyncio.BrokenBarrierError as e:
        print(repr(e), barrier.broken)


asyncio.run(main())
