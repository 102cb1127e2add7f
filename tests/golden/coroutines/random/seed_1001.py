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

@types.coroutine
def f0():
    note("t0", "start")
    try:
        try:
            x = (yield "t0.6")
            note("t0", "got", x)
            x = (yield "t0.3")
            note("t0", "got", x)
        except ValueError as e:
            note("t0", "caught", ctx(e))
            x = (yield "t0.7")
            note("t0", "got", x)
        finally:
            note("t0", "finally")
        try:
            x = (yield "t0.2")
            note("t0", "got", x)
        except ValueError as e:
            note("t0", "caught", ctx(e))
            x = (yield "t0.2")
            note("t0", "got", x)
            x = (yield "t0.4")
            note("t0", "got", x)
            x = (yield "t0.1")
            note("t0", "got", x)
    finally:
        note("t0", "finally")
        x = (yield "t0.0")
        note("t0", "got", x)
        x = (yield "t0.1")
        note("t0", "got", x)
    if 0: yield
    return "t0 result"
o0 = f0()
names[id(o0)] = "o0"
async def f1():
    note("a1", "start")
    x = await o0
    note("a1", "got", x)
    if 0: yield
o1 = f1()
names[id(o1)] = "o1"
try:
    pass
    w0 = o1.asend(1)
    step('w0', 'send', lambda: w0.send(None))
    step('o0', 'close', lambda: o0.close())
    print("   ", *[state(o) for o in (o0, o1,)])
    step('w0', 'close', lambda: w0.close())
    step('w0', 'send', lambda: handled(lambda: w0.send(None)))
    print("   ", *[state(o) for o in (o0, o1,)])
    w1 = o1.asend(1)
    step('w1', 'send', lambda: w1.send(None))
    print("   ", *[state(o) for o in (o0, o1,)])
    w2 = anext(o1)
    step('w2', 'close', lambda: handled(lambda: w2.close()))
    print("   ", *[state(o) for o in (o0, o1,)])
    step('w0', 'send', lambda: w0.send(None))
    print("   ", *[state(o) for o in (o0, o1,)])
    w3 = o1.asend(None)
    step('w0', 'close', lambda: handled(lambda: w0.close()))
    w4 = o1.athrow(RuntimeError("out"))
    step('w0', 'send', lambda: handled(lambda: w0.send(None)))
    step('o0', 'send', lambda: o0.send(None))
    w5 = o1.asend(1)
    step('w2', 'throw', lambda: w2.throw(GeneratorExit("out")))
    w6 = o1.__anext__()
    step('w5', 'send', lambda: w5.send(None))
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
