import asyncio


async def value(x, n=1):
    for _ in range(n):
        await asyncio.sleep(0)
    if x < 0:
        raise ValueError(x)
    return x


def make(*args):
    return [asyncio.create_task(value(x, n)) for x, n in args]


async def main():
    done, pending = await asyncio.wait(make((1, 1), (2, 3)))
    print(sorted(t.result() for t in done), pending)
    done, pending = await asyncio.wait(make((1, 1), (2, 9)), return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(make((1, 1), (-2, 3), (3, 9)), return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), [repr(t.exception()) for t in done if t.exception()])
    slow = asyncio.create_task(asyncio.sleep(5))
    done, pending = await asyncio.wait([slow], timeout=0.001)
    print(len(done), len(pending))
    slow.cancel()
    c = value(1)
    for bad in ([], slow, [c]):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    c.close()
    try:
        await asyncio.wait([slow], return_when="x")
    except ValueError as e:
        print(e)


asyncio.run(main())
