"""Calls that leave defaults out, of functions and of methods."""

import time

N = 1500000


def step(value, amount=1, limit=1000000):
    value += amount
    return value - limit if value >= limit else value


class Counter:
    def __init__(self, start=0):
        self.value = start

    def add(self, amount=1, times=2):
        self.value += amount * times
        return self.value


def main():
    counter = Counter()
    value = 0
    for i in range(N):
        value = step(value)
        value = step(value, 3)
        counter.add()
        counter.add(2)
    return "%d/%d" % (value, counter.value), 4 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "default_arguments", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
