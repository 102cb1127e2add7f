"""Writes to dicts that grow, and over existing keys."""

import time


def main():
    total = 0
    for r in range(60):
        d = {}
        for i in range(10000):
            d[i] = r
        for i in range(0, 10000, 2):
            d[i] = i
        total += len(d) + d[8]
    words = ["w%d" % i for i in range(500)]
    for r in range(600):
        counts = {}
        for w in words:
            counts[w] = counts.get(w, 0) + r
        total += len(counts)
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(6):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "dict_set", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
