"""Generators that feed each other: numbers, filter, map, window, take."""

import time

N = 3000000


def numbers(n):
    for i in range(n):
        yield i


def keep(source):
    for x in source:
        if x % 3:
            yield x


def scale(source, factor):
    for x in source:
        yield x * factor


def pairs(source):
    last = None
    for x in source:
        if last is not None:
            yield last, x
        last = x


def main():
    total = 0
    for a, b in pairs(scale(keep(numbers(N)), 7)):
        total += b - a
    return total, 4 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "pipeline", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
