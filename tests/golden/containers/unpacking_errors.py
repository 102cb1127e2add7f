# The texts of failed unpacking.
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def pair(v):
    a, b = v


def starred(v):
    a, *b, c = v


for v in ([1], (1, 2, 3), [1, 2, 3], {1: 2, 3: 4, 5: 6}, "abc", range(3), iter([1]), iter([1, 2, 3]), 5, {1, 2, 3}):
    attempt(lambda: pair(v))
for v in ([1], (), 5, iter([1])):
    attempt(lambda: starred(v))
starred("abcd")
