# The order of a set is that of its table: probing, growth, and places of removed items used again.
print({8, 1, 16, 3})
s = {0, 8, 16}
s.discard(0)
s.discard(8)
s.add(24)
s.add(1)
print(list(s))
t = set(range(20))
for k in (3, 4, 5):
    t.discard(k)
t.add(3 + 128)
t.add(4 + 256)
print(list(t))
print(set("abc") | {"x", "y"}, frozenset("hello"))
print({1, 2, 3, 40, 50} & {50, 3, 2, 99}, {1, 2, 3, 40} - {2}, {1, 2, 40} ^ {40, 7})
u = set(range(0, 1000, 37))
print([u.pop() for _ in range(5)], len(u))
