"""Concatenation in a loop, short pieces and a long text."""

import time


def main():
    total = 0
    s = ""
    for i in range(600000):
        s += "ab"
        if len(s) >= 200:
            total += len(s)
            s = ""
    for i in range(300000):
        t = "a" + str(i) + "b"
        total += len(t)
    long = ""
    for i in range(200000):
        long += "xyz"
    return total + len(long)


start, cpu = time.perf_counter(), time.process_time()
for _ in range(6):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "str_concat", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
