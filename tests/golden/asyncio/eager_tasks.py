import asyncio


async def quick():
    print("quick", asyncio.current_task().get_name())
    return 1


async def waits():
    print("begin")
    await asyncio.sleep(0)
    print("end")
    return 2


async def main():
    me = asyncio.current_task()
    t = asyncio.create_task(quick(), name="q", eager_start=True)
    print(t.done(), t.result(), t.get_coro(), asyncio.current_task() is me)
    t = asyncio.create_task(waits(), eager_start=True)
    print(t.done(), t in asyncio.all_tasks())
    print(await t)
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.gather(quick(), waits(), quick()))
    t = asyncio.create_task(waits(), eager_start=False)
    print("lazy")
    await t
    loop.set_task_factory(None)
    try:
        loop.set_task_factory(5)
    except TypeError as e:
        print(e)


asyncio.run(main())
