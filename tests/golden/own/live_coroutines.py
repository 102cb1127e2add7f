# spec.md: What is suspended where
import sys
import types


@types.coroutine
def pause():
    yield "paused"


async def inner():
    await pause()


async def outer():
    await inner()


def link():
    yield from [1, 2]


async def agen():
    yield 1


async def first():
    async for x in agen():
        await pause()


kept = {"in a list": [outer()]}
kept["in a list"][0].send(None)
l = link()
next(l)
f = first()
f.send(None)
fresh = outer()
done = link()
list(done)


def show(node, depth=0):
    if isinstance(node, tuple):
        print("  " * depth + node.object.__qualname__, node.state, node.lineno)
        show(node.waits_for, depth + 1)
    elif node is not None:
        print("  " * depth + type(node).__name__)


def local():
    held = link()
    next(held)
    for node in sys._live_coroutines():
        show(node)
    sys._print_coroutines(sys.stdout)


local()
fresh.close()
