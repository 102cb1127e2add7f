import asyncio


async def main():
    q = asyncio.Queue(2)

    async def produce():
        for i in range(5):
            await q.put(i)
        q.shutdown()

    async def consume():
        got = []
        try:
            while True:
                got.append(await q.get())
                q.task_done()
        except asyncio.QueueShutDown as e:
            print(repr(e))
        return got

    print(await asyncio.gather(produce(), consume()))
    await q.join()
    for action in (q.get_nowait, lambda: q.put_nowait(1), q.task_done):
        try:
            action()
        except Exception as e:
            print(repr(e))
    q = asyncio.Queue(1)
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q.put_nowait("x")
    try:
        q.put_nowait("y")
    except asyncio.QueueFull as e:
        print(repr(e))
    print(q, q.full(), q.qsize(), q.maxsize)
    for kind in (asyncio.PriorityQueue, asyncio.LifoQueue):
        q = kind()
        for i in (3, 1, 2):
            await q.put(i)
        print([await q.get() for _ in range(3)], q.empty(), q)
    getters = [asyncio.create_task(q.get()) for _ in range(2)]
    await asyncio.sleep(0)
    print(q)
    getters[0].cancel()
    q.put_nowait("for the second")
    print(await getters[1])
    q.put_nowait("lost")
    q.shutdown(immediate=True)
    print(q.qsize(), q)


asyncio.run(main())
