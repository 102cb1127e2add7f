# line 77: callbacks run in order, one pass of the queue at a time
import asyncio


async def main():
    loop, order = asyncio.get_running_loop(), []
    for i in range(3):
        loop.call_soon(order.append, i)
    loop.call_soon(lambda: loop.call_soon(order.append, "later"))
    loop.call_soon(order.append, 3)
    await asyncio.sleep(0)
    print(order)
    await asyncio.sleep(0)
    print(order)
    order.clear()
    when = loop.time() + 0.01
    for i in range(5):
        loop.call_at(when, order.append, i)
    handle = loop.call_at(when, order.append, "cancelled")
    handle.cancel()
    loop.call_later(0, order.append, "at once")
    loop.call_soon(order.append, "soon")
    await asyncio.sleep(0.03)
    print(order, handle.cancelled())
    steps = []

    async def stepper(name):
        for i in range(3):
            steps.append(f"{name}{i}")
            await asyncio.sleep(0)

    await asyncio.gather(stepper("a"), stepper("b"))
    print(steps)

    def again(n):
        if n:
            order.append(n)
            loop.call_soon(again, n - 1)

    order.clear()
    again(3)
    loop.call_later(0, order.append, "timer")
    await asyncio.sleep(0.01)
    print(order)


asyncio.run(main())
