"""Trees of coroutines: each awaits two children, leaves suspend once."""

import time

N = 20


class Pause:
    def __await__(self):
        return (yield 1)


async def leaf():
    return await Pause()


async def node(depth):
    if depth == 0:
        return await leaf()
    return await node(depth - 1) + await node(depth - 1)


def main():
    coroutine = node(N)
    resumes = 0
    try:
        coroutine.send(None)
        while True:
            resumes += 1
            coroutine.send(2)
    except StopIteration as e:
        return e.value + resumes, 2 ** (N + 1)


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "await_tree", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
