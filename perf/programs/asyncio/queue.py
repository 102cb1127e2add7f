"""A producer and consumers over an asyncio.Queue."""

import time
import asyncio

N = 300000


async def produce(queue):
    for i in range(N):
        await queue.put(i)
    for _ in range(4):
        await queue.put(None)


async def consume(queue):
    total = 0
    while (item := await queue.get()) is not None:
        total += item
    return total


async def program():
    queue = asyncio.Queue(16)
    totals = await asyncio.gather(produce(queue), *[consume(queue) for _ in range(4)])
    return sum(totals[1:])


def main():
    return asyncio.run(program()), N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "queue", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
