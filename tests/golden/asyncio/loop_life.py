import asyncio

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(asyncio.sleep(0, "result")))
loop.call_soon(print, "a")
loop.call_soon(loop.stop)
loop.call_soon(print, "b")
loop.run_forever()
order = []
loop.call_later(0.01, order.append, "late")
loop.call_later(0.002, order.append, "early")
loop.call_soon(order.append, "soon")
loop.call_at(loop.time() + 0.02, loop.stop)
loop.run_forever()
print(order)
f = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(f)
except RuntimeError as e:
    print(e)
loop.close()
print(loop.is_closed())
c = asyncio.sleep(0)
for action in (loop.run_forever, lambda: loop.call_soon(print), lambda: loop.run_until_complete(c)):
    try:
        action()
    except RuntimeError as e:
        print(e)
c.close()
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, 1)), runner.run(asyncio.sleep(0, 2)), runner.get_loop().is_closed())
late = asyncio.sleep(0)
try:
    runner.run(late)
except RuntimeError as e:
    print(e)
late.close()
