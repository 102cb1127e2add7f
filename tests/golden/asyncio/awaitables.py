import asyncio


class Manager:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self.log

    async def __aexit__(self, kind, error, traceback):
        self.log.append(kind)


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0, "slept").__await__()
        return "awaited"


async def main():
    log = []
    try:
        async with Manager(log) as same:
            print(same is log)
            raise KeyError("k")
    except KeyError as e:
        print(repr(e), log)
    print(await Awaitable(), await asyncio.ensure_future(Awaitable()), await asyncio.gather(Awaitable()))
    print(asyncio.iscoroutine(Awaitable()), asyncio.isfuture(Awaitable()))
    try:
        asyncio.ensure_future(5)
    except TypeError as e:
        print(e)


asyncio.run(main())
