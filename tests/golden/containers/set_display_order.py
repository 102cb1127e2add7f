# A display of constants is merged from a frozenset, so its order is that of the constant.
print({5, 16, 597}, set([5, 16, 597]), {*(5, 16, 597)})
five = 5
print({five, 16, 597})
print({1}.intersection([1, []]))
for call in (lambda: set().intersection([[]]), lambda: {1}.issubset([[]]), lambda: {1}.difference([[]])):
    try:
        print(call())
    except TypeError as e:
        print(e)
