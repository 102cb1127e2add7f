"""Slices read, copied and assigned."""

import time


def main():
    a = list(range(1000))
    total = 0
    for i in range(150000):
        s = i % 900
        b = a[s:s + 20]
        total += len(b) + b[3]
        a[s:s + 5] = b[:5]
        if not i & 63:
            total += len(a[::-1]) + len(a[:])
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(10):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "list_slice", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
