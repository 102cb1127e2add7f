# Hashes of containers are CPython's.
print(hash((1, "abc", 2.5, None)), hash(()), hash((1,)))
print(hash(frozenset([1, 2, 3])), hash(frozenset()))
print(hash(range(0)), hash(range(3)), hash(range(0, 10, 3)))
print(hash(slice(1, 2, 3)))
print(hash(2 ** 61 - 1), hash(-1), hash(2.0) == hash(2), hash(1e300))
for unhashable in ([], {}, set(), ([],), slice([], 1)):
    try:
        hash(unhashable)
    except TypeError as e:
        print(e)
for use in (lambda: {[]: 1}, lambda: {[]}, lambda: [] in {1: 2}, lambda: {1}.add({}), lambda: {([],): 1}):
    try:
        use()
    except TypeError as e:
        print(e)
