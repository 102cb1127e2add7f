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
    note("c0", "start")
    x = (await pause("c0"))
    note("c0", "got", x)
    x = (await pause("c0"))
    note("c0", "got", x)
    try:
        for _ in range(2):
            x = (await pause("c0"))
            note("c0", "got", x)
        if budget % 4: raise StopAsyncIteration("c0")
    except BaseException as e:
        note("c0", "caught", ctx(e))
        x = (await pause("c0"))
        note("c0", "got", x)
    return "c0 result"
o0 = f0()
names[id(o0)] = "o0"
def f1():
    note("g1", "start")
    try:
        x = (yield "g1.2")
        note("g1", "got", x)
    except Exception as e:
        note("g1", "caught", ctx(e))
        x = (yield "g1.1")
        note("g1", "got", x)
        for _ in range(2):
            x = (yield "g1.3")
            note("g1", "got", x)
        x = (yield "g1.3")
        note("g1", "got", x)
    finally:
        note("g1", "finally")
        x = (yield "g1.4")
        note("g1", "got", x)
    if budget % 3 == 0: return (1, 2)
    if 0: yield
    return "g1 result"
o1 = f1()
names[id(o1)] = "o1"
def f2():
    note("g2", "start")
    try:
        try:
            x = (yield "g2.1")
            note("g2", "got", x)
            x = (yield from o1)
            note("g2", "got", x)
        finally:
            note("g2", "finally")
    except BaseException as e:
        note("g2", "caught", ctx(e))
        try:
            x = (yield from o1)
            note("g2", "got", x)
            x = (yield "g2.8")
            note("g2", "got", x)
            x = (yield from o1)
            note("g2", "got", x)
        except Exception as e:
            note("g2", "caught", ctx(e))
            x = (yield from o1)
            note("g2", "got", x)
            raise
        x = (yield "g2.6")
        note("g2", "got", x)
        for _ in range(2):
            x = (yield "g2.2")
            note("g2", "got", x)
        raise
    finally:
        note("g2", "finally")
    try:
        try:
            x = (yield from o1)
            note("g2", "got", x)
        finally:
            note("g2", "finally")
        x = (yield "g2.7")
        note("g2", "got", x)
        try:
            x = (yield from o1)
            note("g2", "got", x)
        except Exception as e:
            note("g2", "caught", ctx(e))
            x = (yield from o1)
            note("g2", "got", x)
            x = (yield from o1)
            note("g2", "got", x)
            x = (yield from o1)
            note("g2", "got", x)
        finally:
            note("g2", "finally")
            x = (yield from o1)
            note("g2", "got", x)
    except BaseException as e:
        note("g2", "caught", ctx(e))
        for _ in range(2):
            x = (yield from o1)
            note("g2", "got", x)
            x = (yield from o1)
            note("g2", "got", x)
            x = (yield from o1)
            note("g2", "got", x)
        x = (yield from o1)
        note("g2", "got", x)
        for _ in range(2):
            x = (yield from o1)
            note("g2", "got", x)
            x = (yield from o1)
            note("g2", "got", x)
    x = (yield from o1)
    note("g2", "got", x)
    if 0: yield
    return "g2 result"
o2 = f2()
names[id(o2)] = "o2"
def f3():
    note("g3", "start")
    x = (yield "g3.2")
    note("g3", "got", x)
    if 0: yield
    return "g3 result"
o3 = f3()
names[id(o3)] = "o3"
try:
    pass
    step('o1', 'send', lambda: o1.send(None))
    step('o1', 'send', lambda: o1.send(None))
    step('o1', 'send', lambda: handled(lambda: o1.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('o0', 'send', lambda: o0.send(None))
    step('o2', 'throw', lambda: o2.throw(KeyError("out")))
    step('o2', 'send', lambda: handled(lambda: o2.send(None)))
    step('o2', 'throw', lambda: handled(lambda: o2.throw(KeyError("out"))))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('o1', 'throw', lambda: o1.throw(GeneratorExit("out")))
    step('o2', 'send', lambda: handled(lambda: o2.send(None)))
    step('o3', 'throw', lambda: o3.throw(GeneratorExit))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('o3', 'throw', lambda: handled(lambda: o3.throw(ValueError)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('o2', 'send', lambda: o2.send(1))
    step('o2', 'send', lambda: handled(lambda: o2.send(None)))
    step('o1', 'send', lambda: o1.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('o0', 'close', lambda: o0.close())
    step('o2', 'throw', lambda: o2.throw(KeyError("out")))
    step('o2', 'send', lambda: o2.send(None))
    step('o2', 'close', lambda: handled(lambda: o2.close()))
    step('o0', 'throw', lambda: o0.throw(GeneratorExit("out")))
    step('o2', 'send', lambda: o2.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('o0', 'send', lambda: o0.send(None))
    step('o2', 'throw', lambda: o2.throw(KeyError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
    step('o3', 'send', lambda: o3.send(2))
    print("   ", *[state(o) for o in (o0, o1, o2, o3,)])
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
