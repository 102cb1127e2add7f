# What cannot be assigned or deleted says so; a sequence converts an index first.
def delete(target, key):
    del target[key]


def assign(target, key):
    target[key] = 1


for target in "ab", b"ab", (1, 2), range(3), frozenset(), None, 5:
    for key in 0, "k", slice(1), 10**30:
        for action in delete, assign:
            try:
                action(target, key)
            except Exception as e:
                print(type(e).__name__, e)
b = bytearray(b"abc")
try:
    b[9] = 1.5
except TypeError as e:
    print(e)
for value in ValueError(), None, 5, "x", object:
    try:
        b[:] = value
    except TypeError as e:
        print(e)
