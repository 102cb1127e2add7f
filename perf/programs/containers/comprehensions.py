"""List, set and dict comprehensions, nested and with conditions."""

import time

N = 300000


def main():
    total = 0
    for r in range(10):
        squares = [i * i for i in range(N)]
        odd = [x for x in squares if x & 1]
        total += len(odd) + odd[-1]
        total += len({x % 1009 for x in squares})
        total += len({x: x + 1 for x in range(N // 4)})
    for r in range(300):
        grid = [[i * j for j in range(30)] for i in range(30)]
        total += grid[29][29] + sum([row[3] for row in grid])
    return total, 40 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "comprehensions", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
