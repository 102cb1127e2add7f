import asyncio
import time
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, as_completed, wait

with ThreadPoolExecutor(3, thread_name_prefix='p') as pool:
    print(list(pool.map(pow, [2, 3, 4], [5, 2, 1])))
    futures = [pool.submit(divmod, n, 3) for n in range(5)]
    print(sorted(f.result() for f in as_completed(futures)))
    bad = pool.submit(int, 'x')
    print(repr(bad.exception()))
    slow, fast = pool.submit(time.sleep, 0.1), pool.submit(abs, -1)
    print(wait([slow, fast], return_when=FIRST_COMPLETED).done == {fast})
try:
    pool.submit(print)
except RuntimeError as e:
    print(e)
f = Future()
print(f.cancel(), f.cancelled(), f.set_running_or_notify_cancel(), f.done())


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*[asyncio.to_thread(pow, n, 2) for n in range(4)]))
    done = asyncio.Event()
    await loop.run_in_executor(None, loop.call_soon_threadsafe, done.set)
    await done.wait()

    async def answer():
        await asyncio.sleep(0)
        return 42

    print(await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(answer(), loop).result(5)))
    try:
        await asyncio.to_thread(int, 'y')
    except ValueError as e:
        print(e)


asyncio.run(main())
