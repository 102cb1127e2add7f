# line 27: a delegate that yields on GeneratorExit, or returns
def yields():
    try:
        yield 1
    except GeneratorExit:
        yield 2
def returns():
    try:
        yield 1
    except GeneratorExit:
        return "returned"
def outer(sub):
    try:
        r = yield from sub()
        print("never", r)
    except GeneratorExit as e:
        print("exit", repr(e))
        raise
    except RuntimeError as e:
        print("runtime", e, repr(e.__context__))
        raise
for sub in yields, returns:
    for action in (lambda g: g.close(), lambda g: g.throw(GeneratorExit("x"))):
        g = outer(sub)
        next(g)
        try:
            print(action(g))
        except (RuntimeError, GeneratorExit) as e:
            print(repr(e))
