"""Ordinary functions, methods, builtins and constructors called from inside a coroutine that suspends."""

import time

N = 1200000


class Pause:
    def __await__(self):
        yield


class Point:
    def __init__(self, x, y=1):
        self.x = x
        self.y = y

    def moved(self, by):
        return Point(self.x + by, self.y)


def scale(x, factor=3):
    return x * factor % 1009


async def worker(n):
    pause = Pause()
    point = Point(0)
    seen = []
    total = 0
    for i in range(n):
        total += scale(i) + scale(i, factor=2)
        point = point.moved(by=1)
        seen.append(len(seen) & 7)
        total += max(i & 3, 2) + point.y
        if not i & 7:
            await pause
    return total + point.x + len(seen)


def main():
    coroutine = worker(N)
    resumes = 0
    try:
        while True:
            coroutine.send(None)
            resumes += 1
    except StopIteration as e:
        return e.value + resumes, 8 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "calls_inside", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
