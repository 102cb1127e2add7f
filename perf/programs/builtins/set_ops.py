"""add, in, discard, and iteration."""

import time


def main():
    total = 0
    for r in range(30):
        s = set()
        for i in range(0, 40000, 4):
            s.add(i)
        for i in range(20000):
            if i in s:
                total += 1
        for i in range(0, 20000, 8):
            s.discard(i)
        for i in s:
            total += i
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(11):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "set_ops", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
