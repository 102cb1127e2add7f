# line 70: what a task may yield
import asyncio


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def wait_for(x):
    return await Yields(x)


async def main():
    print(await wait_for(None))
    future = asyncio.get_running_loop().create_future()
    other = asyncio.new_event_loop()
    foreign = other.create_future()
    other.close()
    for x in 5, "x", future, (i for i in ()):
        try:
            await asyncio.create_task(wait_for(x), name="T")
        except RuntimeError as e:
            print(type(e).__name__, str(e).partition("<")[0], str(e)[-30:] if x in (5, "x") else "")

    async def await_foreign():
        await foreign

    try:
        await asyncio.create_task(await_foreign(), name="T")
    except RuntimeError as e:
        print("different loop" in str(e))

    async def myself():
        await task

    task = asyncio.create_task(myself(), name="T")
    try:
        await task
    except RuntimeError as e:
        print(str(e).partition("<")[0])


asyncio.run(main())
