# __del__ of objects made in every way a class can be called, once gc.collect() has found them.
import gc

deleted = []


class Named:
    def __init__(self, name="default", *, more=0):
        self.name = name

    def __del__(self):
        deleted.append(self.name)


class Bare:
    def __del__(self):
        deleted.append("bare")


class Derived(Named):
    pass


def make():
    one = Named("one")
    Named()
    Named(more=1, name="keywords")
    Named(*("spread",))
    Bare()
    Derived("derived")
    [Named(f"item {i}") for i in range(3)]
    list(map(Named, ["mapped"]))
    for _ in range(2):
        Named("loop")
    type("Made", (Named,), {})("made")
    return [one.name]


make()
gc.collect()
gc.collect()
print(sorted(deleted))
