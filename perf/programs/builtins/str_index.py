"""Indexing, slicing and iterating over text."""

import time


def main():
    text = "the quick brown fox jumps over the lazy dog"
    n = len(text)
    total = 0
    for i in range(400000):
        if text[i % n] == "o":
            total += 1
        total += len(text[i % 30:i % 30 + 8])
    for i in range(10000):
        for c in text:
            if c == "e":
                total += 1
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(6):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "str_index", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
