"""bytes and bytearray: index, slice, join, find, append, decode."""

import time


def main():
    data = bytes(range(256)) * 4
    total = 0
    for r in range(100):
        for x in data:
            total += x
    for i in range(100000):
        total += data[i % 1024] + len(data[i % 1000:i % 1000 + 10]) + data.find(b"\x80\x81")
    out = bytearray()
    for i in range(200000):
        out.append(i & 255)
    for i in range(50000):
        total += len(b",".join([b"ab", b"cd", b"ef"])) + len("text".encode()) + len(b"text".decode())
    return total + len(out)


start, cpu = time.perf_counter(), time.process_time()
for _ in range(12):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "bytes_ops", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
