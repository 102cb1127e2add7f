import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("suppressed", asyncio.current_task().cancelling())
    return "survived"


async def cleans():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0)
        print("cleaned")


async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling())
    t = asyncio.create_task(cleans())
    await asyncio.sleep(0)
    print(t.cancel("why"))
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), t.cancelled())
    t = asyncio.create_task(cleans())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print("before the first step", repr(e))
    me = asyncio.current_task()
    me.cancel()
    me.cancel()
    print(me.cancelling(), me.uncancel(), me.uncancel(), me.uncancel())
    await asyncio.sleep(0)
    print("not cancelled")
    f = asyncio.get_running_loop().create_future()
    f.cancel("message")
    for action in (lambda: f.result(), lambda: f.exception()):
        try:
            action()
        except asyncio.CancelledError as e:
            print(repr(e))
    print(f.cancel(), f)


asyncio.run(main())
