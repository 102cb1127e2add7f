"""% formatting."""

import time


def main():
    total = 0
    for i in range(250000):
        t = "%d:%s" % (i, "x")
        u = "%5.2f|%-8s|%04x" % (i / 3.0, t, i)
        total += len(t) + len(u)
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(4):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "percent_format", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
