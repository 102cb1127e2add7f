"""Membership, update and deletion by scattered int keys."""

import time


def main():
    d = {}
    x = 42
    for i in range(400000):
        x = (x * 3877 + 29573) % 139968
        if x in d:
            d[x] += 1
        else:
            d[x] = 1
    for i in range(0, 139968, 2):
        if i in d:
            del d[i]
    total = 0
    for k, v in d.items():
        total += k ^ v
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(4):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "dict_scattered", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
