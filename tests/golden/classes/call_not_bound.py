# A __call__ that does not bind gets no self: built-in functions, bound methods.
from typing import NewType


class Length:
    __call__ = len


class Other:
    def method(self, *args):
        return args


class Bound:
    __call__ = Other().method


class Static:
    __call__ = staticmethod(lambda *args: args)


print(Length()([1, 2]), list(map(Length(), ["ab", ""])))
print(Bound()(1), list(map(Bound(), "ab")))
print(Static()(1), list(map(Static(), "ab")))
Width = NewType("Width", int)
print(Width(5), list(map(Width, [6])), Width)
