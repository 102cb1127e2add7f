# origin: debian python3-sortedcontainers
# work: sorted list, dict and set with 20,000 values, slices, bisections, custom keys
from sortedcontainers import SortedDict, SortedKeyList, SortedList, SortedSet

values = [(n * 7919) % 20011 for n in range(20000)]
sl = SortedList(values)
print(len(sl), sl[0], sl[-1], sl[5000:5005], sl.bisect_left(777), sl.count(5))
for n in values[::2]:
    sl.remove(n)
sl._check()
print(len(sl), sum(sl), list(sl.irange(100, 120)), sl.pop(), sl.index(sl[100]))
sd = SortedDict((v, str(v)) for v in values[:1000])
print(sd.peekitem(0), sd.peekitem(-1), list(sd.irange(0, 60)), sd.keys()[3], sd.popitem(), sd.setdefault(-1, "m"), sd.index(-1))
ss = SortedSet("hello world")
print(ss, ss & set("low"), ss - set("low"), ss[2], ss.isdisjoint("xyz"))
kl = SortedKeyList(["pear", "fig", "banana", "kiwi"], key=len)
kl.add("apple")
print(kl, list(kl.irange_key(4, 5)))
print(SortedList([3, 1]) + SortedList([2]), SortedList([1, 2]) < SortedList([1, 3]), repr(SortedDict(b=1, a=2)))
try:
    sl.remove(-5)
except ValueError as e:
    print(e)
