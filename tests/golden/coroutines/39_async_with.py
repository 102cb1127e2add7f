# line 39: async with
import types
@types.coroutine
def pause(v):
    return (yield v)
def run(c):
    values = []
    try:
        while True:
            values.append(c.send(None))
    except StopIteration as e:
        return values, e.value
class CM:
    def __init__(self, swallow=False): self.swallow = swallow
    async def __aenter__(self):
        await pause("enter")
        return self
    async def __aexit__(self, *args):
        print("exit", [a if not isinstance(a, BaseException) else repr(a) for a in args[:2]], args[2] is not None)
        await pause("exit")
        return self.swallow
async def body(kind, swallow):
    for _ in range(2):
        async with CM(swallow) as cm:
            if kind == "return": return "returned"
            if kind == "break": break
            if kind == "continue": continue
            if kind == "raise": raise ValueError("body")
        print("after")
    return "end"
for kind in "plain", "return", "break", "continue":
    print(kind, run(body(kind, False)))
print(run(body("raise", True)))
try:
    run(body("raise", False))
except ValueError as e:
    print(repr(e))
class ExitRaises(CM):
    async def __aexit__(self, *args): raise KeyError("exit")
async def chained():
    async with ExitRaises():
        raise ValueError("body")
try:
    run(chained())
except KeyError as e:
    print(repr(e), repr(e.__context__))
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NoExit:
    async def __aenter__(self): print("never")
class NoEnter:
    async def __aexit__(self, *a): pass
class EnterInt:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class ExitInt:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 5
class Async2:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
async def use(cm, raising=False):
    async with cm:
        print("body")
        if raising:
            raise ValueError("v")
for cm in 5, Sync(), NoExit(), NoEnter(), EnterInt(), ExitInt():
    try:
        run(use(cm))
    except TypeError as e:
        print(e, repr(e.__context__))
try:
    run(use(ExitInt(), True))
except TypeError as e:
    print(e, repr(e.__context__))
try:
    with Async2(): pass
except TypeError as e:
    print(e)
class OnlyAEnter:
    async def __aenter__(self): pass
try:
    with OnlyAEnter(): pass
except TypeError as e:
    print(e)
