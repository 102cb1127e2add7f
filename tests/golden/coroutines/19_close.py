# line 19: close() in every state
def g(mode):
    try:
        yield 1
    except GeneratorExit:
        print("exit", mode)
        if mode == "return":
            return "value"
        if mode == "yield":
            yield 2
        if mode == "raise":
            raise KeyError("from close")
        raise
    finally:
        print("finally", mode)

x = g("fresh")
print(x.close(), list(x))
for mode in "pass", "return", "yield", "raise":
    x = g(mode)
    next(x)
    try:
        print("closed", x.close())
    except (RuntimeError, KeyError) as e:
        print(type(e).__name__, e)
    if mode == "yield":
        list(x)
    print("again", x.close())

def plain():
    yield 1
    return 5
x = plain()
next(x)
print(x.close(), x.gi_frame)
list(x)
print(x.close())

import types
@types.coroutine
def pause():
    try:
        yield
    except GeneratorExit:
        yield
async def c():
    await pause()
k = c()
k.send(None)
try:
    k.close()
except RuntimeError as e:
    print(e)
async def ag():
    try:
        yield 1
    except GeneratorExit:
        yield 2
a = ag()
try: a.asend(None).send(None)
except StopIteration as e: print(e.value)
try:
    a.aclose().send(None)
except RuntimeError as e:
    print(e)
class Big:
    pass
import weakref
def holder():
    big = Big()
    refs.append(weakref.ref(big))
    yield
refs = []
h = holder()
next(h)
frame = h.gi_frame
h.close()
print(h.gi_frame, dict(frame.f_locals))
