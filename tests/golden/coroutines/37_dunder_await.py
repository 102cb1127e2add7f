# line 37: __await__ is looked up on the type and returns an iterator
class Ret:
    def __init__(self, value): self.value = value
    def __await__(self): return self.value
async def c():
    pass
async def aw(x):
    return await x
k = c()
def gen():
    got = yield "from gen"
    return ("gen", got)
for v in 5, None, [1], k, object():
    try:
        aw(Ret(v)).send(None)
    except TypeError as e:
        print(e)
k.close()
x = aw(Ret(gen()))
print(x.send(None))
try:
    x.send("in")
except StopIteration as e:
    print(e.value)
x = aw(Ret(iter([1, 2])))
print(x.send(None), x.send(None))
try:
    x.send(None)
except StopIteration as e:
    print(e.value)
async def d():
    return "wrapped"
try:
    aw(Ret(d().__await__())).send(None)
except StopIteration as e:
    print(e.value)
class Raises:
    def __await__(self): raise KeyError("await")
try:
    aw(Raises()).send(None)
except KeyError as e:
    print(repr(e))
class NoneAwait:
    __await__ = None
try:
    aw(NoneAwait()).send(None)
except TypeError as e:
    print(e)
class It:
    def __await__(self): return self
    def __next__(self): raise StopIteration("only next")
try:
    aw(It()).send(None)
except StopIteration as e:
    print(e.value)
