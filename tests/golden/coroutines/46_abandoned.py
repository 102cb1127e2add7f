# Lines 46 and 47: a suspended generator that is dropped is closed (here by gc.collect() at the latest).
import contextlib
import gc


def gen(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


g = gen("dropped")
print(next(g))
del g
gc.collect()
print("dropped")

g = gen("kept by a name and left by break")
for x in g:
    break
del g
gc.collect()
print("loop left")

for x in gen("held by its loop only"):
    break
with contextlib.closing(gen("closing")) as g:
    print(next(g))
g = gen("close")
print(next(g), g.close())
