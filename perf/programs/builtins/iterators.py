"""enumerate, zip, map, filter, reversed, any, all, sum, min, max."""

import time


def main():
    a = list(range(1000))
    b = [float(i) for i in a]
    total = 0
    for r in range(150):
        for i, v in enumerate(a):
            total += i
        for x, y in zip(a, b):
            total += x
        for v in map(str, a):
            total += len(v)
        for v in reversed(a):
            total += v
        total += sum(a) + int(sum(b)) + min(a) + max(a) + len(list(filter(None, a)))
        total += len([v for v in a if v & 1]) + len({v: v for v in a}) + sum(v for v in a)
        if all(a) or any(a):
            total += 1
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(12):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "iterators", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
