import asyncio


async def value(x, n=1):
    for _ in range(n):
        await asyncio.sleep(0)
    if isinstance(x, BaseException):
        raise x
    return x


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(value(1, 3))
        b = tg.create_task(value(2), name="b")
        print(tg)
    print(a.result(), b.result(), tg)
    try:
        async with asyncio.TaskGroup() as tg:
            long = tg.create_task(value(1, 50))
            tg.create_task(value(ValueError("v")))
            await asyncio.sleep(5)
    except* ValueError as group:
        print(repr(group), long.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(value(KeyError("task"), 0))
            await asyncio.sleep(0)
            raise TypeError("body")
    except* (KeyError, TypeError) as group:
        print(repr(group))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(value(SystemExit(3)))
            await asyncio.sleep(5)
    except BaseException as e:
        print(repr(e))
    for group in (asyncio.TaskGroup(), tg):
        try:
            group.create_task(value(1))
        except RuntimeError as e:
            print(e)

    async def outer():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(value(1, 50))

    t = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel("outside")
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), t.cancelled())
    await asyncio.sleep(0)
    print("still alive", asyncio.current_task().cancelling())


try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e.code)
