"""Async generators that feed each other, async with, async comprehensions."""

import time

N = 1200000


class Resource:
    def __init__(self):
        self.uses = 0

    async def __aenter__(self):
        self.uses += 1
        return self

    async def __aexit__(self, kind, value, traceback):
        return False


async def numbers(n):
    for i in range(n):
        yield i


async def odd(source):
    async for x in source:
        if x & 1:
            yield x


async def program():
    resource = Resource()
    total = 0
    async for x in odd(numbers(N)):
        async with resource as r:
            total += x + (r.uses & 1)
    return total + len([x async for x in numbers(N)]) + resource.uses


def main():
    try:
        program().send(None)
    except StopIteration as e:
        return e.value, 4 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "async_pipeline", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
