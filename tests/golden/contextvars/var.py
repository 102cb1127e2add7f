"""ContextVar: construction, get, set, reset, repr."""
from contextvars import ContextVar, copy_context


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


v, w = ContextVar('v'), ContextVar('w', default=3)
print(v, w, v.name)
for args, named in (((1,), {}), ((), {}), (('a', 1), {}), (('a',), {'b': 1}), ((), {'name': 'q'}), (('a',), {'default': 1, 'x': 2})):
    show(lambda: ContextVar(*args, **named))
show(lambda: v.get())
show(lambda: v.get(2))
show(lambda: (w.get(), w.get(5)))
show(lambda: w.get(default=5))
show(lambda: v.get(1, 2))
show(lambda: v.set())
token = v.set(1)
show(lambda: v.get())
show(lambda: v.reset(1))
show(lambda: w.reset(token))
show(lambda: v.reset(token))
show(lambda: v.reset(token))
show(lambda: v.get())
show(lambda: ContextVar[int])
show(lambda: setattr(v, 'name', 1))
items = []
loop = ContextVar('loop', default=items)
items.append(loop)
print(loop)
show(lambda: type('B', (ContextVar,), {}))
print(hash(v) == hash(v), v == v, v == w, v in copy_context())
