"""in, index, count, comparison, concatenation, repetition."""

import time


def main():
    a = list(range(200))
    words = ["word%d" % i for i in range(100)]
    total = 0
    for i in range(40000):
        if i % 400 in a:
            total += 1
        if words[i % 100] in words:
            total += 1
        total += a.index(i % 200) + words.count("word7")
    for i in range(40000):
        total += len(a + words) + (a == a[:])
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(4):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "list_in", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
