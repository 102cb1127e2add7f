# line 34: a finished coroutine cannot be used again
async def c():
    return 1
def attempt(f):
    try:
        print("result", f())
    except BaseException as e:
        print(type(e).__name__, e)
k = c()
attempt(lambda: k.send(None))
attempt(lambda: k.send(None))
attempt(lambda: k.send(5))
attempt(lambda: k.throw(ValueError("v")))
attempt(lambda: k.close())
async def again():
    await k
attempt(lambda: again().send(None))
k = c()
k.close()
attempt(lambda: k.send(None))
attempt(lambda: k.throw(ValueError))
attempt(lambda: k.close())
k = c()
attempt(lambda: k.throw(ValueError("first")))
attempt(lambda: k.send(None))
w = c().__await__()
attempt(lambda: next(w))
attempt(lambda: next(w))
attempt(lambda: w.throw(KeyError))
attempt(lambda: w.close())
async def twice():
    x = c()
    print(await x)
    await x
attempt(lambda: twice().send(None))
