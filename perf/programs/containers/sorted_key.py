"""sorted(xs, key=lambda), and min and max with a key."""

import time

N = 200000


def main():
    x = 42
    points = []
    for i in range(N):
        x = (x * 1103515245 + 12345) % 2147483648
        points.append((x % 5003, x % 17, i))
    total = 0
    for _ in range(3):
        total += sorted(points, key=lambda p: p[1] * 10000 - p[0])[N // 2][2]
        total += sorted(points, key=lambda p: -p[2])[7][0]
        total += max(points, key=lambda p: p[0])[2] + min(points, key=lambda p: p[2] ^ 12345)[0]
    return total, 12 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "sorted_key", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
