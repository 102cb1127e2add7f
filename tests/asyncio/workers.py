"""Eight asyncio.to_thread workers that change the same dicts, lists, classes and globals: nothing is lost.

    corovm run tests/asyncio/workers.py [SECONDS]
"""

import asyncio
import sys
import threading
import time

WORKERS = 8
shared, log, total = {}, [], 0
lock = threading.Lock()


class Target:
    pass


def work(number, end, rounds):
    global total
    n = 0
    while n < rounds if rounds else time.monotonic() < end:
        shared[number, n % 1000] = n
        log.append(number)
        if len(log) > 100_000:
            with lock:
                if len(log) > 100_000:
                    counted.append(len(log[:50_000]))
                    del log[:50_000]
        setattr(Target, f'a{number}_{n % 50}', n)
        with lock:
            total += 1
        shared.get((number, n % 7))
        globals()[f'g{number}'] = n
        n += 1
    return n


counted = []


async def main(seconds, rounds):
    end = time.monotonic() + seconds
    done = await asyncio.gather(*[asyncio.to_thread(work, i, end, rounds) for i in range(WORKERS)])
    assert total == sum(done), (total, done)
    assert len(log) + sum(counted) == sum(done), (len(log), counted, done)
    for i, n in enumerate(done):
        if n == 0:
            continue
        assert globals()[f'g{i}'] == n - 1
        assert shared[i, (n - 1) % 1000] == n - 1
        assert getattr(Target, f'a{i}_{(n - 1) % 50}') == n - 1
    assert len(shared) == sum(min(n, 1000) for n in done)
    print('nothing lost in', 'all' if rounds else sum(done), 'steps')


if __name__ == '__main__':
    numbers = [int(text) for text in sys.argv[1:]] + [0, 0][len(sys.argv) - 1:]
    asyncio.run(main(numbers[0] or 60, numbers[1]))
