# line 73: timeout, timeout_at, wait_for
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.01) as t:
            await asyncio.sleep(100)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__), t.expired())
    async with asyncio.timeout(None) as t:
        print(t.when(), t.expired())
        t.reschedule(loop.time() + 100)
        print(t.when() > loop.time())
    print(t)
    try:
        async with asyncio.timeout(100):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(100)
    except TimeoutError:
        print("inner")
    try:
        async with asyncio.timeout(0.01):
            try:
                async with asyncio.timeout(100):
                    await asyncio.sleep(100)
            except TimeoutError:
                print("wrong")
    except TimeoutError:
        print("outer")
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(0)
    except TimeoutError:
        print("past")
    done = loop.create_future()
    done.set_result("done")
    print(await asyncio.wait_for(done, 0), await asyncio.wait_for(asyncio.sleep(0, 5), 10))
    try:
        await asyncio.wait_for(asyncio.sleep(100), 0)
    except TimeoutError as e:
        print(repr(e))
    try:
        async with t:
            pass
    except RuntimeError as e:
        print(e)
    try:
        asyncio.timeout(1).reschedule(5)
    except RuntimeError as e:
        print(e)


asyncio.run(main())
