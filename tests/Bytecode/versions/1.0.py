"""Written as a .cbc file by format 1.0 and kept: what later versions must still load and run."""


def numbers(count, *rest, step=1, **named):
    try:
        for i in range(0, count * step, step):
            yield i
    finally:
        print("left", rest, named)


class Point:
    def __init__(self, x, y=2.5):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y:>5})"


async def task(value):
    async with Manager() as got:
        return [x + got async for x in source(value)]


class Manager:
    async def __aenter__(self):
        return 10

    async def __aexit__(self, *details):
        return False


async def source(value):
    for i in range(value):
        yield i


print(list(numbers(3, "a", step=2, key=b"bytes")), Point(1), {1, 2} | {3}, 1 << 100, 2j, ...)
try:
    task(3).send(None)
except StopIteration as stop:
    print(stop.value)
match {"a": [1, 2, 3]}:
    case {"a": [first, *others]}:
        print(first, others)
try:
    raise ExceptionGroup("both", [ValueError("é\U0001F600"), KeyError("k")])
except* ValueError as group:
    print(group.exceptions)
except* KeyError:
    print("key")
