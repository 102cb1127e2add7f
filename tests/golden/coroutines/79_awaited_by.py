# line 79: the graph of what is awaited by what (3.14)
import asyncio


def names(graph, depth=0):
    print("  " * depth + graph.future.get_name(), [e.frame.f_code.co_name for e in graph.call_stack])
    for by in graph.awaited_by:
        names(by, depth + 1)


async def leaf():
    await asyncio.sleep(0)
    names(asyncio.capture_call_graph())
    print(asyncio.format_call_graph().count("\n") > 3)


async def middle():
    await leaf()


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(middle(), name="in group")
    await asyncio.gather(asyncio.create_task(middle(), name="gathered"))

    async def waits(t):
        await t

    t = asyncio.create_task(middle(), name="shared")
    await asyncio.gather(*(asyncio.create_task(waits(t), name=n) for n in ("one",)))
    f = asyncio.get_running_loop().create_future()
    print(asyncio.capture_call_graph(f).awaited_by)


asyncio.run(main(), debug=False)
