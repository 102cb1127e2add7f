# line 25: GeneratorExit closes the delegate; it is not thrown into it
class Base:
    def __iter__(self): return self
    def __next__(self): return 1
class Full(Base):
    def throw(self, *args): print("throw", args)
    def close(self): print("close")
class OnlyThrow(Base):
    def throw(self, *args): print("throw", args)
class BadClose(Base):
    def close(self): raise KeyError("close")
class CloseNone(Base):
    close = None
def g(it):
    try:
        yield from it
    except BaseException as e:
        print("outer", repr(e), repr(e.__context__))
        raise
for cls in Full, OnlyThrow, BadClose, CloseNone:
    for action in (lambda x: x.close(), lambda x: x.throw(GeneratorExit("given"))):
        x = g(cls())
        next(x)
        try:
            print(cls.__name__, action(x))
        except BaseException as e:
            print(cls.__name__, repr(e))
def inner():
    try:
        yield 1
    except GeneratorExit as e:
        print("inner", repr(e))
        raise
x = g(inner())
next(x)
try:
    x.throw(GeneratorExit("mine"))
except GeneratorExit as e:
    print(repr(e))
class Exit(GeneratorExit): pass
x = g(inner())
next(x)
try:
    x.throw(Exit("sub"))
except GeneratorExit as e:
    print(repr(e))
