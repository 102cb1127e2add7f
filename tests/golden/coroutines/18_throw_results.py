# line 18: what throw() gives: the next value, or StopIteration with the result; the traceback is kept
def g():
    try:
        yield 1
    except ValueError:
        yield "next value"
    try:
        yield 2
    except KeyError:
        return "result"
x = g()
next(x)
print(x.throw(ValueError))
next(x)
try:
    x.throw(KeyError)
except StopIteration as e:
    print(e.value)

def names(e):
    tb, out = e.__traceback__, []
    while tb:
        out.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return out
def boom():
    raise ValueError("boom")
try:
    boom()
except ValueError as e:
    err = e
print(names(err))
def h():
    yield
y = h()
next(y)
try:
    y.throw(err)
except ValueError as e:
    print(names(e))
y = h()
next(y)
try:
    y.throw(err.with_traceback(None))
except ValueError as e:
    print(names(e))
