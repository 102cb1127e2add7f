"""join of short and of many parts."""

import time


def main():
    total = 0
    parts = [str(i) for i in range(20)]
    many = [str(i) for i in range(1000)]
    for i in range(150000):
        total += len(",".join(parts))
    for i in range(2000):
        total += len("".join(many))
    for i in range(30000):
        total += len(" ".join([str(j) for j in range(10)]))
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(8):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "str_join", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
