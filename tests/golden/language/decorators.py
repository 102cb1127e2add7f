def trace(tag):
    print("making", tag)
    def deco(fn):
        print("decorating", fn.__name__, "with", tag)
        def wrapper(*a, **k):
            return tag, fn(*a, **k)
        return wrapper
    return deco

@trace("outer")
@trace("inner")
def f(x):
    return x

print(f(3))
@trace("class")
class K:
    pass
print(K()[0])
class Desc:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, obj, owner): return self if obj is None else obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value): obj.__dict__[self.name] = value
class H:
    d = Desc()
h = H()
print(h.d); h.d = 5; print(h.d, h.__dict__, type(H.d).__name__)
