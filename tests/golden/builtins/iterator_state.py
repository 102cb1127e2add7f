# __reduce__ and __setstate__ of sequence iterators.
for source in "abc", "\u00e9", b"ab", bytearray(b"ab"), (1, 2), [1, 2], range(3):
    it = iter(source)
    next(it)
    print(it.__reduce__()[1:])
    for state in None, 10**30, "1":
        try:
            it.__setstate__(state)
        except Exception as e:
            print(type(e).__name__, e)
    list(it)
    print(it.__reduce__()[1:])
