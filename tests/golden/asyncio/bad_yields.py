import asyncio


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value


async def waits(value):
    await Yields(value)


async def main():
    loop = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    foreign = other.create_future()
    for value in (5, "text", loop.create_future()):
        try:
            await asyncio.create_task(waits(value), name="t")
        except RuntimeError as e:
            print(str(e).split(" in task")[0].split(" wait_for")[0])

    async def waits_for_itself():
        await asyncio.current_task()

    try:
        await asyncio.create_task(waits_for_itself())
    except RuntimeError as e:
        print(str(e)[:28])

    async def waits_for_foreign():
        await foreign

    try:
        await asyncio.create_task(waits_for_foreign())
    except RuntimeError as e:
        print(str(e).endswith("attached to a different loop"))
    other.close()
    await asyncio.create_task(waits(None))
    print("bare yield")


asyncio.run(main())
