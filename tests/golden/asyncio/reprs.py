import asyncio


async def coroutine():
    await asyncio.sleep(0)
    raise ValueError("v")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.create_task(asyncio.sleep(0)).get_name())
    t = asyncio.create_task(coroutine(), name="n")
    print(t)
    await asyncio.sleep(0)
    print(t)
    t.cancel()
    print(t)
    try:
        await t
    except asyncio.CancelledError:
        print(t)
    t = asyncio.create_task(coroutine(), name="n")
    try:
        await t
    except ValueError:
        print(t)
    f = loop.create_future()
    f.add_done_callback(print)
    f.add_done_callback(main)
    f.add_done_callback(main)
    print(f)
    f = loop.create_future()
    f.set_result("a long text " * 10)
    print(f)
    handle = loop.call_soon(main, 1, 2)
    print(handle)
    handle.cancel()
    print(handle)
    print(asyncio.TaskGroup(), asyncio.Queue[int], asyncio.Future[int])


asyncio.run(main())
