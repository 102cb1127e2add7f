# line 17: what cannot be thrown
import warnings
warnings.simplefilter("ignore")
def g():
    while True:
        try:
            print("got", (yield 1))
        except ValueError as e:
            print("caught", repr(e))
x = g()
next(x)
for args in (("text",), (5,), (int,), (object(),), (None,), (ValueError(), 5), (ValueError, 1, 2), ([],)):
    try:
        x.throw(*args)
    except TypeError as e:
        print(e)
print(x.send("still usable"))
class E(Exception):
    def __new__(cls, *a):
        return 5
try:
    x.throw(E)
except TypeError as e:
    print(e)
class F(Exception):
    def __init__(self):
        raise KeyError("init")
try:
    x.throw(F)
except KeyError as e:
    print(repr(e))
print(x.gi_frame is not None, x.send(2))
