"""Conditions, comparisons and boolean operators over small integers."""

import time

N = 3000000


def main():
    low = high = odd = both = 0
    for i in range(N):
        x = i * 7919 % 1024
        if x < 256:
            low += 1
        elif x >= 768 and not x & 1:
            high += 1
        if x & 1 or x == 512:
            odd += 1
        if 100 <= x < 200 and x != 150:
            both += 1
    return "%d/%d/%d/%d" % (low, high, odd, both), N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "branches", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
