# sys.settrace and sys.setprofile: calls, lines, returns, exceptions. A line that only says try: has no instruction here.
import sys

events = []


def tracer(frame, event, arg):
    name = frame.f_code.co_name
    first = frame.f_code.co_firstlineno
    if event == "exception":
        arg = arg[0].__name__
    events.append((name, event, frame.f_lineno - first, arg if not callable(arg) else "f"))
    return tracer


def traced(f, *args):
    events.clear()
    sys.settrace(tracer)
    try:
        result = f(*args)
    except Exception as e:
        result = repr(e)
    finally:
        sys.settrace(None)
    print(f.__name__, result)
    for e in events:
        print("  ", *e)


def simple(x):
    y = x + 1
    if y > 2:
        y = 0
    return y


def loop(n):
    total = 0
    for i in range(n):
        total += i
    return total


def calls():
    a = simple(1)
    return simple(a + 3)


def raises():
    x = 1
    raise ValueError("v")


def catches():
    try: raises()
    except ValueError as e:
        return str(e)
    finally:
        x = 1


def gen():
    yield 1
    yield 2


def drives():
    total = 0
    for x in gen():
        total += x
    return total


def native():
    return sorted([3, 1, 2], key=simple)


class A:
    def __init__(self):
        self.x = 1

    def __add__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return 5

    @property
    def p(self):
        return self.x


def objects():
    a = A()
    b = A()
    return a.p


def locals_seen():
    a = 1
    b = a + 1
    return b


for f in (simple, loop, ):
    traced(f, 3)
for f in (calls, raises, catches, drives, native, objects):
    traced(f)


def look(frame, event, arg):
    print(event, frame.f_lineno - frame.f_code.co_firstlineno, dict(frame.f_locals), frame.f_back.f_code.co_name, frame.f_trace)
    return look


sys.settrace(lambda frame, event, arg: None)
locals_seen()
sys.settrace(None)
print(sys.gettrace())


def bad(frame, event, arg):
    raise KeyError("from trace")


def fails():
    sys.settrace(bad)
    try:
        simple(1)
    except KeyError as e:
        print("got", e, sys.gettrace())


fails()

seen = []
sys.setprofile(lambda frame, event, arg: seen.append((frame.f_code.co_name, event)) if event in ("call", "return") else None)
calls()
sys.setprofile(None)
print(seen, sys.getprofile())
