# enumerate() reads its arguments by hand.
for args, kwargs in (((), {}), ((), {"start": 1}), (([],), {"x": 2}), ((), {"x": 2}), (([],), {"iterable": 2}),
                     ((), {"iterable": 3, "x": 1}), (([], 1), {"start": 2}), (([], []), {}), ((1,), {})):
    try:
        print(list(enumerate(*args, **kwargs)))
    except TypeError as e:
        print(e)
print(list(enumerate(iterable="ab", start=3)), list(enumerate(start=5, iterable="x")), list(enumerate("ab", 2**63 - 1)))
