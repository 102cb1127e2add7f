"""__getattr__ for what is absent, __setattr__, and a descriptor of the script."""

import time

N = 2000000


class Field:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        return instance.__dict__[self.name]

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value


class Record:
    size = Field()

    def __getattr__(self, name):
        return len(name)


def main():
    record = Record()
    total = 0
    for i in range(N):
        record.size = i
        total += record.size + record.absent
        total &= 0xFFFFFFFF
    return total, 3 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "dynamic_attributes", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
