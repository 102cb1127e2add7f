"""Context: a mapping, immutable but for the variables set while it runs."""
import collections.abc
import copy
from contextvars import Context, ContextVar, copy_context

a, b = ContextVar('a'), ContextVar('b')
a.set(1)
c = copy_context()
print(c, len(c), list(c), list(c.keys()), list(c.values()), list(c.items()), a in c, b in c, c[a], c.get(b), c.get(b, 7))


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for f in (lambda: c[b], lambda: c[1], lambda: 1 in c, lambda: c.get(1), lambda: c.get(), lambda: hash(c), lambda: Context(1),
          lambda: Context[int], lambda: copy.copy(c), lambda: c < c):
    show(f)
print(c == copy_context(), c != copy_context(), c == Context(), Context() == Context(), c == 1, c.copy() == c, c.copy() is c)
a.set(2)
print(c[a], copy_context()[a], isinstance(c, collections.abc.Mapping))
print(type(iter(c)), type(c.items()), type(c.keys()), type(c.values()))
many = [ContextVar(f'm{i}') for i in range(100)]
tokens = [m.set(i) for i, m in enumerate(many)]
full = copy_context()
for m, t in list(zip(many, tokens))[::2]:
    m.reset(t)
half = copy_context()
print(len(full), len(half), sum(full[m] for m in many), sum(half.get(m, 0) for m in many), sorted(m.name for m in half))
