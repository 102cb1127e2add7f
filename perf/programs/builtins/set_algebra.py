"""Union, intersection, difference, and sets of strs."""

import time


def main():
    a = set(range(0, 2000, 2))
    b = set(range(0, 2000, 3))
    words = ["word%d" % i for i in range(1000)]
    total = 0
    for _ in range(1500):
        total += len(a | b) + len(a & b) + len(a - b) + len(a ^ b)
        if a <= b:
            total += 1
    for _ in range(500):
        total += len(set(words))
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(7):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "set_algebra", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
