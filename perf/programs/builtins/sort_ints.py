"""Sorting 1e6 random ints."""

import time


def main():
    x = 42
    a = []
    for i in range(1000000):
        x = (x * 1103515245 + 12345) % 2147483648
        a.append(x)
    return a, lambda a: (a.sort(), a[0] + a[500000] + a[-1])[1]


items, work = main()
start, cpu = time.perf_counter(), time.process_time()
check = work(items)
cpu = time.process_time() - cpu
print('{"name": "sort_ints", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
