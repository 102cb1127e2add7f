"""Reads of a dict by int and by str keys that vary."""

import time


def main():
    numbers = {i * 7: i for i in range(5000)}
    words = {"key%d" % i: i for i in range(1000)}
    keys = list(words)
    total = 0
    for _ in range(200):
        for k in range(0, 35000, 7):
            total += numbers[k]
        for k in keys:
            total += words[k] + words.get(k, 0)
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(8):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "dict_get", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
