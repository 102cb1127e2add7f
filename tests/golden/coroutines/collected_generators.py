# A suspended generator that nothing holds any more runs its finally clauses, once gc.collect() has found it.
import contextlib
import gc


def inner(name):
    try:
        yield 1
        yield 2
    finally:
        print("inner of", name)


def delegating():
    yield from inner("delegating")


def both():
    try:
        yield from inner("both")
    finally:
        print("both")


def in_with():
    with contextlib.closing(inner("in_with")) as held:
        yield next(held)


def cycle():
    try:
        me = yield
        yield me
    finally:
        print("cycle")


def drop(make, steps=1):
    made = make()
    for _ in range(steps):
        next(made)
    if make is cycle:
        made.send(made)


def observed():
    for make, steps in (delegating, 1), (both, 2), (in_with, 1), (cycle, 1):
        drop(make, steps)
        gc.collect()
        print("after", make.__name__)
    drop(delegating, 0)
    gc.collect()
    print("not started")
    kept = inner("kept")
    next(kept)
    gc.collect()
    print("kept", next(kept))
    kept.close()


observed()
many = [inner("many") for _ in range(100)]
for one in many:
    next(one)
del many, one
gc.collect()
print("end")


def around():
    for item in inner("loop"):
        yield item


drop(around)
gc.collect()
print("a loop's generator goes with the loop")
