# line 20: a StopIteration that leaves the body during close() is a RuntimeError first
def g():
    try:
        yield
    finally:
        raise StopIteration("inside")
x = g()
next(x)
try:
    x.close()
except RuntimeError as e:
    print(e, repr(e.__cause__))
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): raise StopIteration("close of an iterator")
def h():
    yield from It()
x = h()
next(x)
try:
    x.close()
except RuntimeError as e:
    print(e, repr(e.__cause__))
