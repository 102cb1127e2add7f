"""sum, any, all, max, list and dict over generator expressions."""

import time

N = 6000000


def main():
    total = sum(i * 2 for i in range(N))
    total += max(x ^ 12345 for x in range(N // 4))
    total += len(list(x for x in range(N // 4) if x & 1))
    total += any(x > N for x in range(N // 4)) + all(x >= 0 for x in range(N // 4))
    for i in range(N // 40):
        total += sum(x for x in (i, 1, 2))
    return total, 2 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "sum_genexp", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
