"""int to str and back."""

import time


def main():
    total = 0
    for i in range(500000):
        s = str(i * 977)
        total += int(s) + len(s)
        if not i & 3:
            total += len(hex(i)) + int("ff", 16) + len(repr(-i))
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(4):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "int_text", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
