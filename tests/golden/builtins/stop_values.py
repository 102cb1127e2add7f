# A StopIteration that comes out of the function of map() or filter(), or of an inner iterator, keeps its value.
def stop(x):
    raise StopIteration(42)


class Ended:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(7)


for make in (lambda: map(stop, [1]), lambda: filter(stop, [1]), Ended, lambda: zip(Ended()), lambda: enumerate(Ended()), lambda: map(str, Ended()),
             lambda: iter([])):
    try:
        next(make())
    except StopIteration as e:
        print(e.value)
    print(list(make()), next(make(), "default"))
