# line 65: a generator expression calls iter() on its outermost iterable at once, and once
def show(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Counting:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        self.n += 1
        print("iter")
        return iter([1, 2])


class Iterator:
    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        raise StopIteration


class NotAgain:
    """Its __iter__ gives something with __next__ alone."""

    def __iter__(self):
        print("iter")
        return OnlyNext()


class OnlyNext:
    n = 0

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n


show(lambda: (x for x in 5))
show(lambda: (x for x in None))
c = Counting()
g = (x for x in c)
print("made")
print(list(g), c.n)
print(list(x for x in Iterator()))
print(list(x for x in NotAgain()))
g = (x for x in [1] for y in 5)
print("inner is late")
show(lambda: list(g))
print(list((a, b) for a in c for b in c))


class NoIter:
    __iter__ = None


show(lambda: (x for x in NoIter()))
