# line 16: the forms of throw() and their deprecation
import warnings
def g():
    while True:
        try:
            yield "ready"
        except Exception as e:
            print(type(e).__name__, e.args)

x = g()
next(x)
x.throw(ValueError)
x.throw(ValueError("one"))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    x.throw(ValueError, "two")
    x.throw(ValueError, ("a", "b"))
    x.throw(ValueError, None)
    x.throw(ValueError, ValueError("three"))
    x.throw(ValueError, KeyError("four"))
    x.throw(ValueError("five"), None, None)
    try:
        x.throw(ValueError, "v", 5)
    except TypeError as e:
        print(e)
    for m in w:
        print(m.category.__name__, m.message)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        x.throw(ValueError, "v")
    except DeprecationWarning as e:
        print("raised", e)
    print(next(x))
for args in ((), (1, 2, 3, 4)):
    try:
        x.throw(*args)
    except TypeError as e:
        print(e)
del x
async def c():
    pass
k = c()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    try:
        k.throw(ValueError, "v", None)
    except ValueError as e:
        print(repr(e))
    print([str(m.message) for m in w])
