# line 78: eager tasks
import asyncio
from contextvars import ContextVar

v = ContextVar("v", default="outside")


async def at_once(x):
    print("runs", x, asyncio.current_task().get_name(), v.get())
    v.set("inside")
    return x


async def suspends():
    print("before")
    await asyncio.sleep(0)
    print("after")


async def fails():
    raise KeyError("eager")


async def main():
    loop = asyncio.get_running_loop()
    me = asyncio.current_task()
    t = asyncio.create_task(suspends())
    print("not eager", t.done())
    await t
    loop.set_task_factory(asyncio.eager_task_factory)
    v.set("main")
    t = asyncio.create_task(at_once(1), name="E")
    print(t.done(), t.result(), asyncio.current_task() is me, v.get())
    t = asyncio.create_task(suspends())
    print(t.done())
    await t
    t = asyncio.create_task(fails())
    print(t.done(), repr(t.exception()))
    loop.set_task_factory(None)
    t = asyncio.create_task(at_once(2), name="F", eager_start=True)
    print(t.done())
    t = asyncio.create_task(at_once(3), name="G", eager_start=False)
    print(t.done(), await t)


asyncio.run(main())
