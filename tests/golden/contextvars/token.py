"""Token: what it remembers, and as a context manager (3.14)."""
from contextvars import ContextVar, Token, copy_context

v = ContextVar('v')
first = v.set(1)
second = v.set(2)
print(first, second, first.var is v, first.old_value, second.old_value, first.old_value is Token.MISSING, type(Token.MISSING))
with v.set(9) as third:
    print(third, v.get())
print(third, v.get())


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def again():
    with third:
        pass


def reset_inside():
    with v.set(4) as t:
        v.reset(t)


def error():
    with v.set(5):
        1 / 0


for f in (again, reset_inside, error, Token, lambda: copy_context().run(v.reset, second), lambda: hash(first), lambda: Token[int], v.get):
    show(f)
