"""Calls with keyword arguments, in order and out of order."""

import time

N = 1500000


def box(width, height, depth, scale=1):
    return (width + height * depth) * scale


def main():
    total = 0
    for i in range(N):
        total += box(width=i, height=2, depth=3)
        total += box(1, depth=i, height=2, scale=2)
        total &= 0xFFFFFFFF
    return total, 2 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "keyword_calls", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
