"""list(map(f, xs)), filter, map over two lists, with functions of the script."""

import time

N = 400000


def double(x):
    return 2 * x


def main():
    xs = list(range(N))
    total = 0
    for _ in range(6):
        total += len(list(map(double, xs)))
        total += sum(map(lambda x, y: x + y, xs, xs))
        total += len(list(filter(lambda x: x & 1, xs)))
    return total, 18 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "map_filter", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
