"""append, pop, insert and extend."""

import time


def main():
    total = 0
    for r in range(60):
        a = []
        for i in range(10000):
            a.append(i)
        while len(a) > 100:
            total += a.pop()
        for i in range(200):
            a.insert(50, i)
        a.extend(range(1000))
        total += len(a)
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(11):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "list_append_pop", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
