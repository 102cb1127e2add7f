# line 75: futures, and what loops report of them
import asyncio
import gc


def show(f, *args):
    try:
        print(f(*args))
    except (asyncio.InvalidStateError, asyncio.CancelledError, TypeError, RuntimeError, ValueError) as e:
        print(type(e).__name__, e, repr(e.__cause__))


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    show(f.result)
    show(f.exception)
    show(f.set_exception, StopIteration(5))
    show(f.set_exception, 5)
    show(f.exception)
    f = loop.create_future()
    f.set_exception(StopIteration(5))
    show(f.result)
    show(f.set_result, 1)
    f = loop.create_future()
    print(f.cancel("why"), f.cancel(), f.cancelled())
    show(f.result)
    show(f.set_result, 1)
    reports = []
    loop.set_exception_handler(lambda loop, context: reports.append((context["message"], repr(context.get("exception")))))
    f = loop.create_future()
    f.set_exception(KeyError("never seen"))
    del f
    gc.collect()
    await asyncio.sleep(0)
    print(reports)
    reports.clear()
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print([(m.partition("<")[0], e) for m, e in reports])


asyncio.run(main())
