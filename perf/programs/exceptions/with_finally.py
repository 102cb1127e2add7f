"""with statements with __enter__ and __exit__, and finally blocks; nothing is raised."""

import time

N = 3000000


class Guard:
    def __init__(self):
        self.open = 0
        self.times = 0

    def __enter__(self):
        self.open += 1
        return self

    def __exit__(self, kind, value, traceback):
        self.open -= 1
        self.times += 1


def main():
    guard = Guard()
    total = 0
    for i in range(N):
        with guard as g:
            total += g.open
        try:
            total += 1
        finally:
            total += 1
    return total + guard.times, 2 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "with_finally", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
