"""Reading and writing list items."""

import time


def main():
    a = list(range(1000))
    n = len(a)
    for r in range(500):
        for i in range(n - 1):
            a[i] = a[i + 1] + 1
        a[-1] = r
    return sum(a)


start, cpu = time.perf_counter(), time.process_time()
for _ in range(25):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "list_index", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
