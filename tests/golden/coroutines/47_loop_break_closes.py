# line 47: a generator that only a for loop holds is closed when the loop is left
def gen(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


for x in gen("break"):
    break
print("after break")


def returning():
    for x in gen("return"):
        return x


print(returning(), "after return")


def raising():
    for x in gen("raise"):
        raise KeyError(x)


try:
    raising()
except KeyError as e:
    print(repr(e), "after raise")
kept = gen("kept")
for x in kept:
    break
print("still there", next(kept))
for x in kept:
    print(x)
for x in gen("outer"):
    for y in gen("inner"):
        break
    print("between")
    break
print("end")
