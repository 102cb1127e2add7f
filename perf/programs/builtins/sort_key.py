"""sorted() with a key, reversed, and of short lists."""

import time


def main():
    x = 42
    a = []
    for i in range(100000):
        x = (x * 1103515245 + 12345) % 2147483648
        a.append((x % 1000, str(x)))
    total = 0
    for _ in range(3):
        total += sorted(a, key=lambda p: p[1])[500][0] + sorted(a)[700][0] + sorted(a, reverse=True)[7][0]
    short = [5, 3, 8, 1]
    for i in range(200000):
        total += sorted(short)[0]
    return total


start, cpu = time.perf_counter(), time.process_time()
check = main()
cpu = time.process_time() - cpu
print('{"name": "sort_key", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
