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

o0 = WithClose(1, "p0")
names[id(o0)] = "o0"
async def f1():
    note("a1", "start")
    try:
        if budget % 3 == 0: return
        try:
            x = await o0
            note("a1", "got", x)
            x = await o0
            note("a1", "got", x)
            x = await o0
            note("a1", "got", x)
        finally:
            note("a1", "finally")
    except (ValueError, KeyError) as e:
        note("a1", "caught", ctx(e))
        x = await o0
        note("a1", "got", x)
    try:
        try:
            x = await o0
            note("a1", "got", x)
            x = await o0
            note("a1", "got", x)
            x = (yield "a1.4")
            note("a1", "got", x)
        finally:
            note("a1", "finally")
        try:
            x = (yield "a1.2")
            note("a1", "got", x)
            x = (yield "a1.3")
            note("a1", "got", x)
        except ValueError as e:
            note("a1", "caught", ctx(e))
            x = (yield "a1.5")
            note("a1", "got", x)
            x = await o0
            note("a1", "got", x)
            x = await o0
            note("a1", "got", x)
    finally:
        note("a1", "finally")
        x = (yield "a1.6")
        note("a1", "got", x)
    if 0: yield
o1 = f1()
names[id(o1)] = "o1"
async def f2():
    note("c2", "start")
    x = await o0
    note("c2", "got", x)
    return "c2 result"
o2 = f2()
names[id(o2)] = "o2"
async def f3():
    note("c3", "start")
    for _ in range(2):
        try:
            x = await W(o2)
            note("c3", "got", x)
            x = await o1.athrow(KeyError("athrow"))
            note("c3", "got", x)
        finally:
            note("c3", "finally")
        x = (await pause("c3"))
        note("c3", "got", x)
        try:
            x = (await pause("c3"))
            note("c3", "got", x)
            x = await o2
            note("c3", "got", x)
            x = await anext(o1)
            note("c3", "got", x)
        except GeneratorExit as e:
            note("c3", "caught", ctx(e))
            x = (await pause("c3"))
            note("c3", "got", x)
            x = await o0
            note("c3", "got", x)
            x = await o1.athrow(KeyError("athrow"))
            note("c3", "got", x)
        finally:
            note("c3", "finally")
            x = await o0
            note("c3", "got", x)
    return "c3 result"
o3 = f3()
names[id(o3)] = "o3"
async def f4():
    note("c4", "start")
    try:
        try:
            x = await o3
            note("c4", "got", x)
        except ValueError as e:
            note("c4", "caught", ctx(e))
            x = await anext(o1)
            note("c4", "got", x)
        try:
            x = await o3
            note("c4", "got", x)
        except GeneratorExit as e:
            note("c4", "caught", ctx(e))
            x = (await pause("c4"))
            note("c4", "got", x)
            x = await o2
            note("c4", "got", x)
            x = await o0
            note("c4", "got", x)
            raise
        try:
            x = await o1.asend(None)
            note("c4", "got", x)
            x = await o3
            note("c4", "got", x)
            x = (await pause("c4"))
            note("c4", "got", x)
        except GeneratorExit as e:
            note("c4", "caught", ctx(e))
            x = (await pause("c4"))
            note("c4", "got", x)
    except RuntimeError as e:
        note("c4", "caught", ctx(e))
        x = await o0
        note("c4", "got", x)
        raise
    for _ in range(2):
        if budget % 4: raise GeneratorExit("c4")
        x = (await pause("c4"))
        note("c4", "got", x)
        x = await anext(o1, 'dflt')
        note("c4", "got", x)
    return "c4 result"
o4 = f4()
names[id(o4)] = "o4"
async def f5():
    note("c5", "start")
    x = await o0
    note("c5", "got", x)
    return "c5 result"
o5 = f5()
names[id(o5)] = "o5"
try:
    pass
    step('o5', 'send', lambda: o5.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    w0 = o1.__anext__()
    step('w0', 'send', lambda: w0.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o2', 'throw', lambda: o2.throw(GeneratorExit))
    step('o4', 'close', lambda: o4.close())
    step('o3', 'throw', lambda: handled(lambda: o3.throw(GeneratorExit)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o5', 'throw', lambda: o5.throw(KeyError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o5', 'send', lambda: o5.send(2))
    step('o2', 'throw', lambda: o2.throw(ValueError("out")))
    step('o5', 'throw', lambda: o5.throw(ValueError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o5', 'send', lambda: o5.send(None))
    w1 = o1.asend(None)
    step('w0', 'send', lambda: w0.send(None))
    step('o3', 'send', lambda: o3.send(4))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o4', 'send', lambda: o4.send(4))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o5', 'send', lambda: o5.send(1))
    step('o4', 'send', lambda: o4.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o4', 'send', lambda: o4.send(None))
    step('o4', 'throw', lambda: o4.throw(StopIteration("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o4', 'send', lambda: handled(lambda: o4.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
