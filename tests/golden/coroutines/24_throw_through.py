# line 24: throw() goes to the delegate's throw if it has one
class NoThrow:
    def __iter__(self): return self
    def __next__(self): return 1
class WithThrow(NoThrow):
    def throw(self, *args):
        print("throw", args)
        return "thrown"
class Stops(NoThrow):
    def throw(self, *args): raise StopIteration("stopped")
class Raises(NoThrow):
    def throw(self, *args): raise KeyError("replaced")
class Broken(NoThrow):
    def __getattr__(self, name): 1 / 0
def g(it):
    try:
        r = yield from it
        print("result", r)
    except (ValueError, KeyError, ZeroDivisionError) as e:
        print("raised", repr(e), repr(e.__context__))
    yield "end"
for cls in NoThrow, WithThrow, Stops, Raises:
    x = g(cls())
    next(x)
    print(cls.__name__, x.throw(ValueError("v")))
x = g(WithThrow())
next(x)
print(x.throw(ValueError))
x = g(iter([1, 2]))
next(x)
print(x.throw(ValueError("list")))
# An error of the lookup leaves the delegation suspended: it never reaches the generator.
b = Broken()
x = g(b)
next(x)
try:
    x.throw(ValueError("v"))
except ZeroDivisionError as e:
    print(repr(e), x.gi_suspended, x.gi_yieldfrom is b)
del Broken.__getattr__
x.close()
