import asyncio


async def main():
    loop = asyncio.get_running_loop()
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append((context["message"].split("(")[0], repr(context["exception"]))))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.call_later(0, lambda: [][1])
    await asyncio.sleep(0.001)
    print(seen)
    print(loop.get_exception_handler() is not None)
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(5)
    except TypeError as e:
        print(e)
    loop.call_exception_handler({"message": "said by the default handler", "key": 3})


asyncio.run(main())
