# What a class declares global is global in its type aliases and annotations.
x = "global"
def outer():
    x = "nonlocal"
    class C:
        global x
        type Alias = x
        def m(self, a: x): pass
    C.x = "class"
    return C
C = outer()
print(C.Alias.__value__, C.m.__annotations__)
