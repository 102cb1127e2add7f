# origin: debian python3-intervaltree
# work: 300 intervals asked, cut, chopped, merged and removed
from intervaltree import Interval, IntervalTree

t = IntervalTree(Interval(i * 7 % 100, i * 7 % 100 + i % 13 + 1, i) for i in range(300))
print(len(t), sorted(t[50])[:5], len(t[10:20]), t.begin(), t.end(), t.span(), t.overlaps(101, 200), len(t.envelop(20, 40)))
t.verify()
t.remove_overlap(30, 60)
t.chop(10, 12)
t.slice(20)
print(len(t), sorted(t.at(25))[:3])
t.merge_overlaps(data_reducer=lambda a, b: a + b)
print(sorted(t))
t.discardi(1, 2, "x")
t[500:600] = "new"
del t[550]
print(sorted(t)[-1], Interval(1, 5).overlaps(4, 8), Interval(1, 5).distance_to(Interval(9, 10)), IntervalTree([Interval(0, 1)]) | IntervalTree([Interval(2, 3)]))
try:
    t.addi(5, 5)
except ValueError as e:
    print(e)
