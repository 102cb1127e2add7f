# sum() keeps its compensation when ints of any size come among floats.
print(sum([1.0, 10**100, 1.0, -10**100]), sum([2j, 1.0, 10**100, 1.0, -10**100]), sum([0.1] * 10), sum([True, 1.5, True]), sum([2**62] * 4))
print(sum([1, 2, 2**63 - 1]), sum([]), sum([0.5, 0.25]), sum(range(5), 2.5), sum([[1], [2]], []))
try:
    sum([1.0, 10**400])
except OverflowError as e:
    print(e)
for call in (lambda: min(3, 1), lambda: max(3, 1), lambda: min([2, 1]), lambda: max("a", "b", key=ord), lambda: min([], default=5), lambda: max(1, "a"), lambda: min(), lambda: min([])):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(e)
