# Globals of a dict's subclass: __missing__ and __getitem__ answer for names that are not there.
import types

class Names(dict):
    def __missing__(self, key):
        if key == "nowhere":
            raise KeyError(key)
        return "<" + key + ">"

def f():
    return a, b

print(types.FunctionType(f.__code__, Names(a=1))())
exec("print_it = c; print(print_it)", Names(print=print))
try:
    exec("nowhere", Names())
except NameError as e:
    print(e)
