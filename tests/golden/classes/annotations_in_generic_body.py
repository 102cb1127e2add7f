# The body of a generic class has variables of its scope around, which are not in its namespace.
from __future__ import annotations


class A[T]:
    x: T
    names = sorted(locals())


print(A.__annotations__, A.names)


def make(captured):
    class B:
        y: int = captured
        same = locals() is locals()
        inside = [captured + n for n in (1, 2)]
        names = sorted(locals())
    return B


print(make(5).__annotations__, make(5).names, make(5).inside, make(5).same)


class C:
    z: int

    def method(self):
        return __class__

    names = sorted(locals())


print(C.__annotations__, C.names)


def nested[T]():
    class D[U]:
        w: T
        v: U

        def method(self, a: T) -> U:
            return super(), a
    return D


print(nested().__annotations__, nested().method.__annotations__)
