"""Functions as values: lambdas in tables, closures over a loop, partial application by hand."""

import time

N = 1500000


def compose(f, g):
    return lambda x: f(g(x))


def main():
    table = [lambda x: x + 1, lambda x: x * 3 % 1009, lambda x: x ^ 5]
    both = compose(table[0], table[1])
    value = 0
    for i in range(N):
        value = table[i % 3](value)
        value = both(value)
    return value, 4 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "lambdas", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
