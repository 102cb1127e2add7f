# origin: debian python3-toolz
# work: curried pipelines, memoize, groupby, merge_with, sliding windows, a word count
import toolz
from toolz import curry, pipe, compose, juxt, memoize
from toolz.curried import filter as keep, map as each, get

text = "the quick brown fox jumps over the lazy dog the end"
print(toolz.frequencies(text.split()), toolz.groupby(len, text.split()))
print(pipe(text.split(), keep(lambda w: len(w) > 3), each(str.upper), sorted, list))


@curry
def power(base, exponent, *, plus=0):
    return base ** exponent + plus


print(power(2)(5), power(exponent=3)(base=3), power(2, plus=1)(4), power.func.__name__)
print(compose(str, sum, list)(range(5)), juxt(min, max, sum)([3, 1, 2]), list(toolz.sliding_window(2, "abcd")))
calls = []


@memoize
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (2, 3, 2)], calls)
print(toolz.merge_with(sum, {"a": 1, "b": 2}, {"b": 3}), toolz.assoc_in({}, ["x", "y"], 1), toolz.update_in({"a": {1: 2}}, ["a", 1], lambda n: n * 10))
print(toolz.reduceby(lambda n: n % 2, lambda a, b: a + b, range(10), 0), toolz.valmap(len, {"k": "abc"}), toolz.keyfilter(str.isupper, {"A": 1, "b": 2}))
print(list(toolz.join(0, [(1, "a"), (2, "b")], 0, [(1, "x"), (1, "y")])), list(toolz.partition_all(2, range(5))), list(toolz.unique("abcab")))
print(list(get([1, 2], ["abc", "def"])) if False else get(1, "abc"), toolz.thread_last(range(4), (map, lambda n: n + 1), list), list(toolz.interleave(["ab", "cd"])))
print(list(toolz.topk(2, [4, 1, 9, 3])), toolz.excepts(ZeroDivisionError, lambda n: 1 // n, lambda e: "none")(0), list(toolz.accumulate(lambda a, b: a * b, [1, 2, 3, 4])))
