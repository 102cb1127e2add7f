# Sorting is stable, reverse keeps it so, and a list is empty while it is sorted.
pairs = [(i % 3, i) for i in range(9)]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted([3, 1.5, True, 2]), sorted("banana"), sorted(["b", "a\u00e9", "a\u4e00", "a"]))


class Watched:
    comparisons = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Watched.comparisons += 1
        return self.v < other.v


values = [(i * 7919) % 1009 for i in range(300)]
ordered = [w.v for w in sorted(map(Watched, values))]
print(ordered == sorted(values), Watched.comparisons)
data = [3, 2, 1]
try:
    data.sort(key=lambda x: data.append(x) or x)
except ValueError as e:
    print(e, data)
data = [2, "a", 1]
try:
    data.sort()
except TypeError as e:
    print(e, len(data))
seen = []
data = [3, 1, 2]
data.sort(key=lambda x: seen.append(list(data)) or x)
print(seen, data)
