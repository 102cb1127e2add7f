# line 26: the delegate's result is the value of the expression, also when throw() ends it
def inner():
    try:
        yield 1
    except ValueError:
        return "from throw"
    return "plain"
def outer():
    print((yield from inner()))
    print((yield from inner()))
    print((yield from ()))
    x = yield from [1]
    print(x)
g = outer()
next(g)
print(g.send(None))
print(g.throw(ValueError))
print(list(g))
def empty():
    return 7
    yield
def o():
    a = yield from empty()
    b = yield from empty()
    return a + b
def run(g):
    try:
        while True:
            print(next(g))
    except StopIteration as e:
        return e.value
print(run(o()))
