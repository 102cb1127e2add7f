# line 33: StopAsyncIteration leaves a coroutine as it is; StopIteration of an iterator's __next__ is fine
async def c():
    raise StopAsyncIteration("c")
try:
    c().send(None)
except StopAsyncIteration as e:
    print(repr(e), e.__cause__)
class It:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n
print(list(It()))
def g():
    for x in It():
        yield x
    yield from It()
    raise StopAsyncIteration("g")
x = g()
print([next(x) for _ in range(4)])
try:
    next(x)
except StopAsyncIteration as e:
    print(repr(e))
