"""Integers beyond 64 bits."""

import time


def main():
    a, b = 0, 1
    for i in range(20000):
        a, b = b, a + b
    total = a % 1000007
    x = 1
    for i in range(1, 1500):
        x *= i
    total += len(str(x))
    for i in range(100000):
        total = (total * 6364136223846793005 + 1442695040888963407) % 2**64
    return total + pow(3, 10**30, 10**20)


start, cpu = time.perf_counter(), time.process_time()
for _ in range(20):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "big_ints", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
