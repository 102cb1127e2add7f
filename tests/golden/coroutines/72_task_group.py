# line 72: TaskGroup
import asyncio


async def fail(e, delay=0):
    await asyncio.sleep(delay)
    raise e


async def wait():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("sibling cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(asyncio.sleep(0, "value"))
    print(t.result())
    c = asyncio.sleep(0)
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(e.args[0].partition("<")[0], e.args[0][-12:])
    c.close()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(wait())
            tg.create_task(fail(ValueError("v")))
    except* ValueError as g:
        print(g, g.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(ValueError("child")))
            await asyncio.sleep(0)
            raise KeyError("body")
    except* (ValueError, KeyError) as g:
        print(g.exceptions)
    for e in KeyboardInterrupt(), SystemExit(3):
        async def inner():
            async with asyncio.TaskGroup() as tg:
                tg.create_task(wait())
                await asyncio.sleep(0)
                raise e
        try:
            await inner()
        except BaseException as x:
            print(repr(x))

    async def cancelled():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(wait())

    t = asyncio.create_task(cancelled())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print("group cancelled")


asyncio.run(main())
