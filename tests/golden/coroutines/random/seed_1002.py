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
def f1():
    note("g1", "start")
    x = (yield "g1.1")
    note("g1", "got", x)
    if 0: yield
    return "g1 result"
o1 = f1()
names[id(o1)] = "o1"
async def f2():
    note("c2", "start")
    x = (await pause("c2"))
    note("c2", "got", x)
    x = await o0
    note("c2", "got", x)
    try:
        x = (await pause("c2"))
        note("c2", "got", x)
        try:
            x = (await pause("c2"))
            note("c2", "got", x)
            x = await o0
            note("c2", "got", x)
            x = await o0
            note("c2", "got", x)
        finally:
            note("c2", "finally")
        x = await o0
        note("c2", "got", x)
    except Exception as e:
        note("c2", "caught", ctx(e))
        x = (await pause("c2"))
        note("c2", "got", x)
        x = await o0
        note("c2", "got", x)
        x = (await pause("c2"))
        note("c2", "got", x)
        raise
    return "c2 result"
o2 = f2()
names[id(o2)] = "o2"
def f3():
    note("g3", "start")
    try:
        if budget % 2 == 0: return 1
        if budget % 2: raise ValueError("g3")
        try:
            x = (yield "g3.7")
            note("g3", "got", x)
        finally:
            note("g3", "finally")
            x = (yield "g3.2")
            note("g3", "got", x)
    except GeneratorExit as e:
        note("g3", "caught", ctx(e))
        for _ in range(2):
            x = (yield from o1)
            note("g3", "got", x)
            x = (yield from o0)
            note("g3", "got", x)
        try:
            x = (yield from o0)
            note("g3", "got", x)
            x = (yield from o1)
            note("g3", "got", x)
        except BaseException as e:
            note("g3", "caught", ctx(e))
            x = (yield "g3.4")
            note("g3", "got", x)
            x = (yield "g3.3")
            note("g3", "got", x)
        if budget % 2: raise ValueError("g3")
    x = (yield "g3.4")
    note("g3", "got", x)
    x = (yield "g3.5")
    note("g3", "got", x)
    if 0: yield
    return "g3 result"
o3 = f3()
names[id(o3)] = "o3"
async def f4():
    note("c4", "start")
    try:
        for x in o1:
            note("c4", "loop", x)
            if budget % 2 == 0: break
        else:
            note("c4", "loop ended")
        x = (await pause("c4"))
        note("c4", "got", x)
    except RuntimeError as e:
        note("c4", "caught", ctx(e))
        x = await o2
        note("c4", "got", x)
        x = (await pause("c4"))
        note("c4", "got", x)
        raise
    return "c4 result"
o4 = f4()
names[id(o4)] = "o4"
async def f5():
    note("c5", "start")
    try:
        x = await o4
        note("c5", "got", x)
        x = await o4
        note("c5", "got", x)
    except ValueError as e:
        note("c5", "caught", ctx(e))
        for _ in range(2):
            x = await o4
            note("c5", "got", x)
            x = await o0
            note("c5", "got", x)
            x = await W(o4)
            note("c5", "got", x)
        x = (await pause("c5"))
        note("c5", "got", x)
    finally:
        note("c5", "finally")
        try:
            x = await o0
            note("c5", "got", x)
            x = await o4
            note("c5", "got", x)
        finally:
            note("c5", "finally")
    x = await W(o4)
    note("c5", "got", x)
    try:
        x = (await pause("c5"))
        note("c5", "got", x)
        x = (await pause("c5"))
        note("c5", "got", x)
    except Exception as e:
        note("c5", "caught", ctx(e))
        try:
            note("c5", "did", "o3", o3.throw(ValueError("c5")))
        except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
            note("c5", "tried", "o3", ctx(e))
    finally:
        note("c5", "finally")
        x = await W(o2)
        note("c5", "got", x)
    return "c5 result"
o5 = f5()
names[id(o5)] = "o5"
try:
    pass
    step('o2', 'throw', lambda: o2.throw(GeneratorExit))
    step('o4', 'throw', lambda: o4.throw(ValueError("out")))
    step('o5', 'send', lambda: handled(lambda: o5.send(1)))
    step('o5', 'send', lambda: o5.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o2', 'close', lambda: handled(lambda: o2.close()))
    step('o5', 'throw', lambda: o5.throw(GeneratorExit("out")))
    step('o3', 'close', lambda: o3.close())
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o5', 'throw', lambda: o5.throw(StopAsyncIteration("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5,)])
    step('o5', 'send', lambda: handled(lambda: o5.send(None)))
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
