import asyncio


def show(text):
    for line in text.split("\n"):
        if "File" not in line or "call_graph.py" in line:
            print(line.split(", id=")[0].replace("File '" + __file__ + "'", "File").split("id=")[0])


async def inner():
    show(asyncio.format_call_graph())


async def waits(f):
    return await f


async def main():
    await asyncio.create_task(inner(), name="in")
    f = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(waits(f), name="w")
    await asyncio.sleep(0)
    show(asyncio.format_call_graph(t))
    show(asyncio.format_call_graph(f))
    graph = asyncio.capture_call_graph(f)
    print(graph.future is f, len(graph.call_stack), graph.awaited_by[0].future is t)
    f.set_result(1)
    print(await t)
    try:
        asyncio.capture_call_graph(5)
    except TypeError as e:
        print(e)


asyncio.run(main())
