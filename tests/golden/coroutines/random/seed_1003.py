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

o0 = WithThrow(1, "p0")
names[id(o0)] = "o0"
async def f1():
    note("c1", "start")
    try:
        x = await o0
        note("c1", "got", x)
        try:
            x = (await pause("c1"))
            note("c1", "got", x)
            x = (await pause("c1"))
            note("c1", "got", x)
            x = await o0
            note("c1", "got", x)
        except Exception as e:
            note("c1", "caught", ctx(e))
            x = await o0
            note("c1", "got", x)
            raise
        finally:
            note("c1", "finally")
    except GeneratorExit as e:
        note("c1", "caught", ctx(e))
        if budget % 4 == 0: return None
        x = await o0
        note("c1", "got", x)
        raise
    if budget % 2: raise StopIteration("c1")
    return "c1 result"
o1 = f1()
names[id(o1)] = "o1"
o2 = WithSend(1, "p2")
names[id(o2)] = "o2"
async def f3():
    note("a3", "start")
    try:
        x = await o1
        note("a3", "got", x)
        try:
            x = await o1
            note("a3", "got", x)
        except (ValueError, KeyError) as e:
            note("a3", "caught", ctx(e))
            x = await o0
            note("a3", "got", x)
            x = (await pause("a3"))
            note("a3", "got", x)
            x = (yield "a3.8")
            note("a3", "got", x)
        finally:
            note("a3", "finally")
            x = (yield "a3.0")
            note("a3", "got", x)
            x = await o1
            note("a3", "got", x)
            x = await o1
            note("a3", "got", x)
    finally:
        note("a3", "finally")
        x = await o0
        note("a3", "got", x)
        try:
            x = (await pause("a3"))
            note("a3", "got", x)
        except GeneratorExit as e:
            note("a3", "caught", ctx(e))
            x = (yield "a3.6")
            note("a3", "got", x)
            x = await W(o1)
            note("a3", "got", x)
            x = (yield "a3.7")
            note("a3", "got", x)
            raise
        finally:
            note("a3", "finally")
            x = await o0
            note("a3", "got", x)
            x = await o0
            note("a3", "got", x)
            x = (yield "a3.2")
            note("a3", "got", x)
        if budget % 2: raise ValueError("a3")
    try:
        x = (await pause("a3"))
        note("a3", "got", x)
    finally:
        note("a3", "finally")
    try:
        note("a3", "did", "o2", o2.send(None))
    except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
        note("a3", "tried", "o2", ctx(e))
    if 0: yield
o3 = f3()
names[id(o3)] = "o3"
async def f4():
    note("c4", "start")
    x = await o1
    note("c4", "got", x)
    return "c4 result"
o4 = f4()
names[id(o4)] = "o4"
try:
    pass
    step('o1', 'send', lambda: handled(lambda: o1.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4,)])
    step('o4', 'send', lambda: o4.send(None))
    step('o1', 'send', lambda: handled(lambda: o1.send(None)))
    w0 = o3.asend(None)
    step('w0', 'send', lambda: w0.send(None))
    step('w0', 'close', lambda: w0.close())
    step('o4', 'send', lambda: o4.send(1))
    step('w0', 'throw', lambda: w0.throw(GeneratorExit("out")))
    w1 = anext(o3)
    step('w1', 'send', lambda: w1.send(None))
    step('w0', 'send', lambda: w0.send(None))
    step('o4', 'send', lambda: o4.send(None))
    step('o4', 'send', lambda: o4.send(2))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4,)])
    step('o4', 'send', lambda: o4.send(None))
    step('o4', 'send', lambda: handled(lambda: o4.send(3)))
    step('o4', 'send', lambda: o4.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4,)])
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
