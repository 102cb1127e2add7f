"""Tuples built, unpacked, compared and hashed."""

import time


def main():
    total = 0
    grid = {}
    for y in range(300):
        for x in range(300):
            grid[x, y] = x ^ y
    for r in range(3):
        for y in range(300):
            for x in range(300):
                total += grid[x, y]
                a, b = (y, x)
                if (a, b) < (b, a):
                    total += 1
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(4):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "tuple_ops", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
