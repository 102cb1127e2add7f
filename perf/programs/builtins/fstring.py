"""f-strings with and without format specifications."""

import time


def main():
    total = 0
    name = "name"
    for i in range(300000):
        t = f"<{i}-{name}>"
        u = f"{i:>8}|{i / 7.0:.3f}|{name!r}"
        total += len(t) + len(u)
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(2):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "fstring", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
