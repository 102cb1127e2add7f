"""zip, enumerate, tuple unpacking, swaps, dict items."""

import time

N = 1000


def main():
    xs = list(range(N))
    ys = [x * 3 for x in xs]
    pairs = {x: y for x, y in zip(xs, ys)}
    total = 0
    for r in range(3000):
        for i, x in enumerate(xs):
            total += i ^ x
        for x, y in zip(xs, ys):
            x, y = y, x
            total += x - y
        for k, (a, b) in enumerate(pairs.items()):
            total += a + b - k
        first, *rest = xs
        total += len(rest) + first
    return total, 9000 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "unpacking", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
