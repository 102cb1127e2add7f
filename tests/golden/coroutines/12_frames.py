# line 12: f_back and f_locals of a generator's frame
import sys

def g():
    a = 1
    print(sys._getframe().f_back.f_code.co_name)
    b = yield x.gi_frame.f_back is not None
    print("a", a, "b", b)
    yield

def caller():
    return next(x)

x = g()
f = x.gi_frame
print(f.f_back, f.f_locals, f.f_code.co_name)
print(caller())
print(f is x.gi_frame, f.f_back, dict(f.f_locals))
f.f_locals["a"] = 42
f.f_locals["fresh"] = "extra"
print(f.f_locals["fresh"], "fresh" in f.f_locals, list(f.f_locals))
x.send(3)
print(sorted(f.f_locals), f.f_lineno - f.f_code.co_firstlineno)

def outlive():
    value = "kept"
    yield sys._getframe()
    yield 2
frame = next(outlive())
print(frame.f_code.co_name, frame.f_back)

def nested():
    def inner():
        yield sys._getframe()
    yield from inner()
n = nested()
fr = next(n)
print(fr.f_back)
def chain():
    names = []
    f = sys._getframe()
    while f.f_code.co_name != "<module>":
        names.append(f.f_code.co_name)
        f = f.f_back
    yield names
def n2(): yield from chain()
def n3(): yield from n2()
print(next(n3()))
