# line 71: cancellation
import asyncio


async def sleeper(name, swallow=False):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        if not swallow:
            raise
        return "swallowed"


async def result(task):
    try:
        return await task
    except asyncio.CancelledError as e:
        return e.args, task.cancelled(), task.cancelling()


async def main():
    t = asyncio.create_task(sleeper("a"))
    await asyncio.sleep(0)
    print(t.cancel("message"), t.cancelling(), t.cancel("second"), t.cancelling(), t.uncancel())
    print(await result(t))
    t = asyncio.create_task(sleeper("never started"))
    t.cancel()
    print(await result(t), t.cancel())
    t = asyncio.create_task(sleeper("b", swallow=True))
    await asyncio.sleep(0)
    t.cancel()
    print(await result(t), t.cancelled(), t.cancelling())
    done = asyncio.get_running_loop().create_future()

    async def waits():
        return await done

    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    done.set_result("done")
    t.cancel()
    print(await result(t))
    inner = asyncio.create_task(sleeper("shielded"))
    await asyncio.sleep(0)
    outer = asyncio.create_task(result(asyncio.shield(inner)))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    except AttributeError as e:
        print(type(e).__name__)
    print(inner.done())
    inner.cancel()
    await asyncio.gather(inner, return_exceptions=True)
    children = [asyncio.create_task(sleeper(n)) for n in "xy"]
    g = asyncio.gather(*children)
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print([c.cancelled() for c in children])


asyncio.run(main())
