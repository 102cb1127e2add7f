"""Reads and writes of globals and builtins."""

import time

N = 2000000


counter = 0
STEP = 3


def tick():
    global counter
    counter = counter + STEP & 0xFFFF


def main():
    total = 0
    for i in range(N):
        tick()
        total += counter + abs(STEP - i) + len("ab")
        total &= 0xFFFFFFFF
    return total, N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "globals", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
