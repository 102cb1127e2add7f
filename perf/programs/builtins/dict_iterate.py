"""Iteration over keys, values and items; copying and merging."""

import time


def main():
    d = {i: str(i) for i in range(2000)}
    total = 0
    for _ in range(150):
        for k in d:
            total += k
        for v in d.values():
            total += len(v)
        for k, v in d.items():
            total += k
        e = dict(d)
        e.update(d)
        total += len(e | d)
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(14):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "dict_iterate", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
