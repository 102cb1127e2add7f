# spec.md: Coroutines that are never awaited
# Line 44: the text on stderr. There is no tracemalloc, so nothing is said about it.
async def task(n):
    return n


def start():
    task(1)
    print("started")


start()
task(2)
