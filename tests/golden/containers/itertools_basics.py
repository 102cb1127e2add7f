from itertools import *

print(list(accumulate([1, 2, 3], initial=10)), list(batched("abcdefg", 3)), list(chain("ab", [1], ())))
print(list(combinations("abc", 2)), list(combinations_with_replacement("ab", 2)), list(permutations("abc", 2)))
print(list(product("ab", repeat=2)), list(compress("abcd", [1, 0, 1])), list(islice(count(2, 3), 1, 6, 2)))
print([(k, list(g)) for k, g in groupby("aabbbc")], list(zip_longest("ab", "xyz", fillvalue="-")))
print(list(pairwise("abc")), list(takewhile(str.isdigit, "12a3")), list(dropwhile(str.isdigit, "12a3")))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(filterfalse(None, [0, 1, ""])), list(islice(cycle("ab"), 5)))
a, b = tee(iter("abc"))
print(next(a), list(b), list(a), count(1), count(1.5, 2), repeat(1, 3))
print(list(islice(count(2 ** 63 - 1), 2)))
for bad in (lambda: list(batched("abc", 2, strict=True)), lambda: combinations("a", -1), lambda: islice("a", -1),
            lambda: count("a"), lambda: tee("a", -1), lambda: list(zip("ab", "a", strict=True))):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
