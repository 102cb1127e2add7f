import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done(), asyncio.isfuture(f), asyncio.isfuture(5))
    for ask in (f.result, f.exception):
        try:
            ask()
        except asyncio.InvalidStateError as e:
            print(e)

    def first(fut):
        print("first", fut.result())

    def second(fut):
        print("second", fut.result())

    for cb in (first, second, first):
        f.add_done_callback(cb)
    print(f.remove_done_callback(first))
    f.add_done_callback(first)
    f.set_result([1, 2])
    print(f)
    try:
        f.set_result(3)
    except asyncio.InvalidStateError as e:
        print(e)
    await asyncio.sleep(0)
    f = loop.create_future()
    f.set_exception(StopIteration(5))
    print(repr(f.exception()), repr(f.exception().__cause__))
    f = loop.create_future()
    f.set_exception(ValueError)
    try:
        await f
    except ValueError as e:
        print(repr(e), f)
    try:
        loop.create_future().set_exception(5)
    except TypeError as e:
        print(e)
    loop.call_soon(print, "soon", 1)
    handle = loop.call_later(0.001, print, "never")
    handle.cancel()
    print(handle.cancelled(), await asyncio.wait_for(asyncio.sleep(0, 4), None))


asyncio.run(main())
