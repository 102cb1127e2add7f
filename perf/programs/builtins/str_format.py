"""str.format and format()."""

import time


def main():
    total = 0
    for i in range(200000):
        t = "{}-{}".format(i, "x")
        u = "{0:>6} {name:<8} {1:.2f}".format(i, i / 3.0, name="abc")
        total += len(t) + len(u) + len(format(i, "08b"))
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(2):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "str_format", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
