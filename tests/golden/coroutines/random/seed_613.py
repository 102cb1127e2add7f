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
        for _ in range(2):
            x = (yield "t0.1")
            note("t0", "got", x)
            x = (yield "t0.8")
            note("t0", "got", x)
        x = (yield "t0.5")
        note("t0", "got", x)
    finally:
        note("t0", "finally")
    if 0: yield
    return "t0 result"
o0 = f0()
names[id(o0)] = "o0"
async def f1():
    note("c1", "start")
    if budget % 2 == 0: return None
    try:
        try:
            x = (await pause("c1"))
            note("c1", "got", x)
            x = (await pause("c1"))
            note("c1", "got", x)
        finally:
            note("c1", "finally")
            x = await o0
            note("c1", "got", x)
            x = (await pause("c1"))
            note("c1", "got", x)
            x = (await pause("c1"))
            note("c1", "got", x)
        x = await o0
        note("c1", "got", x)
    finally:
        note("c1", "finally")
    try:
        if budget % 2 == 0: return (1, 2)
    except RuntimeError as e:
        note("c1", "caught", ctx(e))
        try:
            x = (await pause("c1"))
            note("c1", "got", x)
        except BaseException as e:
            note("c1", "caught", ctx(e))
            x = await o0
            note("c1", "got", x)
            raise
        x = await o0
        note("c1", "got", x)
        x = (await pause("c1"))
        note("c1", "got", x)
        raise
    return "c1 result"
o1 = f1()
names[id(o1)] = "o1"
async def f2():
    note("a2", "start")
    try:
        if budget % 4: raise GeneratorExit("a2")
        try:
            x = await o0
            note("a2", "got", x)
            x = (yield "a2.3")
            note("a2", "got", x)
        except BaseException as e:
            note("a2", "caught", ctx(e))
            x = await o0
            note("a2", "got", x)
            x = (yield "a2.4")
            note("a2", "got", x)
            x = await W(o1)
            note("a2", "got", x)
        finally:
            note("a2", "finally")
    except RuntimeError as e:
        note("a2", "caught", ctx(e))
        if budget % 3: raise RuntimeError("a2")
        if budget % 3 == 0: return
    if budget % 3 == 0: return
    try:
        if budget % 3: raise KeyError("a2")
        try:
            x = await o1
            note("a2", "got", x)
            x = await o0
            note("a2", "got", x)
            x = await o0
            note("a2", "got", x)
        except GeneratorExit as e:
            note("a2", "caught", ctx(e))
            x = await o1
            note("a2", "got", x)
            raise
        if budget % 2: raise KeyError("a2")
    except (ValueError, KeyError) as e:
        note("a2", "caught", ctx(e))
        x = await o0
        note("a2", "got", x)
    if 0: yield
o2 = f2()
names[id(o2)] = "o2"
async def f3():
    note("a3", "start")
    try:
        for _ in range(2):
            x = (yield "a3.4")
            note("a3", "got", x)
    except Exception as e:
        note("a3", "caught", ctx(e))
        x = (yield "a3.0")
        note("a3", "got", x)
        x = await o0
        note("a3", "got", x)
        x = await o1
        note("a3", "got", x)
    try:
        x = await o2.aclose()
        note("a3", "got", x)
    finally:
        note("a3", "finally")
    if budget % 3: raise RuntimeError("a3")
    if 0: yield
o3 = f3()
names[id(o3)] = "o3"
try:
    pass
    w0 = o3.asend(None)
    step('w0', 'send', lambda: w0.send(None))
    step('w0', 'send', lambda: w0.send(None))
    step('o1', 'send', lambda: o1.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('o1', 'send', lambda: handled(lambda: o1.send(None)))
    w1 = o2.athrow(KeyError("out"))
    step('w1', 'send', lambda: w1.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    w2 = o3.asend(1)
    step('w2', 'throw', lambda: w2.throw(GeneratorExit("out")))
    step('w0', 'send', lambda: w0.send(None))
    step('w0', 'send', lambda: handled(lambda: w0.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    w3 = o3.aclose()
    step('w3', 'send', lambda: w3.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    w4 = o2.asend(1)
    step('w0', 'send', lambda: w0.send(None))
    step('o1', 'send', lambda: o1.send(None))
    step('w4', 'send', lambda: w4.send(None))
    step('w2', 'close', lambda: handled(lambda: w2.close()))
    w5 = o3.__anext__()
    step('w0', 'close', lambda: w0.close())
    w6 = o3.__anext__()
    step('w6', 'close', lambda: w6.close())
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    w7 = anext(o2)
    step('w3', 'send', lambda: handled(lambda: w3.send(2)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('w2', 'close', lambda: w2.close())
    step('w3', 'close', lambda: w3.close())
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('w7', 'send', lambda: w7.send(2))
    step('o0', 'throw', lambda: handled(lambda: o0.throw(ValueError("out"))))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    w8 = o3.asend(None)
    step('w2', 'send', lambda: w2.send(2))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('w7', 'send', lambda: w7.send(None))
    w9 = o2.aclose()
    step('w1', 'throw', lambda: w1.throw(StopAsyncIteration("out")))
    w10 = anext(o3)
    step('w3', 'send', lambda: w3.send(None))
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
