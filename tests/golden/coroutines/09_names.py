# line 9: __name__ and __qualname__ come from the function and can be set
def outer():
    def g():
        yield 1
    return g

g = outer()
x = g()
print(x.__name__, x.__qualname__)
g.__name__ = "renamed"
g.__qualname__ = "q.renamed"
y = g()
print(x.__name__, x.__qualname__, y.__name__, y.__qualname__)
x.__name__ = "own"
x.__qualname__ = "own.q"
print(x.__name__, x.__qualname__, y.__name__)
print(repr(x).split(" at ")[0], repr(y).split(" at 0x")[0])
for name in "__name__", "__qualname__":
    for action in (lambda: setattr(x, name, 5), lambda: delattr(x, name)):
        try:
            action()
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
async def c(): pass
async def ag(): yield
k = c()
a = ag()
print(repr(k).split(" at ")[0], repr(a).split(" at ")[0], k.__name__, a.__qualname__)
k.__name__ = "K"; a.__qualname__ = "A"
print(k.__name__, k.__qualname__, a.__name__, a.__qualname__)
k.close()
print((lambda: (yield))().__qualname__, (i for i in ()).__name__)
made = [x, k, a, k.__await__(), a.asend(None), a.athrow(ValueError), a.aclose()]
print([type(o).__name__ for o in made])
for o in made[4:]:
    try:
        o.close()
    except RuntimeError as e:
        print(e)
