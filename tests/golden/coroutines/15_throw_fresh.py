# line 15: throw() before the start never runs the body; on a finished one it raises the exception itself
def g():
    try:
        print("never")
        yield 1
    finally:
        print("never")

x = g()
try:
    x.throw(ValueError("fresh"))
except ValueError as e:
    tb = e.__traceback__
    lines = []
    while tb:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(repr(e), lines)
print(x.gi_frame, list(x))
err = KeyError("finished")
try:
    x.throw(err)
except KeyError as e:
    print(e is err)
async def c():
    print("never")
k = c()
try:
    k.throw(ValueError("k"))
except ValueError as e:
    print(repr(e), k.cr_frame)
