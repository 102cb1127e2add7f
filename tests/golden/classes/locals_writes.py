# Writes to locals() in a class body are names of the class, cells or not.
class C:
    for n in ("a", "b"):
        locals()[n] = n * 2
    def m(self): return __class__
print(C.a, C.b, C().m().__name__)
def f():
    class D:
        locals()["z"] = 5
        def g(self): return super().__init__
    return D.z
print(f())
