def count(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    finally:
        print("closing")
    return "result"

g = count(3)
print(next(g), g.send("hi"), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)

def delegate():
    r = yield from count(2)
    print("r =", r)
    yield from "xy"

print(list(delegate()))
g = count(5)
next(g)
g.close()
g = count(5)
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print(e)
for x in count(10):
    if x == 1:
        break
print("after break")

def bad():
    yield 1
    raise StopIteration("x")
try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))

def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
import itertools
print(list(itertools.islice(fib(), 12)))
