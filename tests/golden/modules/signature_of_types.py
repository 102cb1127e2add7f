# inspect.signature() of native types and of methods taken from the text of their parameters.
import functools
import inspect
import itertools
import operator
import types


def show(obj):
    try:
        print(getattr(obj, "__qualname__", obj), inspect.signature(obj))
    except ValueError as error:
        print(error)


for kind in (bool, float, complex, list, set, tuple, map, filter, zip, enumerate, property, classmethod, memoryview, int, str, dict, type):
    show(kind)
for kind in (itertools.chain, itertools.product, itertools.count, operator.itemgetter, functools.partial, types.SimpleNamespace, types.MethodType):
    show(kind)


class Made:
    @classmethod
    def __new__(cls, cls2, a):
        return a


class Described:
    __text_signature__ = "(x, /, y=1)"

    def __call__(self, *args):
        pass


show(Made)
print(inspect.signature(Described()))
show(type("Meta", (type,), {}))
