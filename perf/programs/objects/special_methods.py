"""Operators, comparisons, truth, length, items and calls of a class of the script."""

import time

N = 800000


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __rmul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.x < other.x

    def __bool__(self):
        return self.x != 0

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return self.y if index else self.x

    def __contains__(self, value):
        return value == self.x or value == self.y

    def __call__(self, amount):
        return self.x + amount


def main():
    step = Vector(1, 2)
    at = Vector(0, 0)
    total = 0
    for i in range(N):
        at = at + step
        if at == step or at < step:
            total += 1
        if at:
            total += len(at)
        if i in at:
            total += 1
        total += at[0] + at(1)
        total &= 0xFFFFFFFF
        if i % 4 == 0:
            at = 2 * step
    return total, N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "special_methods", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
