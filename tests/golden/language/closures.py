def outer():
    n = 0
    def bump(k=1):
        nonlocal n
        n += k
        return n
    def read():
        return n
    return bump, read

bump, read = outer()
bump(); bump(5)
print(read(), bump.__closure__[0].cell_contents)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])

def late():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(e)
    value = 1
    return inner()

print(late())

def unbound():
    try:
        print(y)
    except UnboundLocalError as e:
        print(e)
    y = 1

unbound()
total = 0
def glob():
    global total
    total += 1
glob(); glob()
print(total)
