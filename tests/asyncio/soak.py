"""A soak of asyncio: tasks that finish, fail, wait, are cancelled and time out at random, checked against a model.

    corovm run tests/asyncio/soak.py [SECONDS [SEED]]

With a number of rounds, as `soak.py 0 SEED ROUNDS`, the clock is virtual and the run the same every time. Each task says
beforehand how it ends; afterwards it has to have ended so. At the end one line tells what was done and the memory at a tenth
of the time and at the end, where the system tells it.
"""

import asyncio
import gc
import random
import sys
import time


class Planned(Exception):
    pass


async def finishing(rng, event):
    for _ in range(rng.randrange(4)):
        await asyncio.sleep(0)
    return 'value'


async def failing(rng, event):
    if rng.random() < 0.5:
        await asyncio.sleep(rng.random() / 1000)
    raise Planned('planned')


async def waiting(rng, event):
    await event.wait()
    return 'woken'


async def for_ever(rng, event):
    try:
        await asyncio.Future()
    finally:
        if rng.random() < 0.3:
            await asyncio.sleep(0)


async def timing_out(rng, event):
    try:
        async with asyncio.timeout(rng.random() / 1000):
            await asyncio.sleep(3600)
    except TimeoutError:
        return 'timed out'


async def nested(rng, event):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(finishing(rng, event)) for _ in range(rng.randrange(1, 4))]
    return len(tasks), [t.result() for t in tasks]


async def gathering(rng, event):
    return await asyncio.gather(finishing(rng, event), failing(rng, event), return_exceptions=True)


async def queued(rng, event):
    queue = asyncio.Queue(2)

    async def produce():
        for i in range(5):
            await queue.put(i)

    async with asyncio.TaskGroup() as group:
        group.create_task(produce())
        return [await queue.get() for _ in range(5)]


def ended(task):
    if task.cancelled():
        return 'cancelled'
    exc = task.exception()
    return ('raised', type(exc).__name__) if exc else ('returned', task.result())


def is_as_planned(kind, how):
    if kind is failing:
        return how == ('raised', 'Planned')
    if kind is for_ever:
        return how == 'cancelled'
    if kind is nested:
        return how[0] == 'returned' and how[1][1] == ['value'] * how[1][0]
    if kind is gathering:
        return how[0] == 'returned' and how[1][0] == 'value' and isinstance(how[1][1], Planned)
    expected = {finishing: 'value', waiting: 'woken', timing_out: 'timed out', queued: [0, 1, 2, 3, 4]}[kind]
    return how == ('returned', expected)


KINDS = [finishing, failing, waiting, for_ever, timing_out, nested, gathering, queued]


async def one_round(rng, counts):
    event = asyncio.Event()
    tasks = []
    for _ in range(rng.randrange(20, 60)):
        kind = rng.choice(KINDS)
        tasks.append((kind, asyncio.create_task(kind(rng, event))))
    victims = {t for k, t in tasks if k is for_ever} | {t for k, t in tasks if rng.random() < 0.1}
    await asyncio.sleep(rng.choice((0, 0, 0.0005)))
    marked = set()
    for task in victims:
        if task.cancel():
            marked.add(task)
    event.set()
    await asyncio.wait([t for _, t in tasks])
    for kind, task in tasks:
        how = ended(task)
        # A cancelled task may have been past its last wait; then it ends as planned.
        good = is_as_planned(kind, how) or task in marked and how == 'cancelled'
        if not good:
            raise AssertionError(f'{kind.__name__}: {how}, cancelled: {task in marked}')
        name = how if isinstance(how, str) else how[0]
        counts[name] = counts.get(name, 0) + 1
    left = asyncio.all_tasks() - {asyncio.current_task()}
    if left:
        raise AssertionError(f'left behind: {left}')


def memory():
    gc.collect()
    try:
        with open('/proc/self/status') as file:
            for line in file:
                if line.startswith('VmRSS'):
                    return int(line.split()[1]) // 1024
    except OSError:
        pass
    return 0


async def main(seconds, seed, rounds):
    rng = random.Random(seed)
    counts, done, early = {}, 0, 0
    begin = time.monotonic()
    while done < rounds if rounds else time.monotonic() - begin < seconds:
        await one_round(rng, counts)
        done += 1
        if not early and (done * 10 >= rounds if rounds else time.monotonic() - begin > seconds / 10):
            early = memory()
    late = memory()
    print(f'rounds {done}:', ', '.join(f'{name} {n}' for name, n in sorted(counts.items())))
    if not rounds:
        print(f'memory {early} MB, {late} MB at the end')
        if early and late > early * 1.2 + 20:
            raise AssertionError('memory grows')


if __name__ == '__main__':
    numbers = [int(text) for text in sys.argv[1:]] + [0, 0, 0][len(sys.argv) - 1:]
    seconds, seed, rounds = numbers[0] or 600, numbers[1], numbers[2]
    if rounds and hasattr(asyncio, 'VirtualClockEventLoop'):
        asyncio.run(main(seconds, seed, rounds), loop_factory=asyncio.VirtualClockEventLoop)
    else:
        asyncio.run(main(seconds, seed, rounds))
