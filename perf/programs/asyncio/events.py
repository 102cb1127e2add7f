"""Futures set from callbacks, locks, events and timeouts that do not expire."""

import time
import asyncio

N = 40000


async def locked(lock, counter):
    for _ in range(4):
        async with lock:
            counter[0] += 1
            await asyncio.sleep(0)


async def program():
    loop = asyncio.get_running_loop()
    total = 0
    for i in range(N):
        future = loop.create_future()
        loop.call_soon(future.set_result, i)
        total += await future
    for i in range(N // 4):
        total += await asyncio.wait_for(asyncio.sleep(0, 1), 10)
    lock, counter = asyncio.Lock(), [0]
    await asyncio.gather(*[locked(lock, counter) for _ in range(N // 8)])
    return total + counter[0]


def main():
    return asyncio.run(program()), 2 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "events", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
