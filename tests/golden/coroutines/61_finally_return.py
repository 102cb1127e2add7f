# line 61: return, break and continue in finally (PEP 765); except without parentheses (PEP 758)
import warnings

source = """
def f():
    try:
        1 / 0
    finally:
        return "overridden"


def g():
    while True:
        try:
            yield 1
        finally:
            break
    yield "after"


def h():
    for x in 1, 2:
        try:
            yield x
        except KeyError, ValueError:
            yield "caught"
        finally:
            continue
    return "end"
"""
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    exec(compile(source, "<source>", "exec"))
for w in caught:
    print(w.lineno, w.category.__name__, w.message)
print(f())
i = g()
print(next(i))
try:
    print(i.throw(KeyError("k")))
except KeyError as e:
    print("not caught", e)
i = g()
print(next(i))
try:
    print(i.close())
except RuntimeError as e:
    print(e)
i = h()
print(next(i), i.throw(ValueError("v")), next(i))
try:
    print(i.throw(OSError("o")))
except StopIteration as e:
    print(e.value)
