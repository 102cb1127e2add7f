# origin: debian python3-more-itertools
# work: fifty recipes over generators: windows, groupings, partitions, peekable, seekable, buckets
import operator

import more_itertools as m

print(list(m.chunked(range(10), 3)), list(m.windowed(range(6), 3)), list(m.sliced("abcdefg", 3)))
print(list(m.divide(3, range(7))[1]), m.one(["x"]), m.only([], "none"), m.first(iter("abc")), m.last(range(5)))
p = m.peekable(range(5))
print(p.peek(), next(p), p[1], list(p), bool(p))
s = m.seekable(str(n) for n in range(6))
print(next(s), next(s), s.seek(0), list(s))
b = m.bucket(["a1", "b1", "c1", "a2", "b2"], key=lambda word: word[0])
print(list(b["a"]), list(b["b"]), sorted(b))
spy, rest = m.spy(iter(range(9)), 2)
print(spy, list(rest))
print(list(m.interleave_longest("abc", "de")), list(m.collapse([1, [2, [3, (4,)]], "five"])))
print(list(m.split_at("abcdcba", lambda c: c == "b")), list(m.split_when([1, 2, 5, 6, 9], lambda x, y: y - x > 1)))
print(list(map(list, m.set_partitions("abc", 2))), list(m.partitions("abc")))
print(list(m.distinct_permutations([1, 0, 1])), list(m.powerset([1, 2, 3])))
print(m.map_reduce("abbccc", lambda c: c, lambda c: 1, sum), m.ilen(x for x in range(7)))
print(list(m.adjacent(lambda x: x == 3, range(6))), list(m.groupby_transform("aAbB", str.lower, str.upper))[0][0])
print(list(m.stagger(range(4))), list(m.zip_offset("abcd", "wxyz", offsets=(0, 1))), m.unzip([(1, "a"), (2, "b")])[0].__class__.__name__)
print(list(m.difference([1, 3, 6, 10])), m.all_equal("aaa"), list(m.run_length.encode("aaabb")))
print(list(m.numeric_range(0, 3, 0.75)), list(m.locate([0, 1, 1, 0], bool)), list(m.rstrip([1, 0, 0], lambda x: not x)))
print(m.nth_product(8, range(2), range(3), range(4)), m.product_index((1, 2), range(3), range(4)), m.nth_combination(range(5), 3, 4))
print(list(m.roundrobin("abc", "d", "ef")), m.sum_of_squares([1, 2]) if hasattr(m, "sum_of_squares") else m.dotproduct([1, 2], [3, 4]))
print(list(m.accumulate([1, 2, 3], operator.mul)) if hasattr(m, "accumulate") else list(m.islice_extended(range(9), -3, None)))
try:
    m.one([1, 2])
except ValueError as e:
    print(e)
print(list(m.callback_iter(lambda cb: cb(1)))[0] if False else list(m.consumer.__doc__ and m.repeatfunc(lambda: 7, 3)))
