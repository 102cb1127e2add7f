# Concatenation in a loop: old values keep their text, astral text joins in.
s = ''
kept = []
for i in range(5000):
    s += 'x%d' % i
    if i % 1000 == 0:
        kept.append(s)
t = s + 'A'
u = s + 'B\U0001f600'
s += 'C'
print(len(s), s[-3:], t[-3:], u[-3:], len(t), len(u), hash(s), [len(k) for k in kept], kept[1] == s[:len(kept[1])])
for i in range(400):
    u += '\U0001f601' if i % 2 else 'y'
print(len(u), ascii(u[-3:]), u.count('\U0001f601'), u.find('\U0001f601y\U0001f601'), s.startswith(kept[2]), s.endswith('C'))
