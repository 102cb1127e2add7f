import asyncio


async def main():
    try:
        async with asyncio.timeout(0.001) as t:
            await asyncio.sleep(5)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__), t.expired(), t)
    async with asyncio.timeout(None) as t:
        print(t.when(), t)
        t.reschedule(asyncio.get_running_loop().time() + 100)
        print(t.when() is not None, t.expired())
    print(t)
    for action in (lambda: t.reschedule(None), lambda: asyncio.timeout(1).reschedule(2)):
        try:
            action()
        except RuntimeError as e:
            print(e)
    try:
        async with asyncio.timeout(0.001) as outer:
            try:
                async with asyncio.timeout(100) as inner:
                    await asyncio.sleep(5)
            finally:
                print("inner", inner.expired(), "outer", outer.expired())
    except TimeoutError:
        print("outer timed out")
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(0)
            await asyncio.sleep(0)
    except TimeoutError:
        print("at once")
    try:
        async with asyncio.timeout(5):
            asyncio.current_task().cancel("from outside")
            await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print(repr(e), asyncio.current_task().uncancel())
    print(await asyncio.wait_for(asyncio.sleep(0, "in time"), 5))
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.001)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__))
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0)
    except TimeoutError as e:
        print(repr(e))
    f = asyncio.get_running_loop().create_future()
    f.set_result("done already")
    print(await asyncio.wait_for(f, 0))


asyncio.run(main())
