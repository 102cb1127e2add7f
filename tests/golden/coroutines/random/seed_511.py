import sys, types, warnings
warnings.simplefilter("ignore")
budget = 400
def ctx(e):
    out, seen = [], set()
    while e is not None and id(e) not in seen and len(out) < 6:
        seen.add(id(e))
        out.append(type(e).__name__ + repr(e.args))
        e = e.__context__
    return "<-".join(out)
quiet = False
def note(*args):
    global budget
    if quiet:
        return
    budget -= 1
    if budget < 0:
        raise SystemExit("budget")
    print(*args, "| h", ctx(sys.exception()))
class Plain:
    def __init__(self, n, name): self.n, self.name = n, name
    def __iter__(self): return self
    __await__ = __iter__
    def __next__(self):
        note(self.name, "next")
        if self.n <= 0: raise StopIteration(self.name + " end")
        self.n -= 1
        return (self.name, self.n)
class WithSend(Plain):
    def send(self, x):
        note(self.name, "send", x)
        if x == 3: raise StopIteration(self.name + " sent")
        if x == 4: raise ValueError(self.name + " send")
        return self.__next__()
class WithThrow(WithSend):
    def throw(self, *args):
        note(self.name, "throw", len(args), args[0] if isinstance(args[0], type) else ctx(args[0]))
        self.n -= 1
        if self.n % 4 == 0: raise StopIteration(self.name + " thrown")
        if self.n % 4 == 1: raise KeyError(self.name + " throw")
        if self.n % 4 == 2: raise args[0]
        return (self.name, "kept")
class WithClose(WithThrow):
    def close(self):
        note(self.name, "close")
        if self.n % 5 == 1: raise KeyError(self.name + " close")
        if self.n % 5 == 2: raise StopIteration(self.name + " close")
class OnlyClose(Plain):
    close = WithClose.close

names = {}
@types.coroutine
def pause(x):
    return (yield x)
class W:
    def __init__(self, c): self.c = c
    def __await__(self): return self.c.__await__()
class Done(Exception): pass
def step(name, what, f):
    try:
        r = f()
        note("STEP", name, what, "->", r)
    except BaseException as e:
        if isinstance(e, SystemExit): raise
        note("STEP", name, what, "!!", ctx(e), "cause", ctx(e.__cause__), "tb", tb(e))
def tb(e):
    t, out = e.__traceback__, []
    while t is not None:
        out.append(f"{t.tb_frame.f_code.co_name}:{t.tb_lineno}")
        t = t.tb_next
    return out[2:]
def state(o):
    for p in "gi", "cr", "ag":
        if hasattr(o, p + "_frame"):
            y = getattr(o, {"gi": "gi_yieldfrom", "cr": "cr_await", "ag": "ag_await"}[p])
            return (getattr(o, p + "_frame") is None, getattr(o, p + "_running"), getattr(o, p + "_suspended"), names.get(id(y), type(y).__name__))
def handled(f):
    try:
        raise Done("outside")
    except Done:
        return f()

async def f0():
    note("a0", "start")
    x = (yield "a0.3")
    note("a0", "got", x)
    if 0: yield
o0 = f0()
names[id(o0)] = "o0"
@types.coroutine
def f1():
    note("t1", "start")
    if budget % 2: raise GeneratorExit("t1")
    try:
        x = (yield "t1.1")
        note("t1", "got", x)
    except RuntimeError as e:
        note("t1", "caught", ctx(e))
        x = (yield "t1.1")
        note("t1", "got", x)
        x = (yield "t1.2")
        note("t1", "got", x)
        try:
            x = (yield "t1.6")
            note("t1", "got", x)
            x = (yield "t1.1")
            note("t1", "got", x)
            x = (yield "t1.4")
            note("t1", "got", x)
        except (ValueError, KeyError) as e:
            note("t1", "caught", ctx(e))
            x = (yield "t1.8")
            note("t1", "got", x)
            x = (yield "t1.3")
            note("t1", "got", x)
        raise
    x = (yield "t1.1")
    note("t1", "got", x)
    if 0: yield
    return "t1 result"
o1 = f1()
names[id(o1)] = "o1"
try:
    pass
    step('o1', 'send', lambda: o1.send(None))
    w0 = o0.athrow(KeyError("out"))
    step('w0', 'send', lambda: handled(lambda: w0.send(None)))
    step('o1', 'send', lambda: o1.send(None))
    print("   ", *[state(o) for o in (o0, o1,)])
    w1 = o0.aclose()
    step('w0', 'close', lambda: w0.close())
    step('o1', 'throw', lambda: o1.throw(ValueError))
    step('o1', 'send', lambda: o1.send(None))
    step('o1', 'send', lambda: o1.send(None))
    step('o1', 'throw', lambda: o1.throw(KeyError))
    w2 = o0.aclose()
    step('w1', 'throw', lambda: w1.throw(GeneratorExit("out")))
    w3 = o0.asend(None)
    step('w0', 'send', lambda: w0.send(None))
    step('o1', 'send', lambda: o1.send(None))
    step('o1', 'send', lambda: o1.send(None))
    print("   ", *[state(o) for o in (o0, o1,)])
    step('o1', 'send', lambda: o1.send(None))
    print("   ", *[state(o) for o in (o0, o1,)])
    w4 = o0.__anext__()
    step('w3', 'send', lambda: w3.send(None))
    step('o1', 'send', lambda: o1.send(None))
    step('o1', 'send', lambda: handled(lambda: o1.send(None)))
    print("   ", *[state(o) for o in (o0, o1,)])
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
