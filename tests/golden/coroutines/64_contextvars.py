# Line 64: generators and coroutines share the context of whoever resumes them; tasks have a copy of their own.
import asyncio
from contextvars import ContextVar, copy_context

v = ContextVar('v', default='outside')


def gen():
    yield v.get()
    v.set('by generator')
    yield v.get()


g = gen()
print(next(g))
c = copy_context()
print(c.run(next, g), v.get(), c[v])


async def child(name):
    seen = v.get()
    v.set(name)
    await asyncio.sleep(0)
    return seen, v.get()


async def agen():
    yield v.get()
    v.set('by async generator')
    yield v.get()


async def main():
    v.set('main')
    print(await asyncio.gather(child('a'), child('b')), v.get())
    print(await child('awaited'), v.get())
    own = copy_context()
    own.run(v.set, 'own')
    print(await asyncio.create_task(child('in own'), context=own), own[v], v.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: (print('call_soon', v.get()), v.set('lost')), context=own)
    await asyncio.sleep(0)
    print(own[v], v.get(), [x async for x in agen()], v.get())
    print(await asyncio.wait_for(child('waited'), 5), v.get())


asyncio.run(main())
print(v.get())
