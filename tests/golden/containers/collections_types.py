from collections import OrderedDict, defaultdict, deque

d = deque("abcde", 4)
d.rotate(1)
d.appendleft("x")
print(d, d[1], d.index("d"), list(reversed(d)), d.maxlen, d == deque(d))
for bad in (lambda: deque()[0], lambda: deque().pop(), lambda: d.insert(0, 1), lambda: d[0:1]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
dd = defaultdict(list, {1: [2]})
dd[3].append(4)
print(dd, dd.get(9), dd | {5: 6})
od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
od.move_to_end("c", last=False)
print(od, od.popitem(last=False), od == OrderedDict(a=1, b=2), od == {"a": 1, "b": 2}, list(reversed(od)))
