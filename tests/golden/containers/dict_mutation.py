# What iterating over a changing dict does.
def attempt(f):
    try:
        print(f())
    except RuntimeError as e:
        print(e)


def grow():
    d = {1: 1, 2: 2}
    for k in d:
        d[k + 10] = 0


def replace():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]
        d[k + 5] = 0


def values_only():
    d = {1: 1, 2: 2}
    for k in d:
        d[k] += 1
    return d


attempt(grow)
attempt(replace)
attempt(values_only)
d = dict.fromkeys("abc")
it = iter(d)
next(it)
print(it.__length_hint__(), list(it), list(it))
print(list(reversed({1: 2, 3: 4}.items())), {1: 2} | {3: 4}, {1: 2}.keys() & {1, 5}, {1: 2}.items() ^ {1: 3}.items())


class Default(dict):
    def __missing__(self, key):
        return key * 2


print(Default()[4], Default().get(4))
try:
    dict([1])
except TypeError as e:
    print(e, e.__notes__)
