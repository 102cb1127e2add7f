# line 22: yield from calls iter() once
class Source:
    def __init__(self): self.n = 0
    def __iter__(self):
        self.n += 1
        return iter([1, 2])
s = Source()
def g():
    yield from s
    return "done"
def h():
    r = yield from g()
    print(r)
print(list(h()), s.n)
class Bad:
    def __iter__(self): return 5
for bad in (5, None, Bad(), object):
    def b():
        yield from bad
    try:
        next(b())
    except TypeError as e:
        print(e)
def sub():
    yield 1
x = sub()
def same():
    yield from x
y = same()
next(y)
print(y.gi_yieldfrom is x)
def from_str():
    yield from "ab"
    yield from {"k": 1}
    yield from range(2)
    yield from (i * i for i in (2, 3))
print(list(from_str()))
