"""Round-robin over generators that yield requests, with values sent back."""

import time

N = 4000


from collections import deque


def task(ident, steps):
    total = 0
    for i in range(steps):
        total += yield ident, i
    return total


def run(tasks):
    ready = deque((t, None) for t in tasks)
    total = 0
    while ready:
        current, value = ready.popleft()
        try:
            ident, i = current.send(value)
        except StopIteration as e:
            total += e.value
        else:
            ready.append((current, (ident ^ i) & 7))
    return total


def main():
    return run([task(k, 800) for k in range(N)]), 800 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "generator_scheduler", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
