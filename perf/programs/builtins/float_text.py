"""float to str and back, arithmetic builtins."""

import time


def main():
    total = 0
    for i in range(150000):
        f = i / 7.0
        s = str(f)
        total += len(s) + int(float(s)) + round(f) + abs(-i)
        if round(f, 2) == f:
            total += 1
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(2):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "float_text", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
