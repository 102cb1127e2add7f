"""Context.run: sets inside stay inside; entered once only; nested."""
from contextvars import Context, ContextVar, copy_context

v = ContextVar('v', default=0)


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def inner(*args, **named):
    before = v.get()
    v.set(args)
    return before, v.get(), named


c = copy_context()
print(c.run(inner, 1, x=2), v.get(), c[v])
print(c.run(inner), v.get())
show(lambda: c.run())
show(lambda: c.run(1))
show(lambda: c.run(c.run, print))
show(lambda: c.run(lambda: 1 / 0))
show(lambda: c.run(lambda: Context().run(lambda: (v.get(), c.run))))
d = Context()
print(c.run(d.run, inner, 5), d[v], c[v])
show(lambda: c.run(lambda: d.run(lambda: c.run(print))))


def gen():
    while True:
        yield v.get()
        v.set(v.get() + 1)


g = gen()
print(next(g), d.copy().run(lambda: v.set(10) and next(g)), next(g), v.get())
