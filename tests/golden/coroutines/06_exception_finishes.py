# line 6: any exception that leaves the frame finishes the generator and clears its frame
def g():
    kept = "local"
    yield 1
    1 / 0

x = g()
frame = x.gi_frame
next(x)
try:
    next(x)
except ZeroDivisionError as e:
    print(e)
print(x.gi_frame, x.gi_running, x.gi_suspended)
for _ in range(2):
    try:
        next(x)
    except StopIteration as e:
        print("stop", e.value)
try:
    x.throw(KeyError("again"))
except KeyError as e:
    print(repr(e))
print(x.close())
