# origin: debian python3-anyio
# work: task groups, cancellation, memory streams, events and locks over asyncio
# fails: no `_ssl`, which it imports
import anyio


async def worker(name, send, lock):
    async with send:
        for i in range(3):
            async with lock:
                await anyio.sleep(0)
                await send.send((name, i))


async def main():
    send, receive = anyio.create_memory_object_stream(5)
    lock, event = anyio.Lock(), anyio.Event()
    async with anyio.create_task_group() as tg:
        async with send:
            for name in "ab":
                tg.start_soon(worker, name, send.clone(), lock)
        async with receive:
            print(sorted([item async for item in receive]))
        tg.start_soon(event.wait)
        event.set()
    with anyio.move_on_after(0.02) as scope:
        await anyio.sleep(5)
    print(scope.cancel_called)
    try:
        async with anyio.create_task_group() as tg:
            tg.start_soon(anyio.sleep, 9)
            raise ValueError("out")
    except BaseException as e:
        print(type(e).__name__, e)
    try:
        with anyio.fail_after(0.01):
            await anyio.sleep_forever()
    except TimeoutError:
        print("timeout")


anyio.run(main)
