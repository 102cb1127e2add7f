"""Reads and writes through properties, and a class attribute through an instance."""

import time

N = 4500000


class Celsius:
    zero = 273

    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        self._degrees = value

    @property
    def kelvin(self):
        return self._degrees + self.zero


def main():
    t = Celsius(20)
    total = 0
    for i in range(N):
        t.degrees = i & 63
        total += t.degrees + t.kelvin
    return total, 3 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "properties", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
