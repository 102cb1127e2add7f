# line 67: gi_frame.f_locals may be changed
def gen():
    x, seq = 1, [1, 2, 3]
    for item in seq:
        yield x, item
    yield seq


g = gen()
print(sorted(g.gi_frame.f_locals))
print(next(g))
g.gi_frame.f_locals["x"] = "changed"
g.gi_frame.f_locals["seq"] = None
g.gi_frame.f_locals["new"] = 5
print(next(g), g.gi_frame.f_locals["new"], "new" in g.gi_frame.f_locals)
print(list(g))
print(g.gi_frame)
e = (a for a in range(3))
frame = e.gi_frame
print(sorted(frame.f_locals))
frame.f_locals["a"] = 10
try:
    frame.f_locals[".0"] = range(20)
    print("replaced")
except Exception as error:
    print(type(error).__name__, error)
print(next(e))
try:
    del frame.f_locals["a"]
except Exception as error:
    print(type(error).__name__, error)
d = dict(frame.f_locals)
d.pop(".0")
print(d)
