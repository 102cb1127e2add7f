# line 69: no current event loop
import asyncio
import warnings

for f in asyncio.get_running_loop, asyncio.get_event_loop, asyncio.current_task, asyncio.all_tasks:
    try:
        print(f())
    except RuntimeError as e:
        print(f.__name__, e)
c = asyncio.sleep(0)
try:
    asyncio.create_task(c)
except RuntimeError as e:
    print(e)
c.close()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.get_event_loop_policy()
for w in caught:
    print(w.category.__name__, w.message)


async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop())


asyncio.run(main())
