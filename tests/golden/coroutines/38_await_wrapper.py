# line 38: the iterator that coroutine.__await__() gives
import types
@types.coroutine
def pause():
    try:
        return (yield "paused")
    finally:
        print("finally")
async def c():
    try:
        return await pause()
    except ValueError as e:
        return ("caught", e.args)
w = c().__await__()
print(type(w).__name__, iter(w) is w, next(w))
try:
    w.send("value")
except StopIteration as e:
    print(e.value)
w = c().__await__()
next(w)
try:
    w.throw(ValueError("v"))
except StopIteration as e:
    print(e.value)
w = c().__await__()
next(w)
print(w.close())
k = c()
w = k.__await__()
print(w.close(), k.cr_frame)
w = c().__await__()
try:
    w.send(5)
except TypeError as e:
    print(e)
def through():
    return (yield from c().__await__())
g = through()
print(next(g))
try:
    g.send("x")
except StopIteration as e:
    print(e.value)
w.close()
try:
    type(w)()
except TypeError as e:
    print(e)
