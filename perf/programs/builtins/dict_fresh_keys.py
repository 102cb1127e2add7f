"""Keys that are new str objects each time."""

import time


def main():
    d = {}
    for i in range(500000):
        d["n" + str(i % 5000)] = i
    return sum(d.values())


start, cpu = time.perf_counter(), time.process_time()
for _ in range(6):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "dict_fresh_keys", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
