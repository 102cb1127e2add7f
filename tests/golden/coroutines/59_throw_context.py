# line 59: what is thrown into a handler gets the handled exception as its context
def chain(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    return " <- ".join(out)


def handler():
    try:
        raise KeyError("handled")
    except KeyError:
        yield 1


def outer():
    try:
        raise TypeError("outer")
    except TypeError:
        yield from handler()


def plain():
    yield 1


for make in handler, outer, plain:
    for wrapped in False, True:
        g = make()
        next(g)
        try:
            if wrapped:
                try:
                    raise OSError("resumer")
                except OSError:
                    g.throw(ValueError("thrown"))
            else:
                g.throw(ValueError("thrown"))
        except ValueError as e:
            print(make.__name__, wrapped, chain(e))
