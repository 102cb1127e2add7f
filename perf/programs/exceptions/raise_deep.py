"""Exceptions that pass through ten calls, some re-raised, and KeyError and IndexError of the builtins caught."""

import time

N = 100000


class Stop(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def dive(depth, code):
    if depth == 0:
        raise Stop(code)
    try:
        return dive(depth - 1, code)
    except KeyError:
        return -1


def rethrow(code):
    try:
        dive(3, code)
    except Stop as e:
        if e.code % 2:
            raise
        return 1


def main():
    total = 0
    table, row = {}, [1]
    for i in range(N):
        try:
            dive(10, i)
        except Stop as e:
            total += e.code & 7
        try:
            total += rethrow(i)
        except Stop:
            total += 2
        try:
            table[i]
        except KeyError:
            total += 1
        try:
            row[5]
        except LookupError:
            total += 1
    return total, 4 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "raise_deep", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
