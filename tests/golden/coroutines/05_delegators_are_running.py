# line 5: whoever delegates is running while its delegate runs
def show(*names):
    print(*[g.gi_running for g in (a, b, c)])

def inner():
    show()
    try:
        yield 1
        show()
        yield 2
    except ValueError:
        show()
        yield 3
    finally:
        show()

def middle():
    yield from inner()

def outer():
    yield from b

c = inner()
def make():
    global a, b, c
    c = inner()
    def mid():
        yield from c
    b = mid()
    def out():
        yield from b
    a = out()
make()
show()
print(next(a)); show()
print(next(a)); show()
print(a.throw(ValueError)); show()
a.close(); show()

class It:
    def __iter__(self): return self
    def __next__(self):
        print("running", d.gi_running)
        return 1
    def throw(self, *args):
        print("throw", d.gi_running)
        raise StopIteration(4)
    def close(self):
        print("close", d.gi_running)
def dg():
    print((yield from It()))
    yield from It()
d = dg()
next(d)
d.throw(KeyError("x"))
d.close()
print(d.gi_running)
