"""Many generators that give a few values and end."""

import time

N = 800000


def few(n):
    yield n
    yield n + 1
    return n


def outer(n):
    last = yield from few(n)
    yield last


def main():
    total = 0
    for i in range(N):
        for x in few(i):
            total += x
        for x in outer(i):
            total += x
        total += next(few(i))
        total &= 0xFFFFFFFF
    return total, 4 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "short_lived", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
