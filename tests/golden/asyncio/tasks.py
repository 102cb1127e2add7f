import asyncio


async def work(n):
    for _ in range(n):
        await asyncio.sleep(0)
    return n


async def main():
    print(asyncio.current_task().get_name())
    a = asyncio.create_task(work(2))
    b = asyncio.create_task(work(1), name="named")
    print(a.get_name(), b.get_name(), a.done(), len(asyncio.all_tasks()))
    try:
        a.result()
    except asyncio.InvalidStateError as e:
        print(e)
    a.add_done_callback(lambda t: print("callback", t.result()))
    print(await a, await b, a.done(), a.exception())
    await asyncio.sleep(0)
    b.set_name(7)
    print(repr(b.get_name()), len(asyncio.all_tasks()))
    for bad in (lambda: a.set_result(1), lambda: a.set_exception(ValueError())):
        try:
            bad()
        except RuntimeError as e:
            print(e)
    try:
        asyncio.create_task(5)
    except TypeError as e:
        print(e)
    print(a.cancel(), a.cancelled(), a.cancelling())


asyncio.run(main())
