# line 60: no cycles of __context__; bare raise after a yield raises the generator's own exception
def chain(e):
    out, seen = [], set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        out.append(repr(e))
        e = e.__context__
    return " <- ".join(out) + (" CYCLE" if e is not None else "")


has_cycle = None


def f():
    try:
        raise KeyError("a")
    except Exception:
        yield


def g():
    try:
        yield from f()
    except Exception as exc:
        yield chain(exc)


try:
    raise KeyError("a")
except KeyError as e:
    a = e
gen = f()
next(gen)
try:
    gen.throw(a)
except KeyError as e:
    print(chain(e))
gen = g()
next(gen)
print(gen.throw(ValueError("b")))


def same():
    try:
        raise a
    except KeyError as e:
        yield e


gen = same()
caught = next(gen)
try:
    gen.throw(caught)
except KeyError as e:
    print(e is a, chain(e))


def bare():
    try:
        raise KeyError("mine")
    except KeyError:
        yield
        raise


gen = bare()
next(gen)
try:
    raise ValueError("yours")
except ValueError:
    try:
        next(gen)
    except KeyError as e:
        print(chain(e))
