# line 53: asyncio.run closes the async generators that are left
import asyncio


async def agen(name):
    try:
        yield name
        yield name
    finally:
        await asyncio.sleep(0)
        print("closed", name)


async def main():
    kept = agen("kept")
    print(await anext(kept))
    unstarted = agen("unstarted")
    async for x in agen("run out"):
        print(x)
    globals().update(kept=kept, unstarted=unstarted)
    loop = asyncio.get_running_loop()
    await loop.shutdown_asyncgens()
    print("shut down")
    import warnings
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        late = agen("late")
        print(await anext(late))
        await late.aclose()
        print([str(w.message).replace(repr(late), "<late>") for w in caught])


asyncio.run(main())


async def leaves_one():
    global left
    left = agen("left to run()")
    await anext(left)
    print("main ends")


asyncio.run(leaves_one())
