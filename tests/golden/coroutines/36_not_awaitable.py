# line 36: what cannot be awaited
import types
def gen():
    yield 1
@types.coroutine
def tc():
    yield 2
    return "tc"
async def aw(x):
    return await x
async def ag():
    yield
class C: pass
for x in 5, None, "s", gen(), C, C(), lambda: 0, [], ag(), Ellipsis:
    try:
        aw(x).send(None)
    except TypeError as e:
        print(e)
k = aw(tc())
print(k.send(None))
try:
    k.send(None)
except StopIteration as e:
    print(e.value)
try:
    aw(aw).send(None)
except TypeError as e:
    print(e)
class Inst:
    def __init__(self):
        self.__await__ = lambda: iter(())
try:
    aw(Inst()).send(None)
except TypeError as e:
    print(e)
