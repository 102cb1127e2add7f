# line 3: next() is send(None); a finished generator raises StopIteration without a value
def g():
    got = []
    got.append((yield 1))
    got.append((yield 2))
    return got

x = g()
print(next(x), x.send(None))
for _ in range(3):
    try:
        next(x)
    except StopIteration as e:
        print(e.args, e.value)
try:
    x.send(5)
except StopIteration as e:
    print(e.args, e.value)
print(next(x, "default"))
print(list(x))
