# A mapping whose keys() repeats a key, and a key that is no string, given twice.
class Twice:
    def __init__(self, pairs):
        self.pairs = pairs
    def keys(self):
        return [k for k, _ in self.pairs]
    def __getitem__(self, key):
        return dict(self.pairs)[key]

def g(*args, **kwargs):
    print(args, kwargs)

for call in (lambda: g(**Twice([("x", 1), ("x", 2)])), lambda: g(a=3, **Twice([("x", 1), ("x", 2)])),
             lambda: g(**{1: 3}, **{1: 5}), lambda: g(**{1: 3}), lambda: g(a=1, **Twice([("b", 2)]))):
    try:
        call()
    except TypeError as e:
        print(e)
