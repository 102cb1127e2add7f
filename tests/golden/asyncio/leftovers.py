import asyncio


async def forever(name):
    try:
        await asyncio.sleep(1000)
    finally:
        print("cancelled", name)


async def main():
    global t
    t = asyncio.create_task(forever("left"))
    await asyncio.sleep(0)
    print("main is over")


asyncio.run(main())
print(t.cancelled())


async def interrupted():
    try:
        raise KeyboardInterrupt
    finally:
        print("finally")


try:
    asyncio.run(interrupted())
except KeyboardInterrupt as e:
    print(repr(e))
