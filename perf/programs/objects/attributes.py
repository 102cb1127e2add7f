"""Attribute reads and writes of objects of several classes at one place in the code; getattr and isinstance."""

import time

N = 2000000


class A:
    def __init__(self):
        self.value = 1


class B:
    def __init__(self):
        self.other = 0
        self.value = 2


class C(B):
    kind = "c"

    def __init__(self):
        self.kind_of = 1
        super().__init__()


def main():
    items = [A(), B(), C()]
    total = 0
    for i in range(N):
        item = items[i % 3]
        item.value = item.value + 1 & 1023
        total += item.value
        if isinstance(item, B):
            total += getattr(item, "other", 1)
        total += getattr(item, "absent", 2)
    return total, N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "attributes", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
