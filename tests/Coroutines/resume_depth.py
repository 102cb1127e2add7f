"""The cost of a resume through a chain of await or yield from, by the length of the chain; runs under CPython too.

    corovm run tests/Coroutines/resume_depth.py
"""
import sys
import time
import types

OURS = sys.implementation.name == "corovm"
DEPTHS = (1, 1000, 100_000, 1_000_000) if OURS else (1, 900)
if OURS:
    sys.setrecursionlimit(1_100_000)


@types.coroutine
def pause():
    while True:
        yield 1


async def leaf():
    await pause()


async def up(inner):
    await inner


def numbers():
    while True:
        yield 1


def link(inner):
    yield from inner


def build(make, step, depth):
    chain = make()
    for _ in range(depth):
        chain = step(chain)
    chain.send(None)
    return chain


def measure(chain, n):
    """Nanoseconds a resume takes."""
    send = chain.send
    begin = time.perf_counter()
    for _ in range(n):
        send(None)
    return (time.perf_counter() - begin) / n * 1e9


for name, make, step in ("await", leaf, up), ("yield from", numbers, link):
    chains = [build(make, step, depth) for depth in DEPTHS]
    best = [float("inf")] * len(chains)
    for _ in range(9):
        for i, chain in enumerate(chains):
            best[i] = min(best[i], measure(chain, 200_000 if OURS or DEPTHS[i] == 1 else 2000))
    for depth, cost in zip(DEPTHS, best):
        print(f"{name:10} depth {depth:9,}: {cost:8.1f} ns, {cost / best[0]:7.2f} times that at depth 1")
