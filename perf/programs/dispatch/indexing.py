"""Lists and matrices indexed and stored, with slices of small lists."""

import time

N = 180


def multiply(a, b, n):
    out = [[0] * n for _ in range(n)]
    for i in range(n):
        row, target = a[i], out[i]
        for j in range(n):
            s = 0
            for k in range(n):
                s += row[k] * b[k][j]
            target[j] = s
    return out


def main():
    a = [[(i * j) % 7 for j in range(N)] for i in range(N)]
    b = multiply(a, a, N)
    b = multiply(a, b, N)
    b[3][5] += 1
    return sum(b[3]) + sum(b[-1][2:5]), 2 * N * N * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "indexing", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
