# Aliases of generic types: their iterator, None in them, dir(), pickling; a subclass of list with keywords in __new__.
import pickle

print(type(iter(list[int])), list(iter(tuple[int, ...])), tuple[type(None)], tuple[None, int, ...])
print("__copy__" in dir(list[int]), pickle.loads(pickle.dumps(list[int])) == list[int], iter(list[int]).__reduce__())


class Named(list):
    def __new__(cls, items, name=None):
        made = super().__new__(cls, items)
        made.name = name
        return made


print(Named([1], name="n").name, Named([1, 2]))
for action in (lambda: type("L", (list,), {})(items=1), lambda: object.__new__(Named), lambda: Exception().add_note(None), lambda: frozenset().issuperset(({1}, 2))):
    try:
        print(action())
    except TypeError as e:
        print(e)
