"""Objects made: plain classes, with __slots__, inherited __init__, without __init__, tuples by subclass."""

import time

N = 800000


class Plain:
    def __init__(self, a, b):
        self.a = a
        self.b = b


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a, b=2):
        self.a = a
        self.b = b


class Derived(Plain):
    def __init__(self, a):
        super().__init__(a, 1)
        self.c = a


class Empty:
    pass


def main():
    total = 0
    for i in range(N):
        total += Plain(i, 1).b + Slotted(i).b + Derived(i).c
        Empty()
    return total, 4 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "construction", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
