# __annotate__ written by hand, wrong results, and __conditional_annotations__ rebound.
class X:
    a: int
    def __annotate__(format):
        return {"a": str}
print(X.__annotate__(1), X.__annotations__)
def f(): pass
f.__annotate__ = lambda format: 1
try:
    f.__annotations__
except TypeError as e:
    print(e)
for v in 0, {}, frozenset():
    try:
        exec("__conditional_annotations__ = v\nx: int", {"v": v})
    except TypeError as e:
        print(e)
