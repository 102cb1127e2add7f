"""Packed and unpacked arguments."""

import time

N = 800000


def gather(*args):
    return len(args) + args[0]


def options(**kwargs):
    return kwargs["b"] + len(kwargs)


def forward(*args, **kwargs):
    return target(*args, **kwargs)


def target(a, b, c=3):
    return a + b + c


def main():
    total = 0
    pair = (1, 2)
    for i in range(N):
        total += gather(i, 2, 3) + options(a=1, b=i) + forward(i, 2, c=4) + target(*pair)
        total &= 0xFFFFFFFF
    return total, 5 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "star_arguments", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
