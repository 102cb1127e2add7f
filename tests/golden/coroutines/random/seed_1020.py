import sys, types, warnings
warnings.simplefilter("ignore")
budget = 2000
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

def f0():
    note("g0", "start")
    try:
        x = (yield "g0.2")
        note("g0", "got", x)
        try:
            x = (yield "g0.8")
            note("g0", "got", x)
            x = (yield "g0.4")
            note("g0", "got", x)
        finally:
            note("g0", "finally")
            x = (yield "g0.7")
            note("g0", "got", x)
        x = (yield "g0.1")
        note("g0", "got", x)
    except BaseException as e:
        note("g0", "caught", ctx(e))
        try:
            x = (yield "g0.6")
            note("g0", "got", x)
            x = (yield "g0.2")
            note("g0", "got", x)
            x = (yield "g0.2")
            note("g0", "got", x)
        finally:
            note("g0", "finally")
        x = (yield "g0.5")
        note("g0", "got", x)
    x = (yield "g0.5")
    note("g0", "got", x)
    if 0: yield
    return "g0 result"
o0 = f0()
names[id(o0)] = "o0"
def f1():
    note("g1", "start")
    x = (yield from o0)
    note("g1", "got", x)
    if 0: yield
    return "g1 result"
o1 = f1()
names[id(o1)] = "o1"
def f2():
    note("g2", "start")
    for _ in range(2):
        try:
            note("g2", "did", "o4", o4.send(None))
        except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
            note("g2", "tried", "o4", ctx(e))
    x = (yield "g2.5")
    note("g2", "got", x)
    try:
        x = (yield "g2.8")
        note("g2", "got", x)
    finally:
        note("g2", "finally")
    if 0: yield
    return "g2 result"
o2 = f2()
names[id(o2)] = "o2"
@types.coroutine
def f3():
    note("t3", "start")
    x = (yield "t3.5")
    note("t3", "got", x)
    try:
        try:
            x = (yield "t3.8")
            note("t3", "got", x)
            x = (yield from o1)
            note("t3", "got", x)
            x = (yield "t3.5")
            note("t3", "got", x)
        finally:
            note("t3", "finally")
            x = (yield from o0)
            note("t3", "got", x)
            x = (yield from o2)
            note("t3", "got", x)
        x = (yield from o0)
        note("t3", "got", x)
        x = (yield "t3.4")
        note("t3", "got", x)
    finally:
        note("t3", "finally")
        x = (yield from o1)
        note("t3", "got", x)
    x = (yield from o2)
    note("t3", "got", x)
    if 0: yield
    return "t3 result"
o3 = f3()
names[id(o3)] = "o3"
async def f4():
    note("c4", "start")
    try:
        x = await o3
        note("c4", "got", x)
        for _ in range(2):
            x = await o3
            note("c4", "got", x)
    except BaseException as e:
        note("c4", "caught", ctx(e))
        try:
            x = (await pause("c4"))
            note("c4", "got", x)
            x = (await pause("c4"))
            note("c4", "got", x)
            x = await o3
            note("c4", "got", x)
        except Exception as e:
            note("c4", "caught", ctx(e))
            x = await o3
            note("c4", "got", x)
            x = await o3
            note("c4", "got", x)
            raise
        finally:
            note("c4", "finally")
            x = await o3
            note("c4", "got", x)
        x = (await pause("c4"))
        note("c4", "got", x)
        raise
    try:
        try:
            x = (await pause("c4"))
            note("c4", "got", x)
            x = await o3
            note("c4", "got", x)
        except GeneratorExit as e:
            note("c4", "caught", ctx(e))
            x = (await pause("c4"))
            note("c4", "got", x)
            x = (await pause("c4"))
            note("c4", "got", x)
    finally:
        note("c4", "finally")
        if budget % 3: raise KeyError("c4")
        try:
            x = (await pause("c4"))
            note("c4", "got", x)
        except ValueError as e:
            note("c4", "caught", ctx(e))
            x = await o3
            note("c4", "got", x)
            x = (await pause("c4"))
            note("c4", "got", x)
            x = await o3
            note("c4", "got", x)
    x = (await pause("c4"))
    note("c4", "got", x)
    return "c4 result"
o4 = f4()
names[id(o4)] = "o4"
def f5():
    note("g5", "start")
    x = (yield from o2)
    note("g5", "got", x)
    if 0: yield
    return "g5 result"
o5 = f5()
names[id(o5)] = "o5"
async def f6():
    note("a6", "start")
    if budget % 2 == 0: return
    x = await o3
    note("a6", "got", x)
    if 0: yield
o6 = f6()
names[id(o6)] = "o6"
def f7():
    note("g7", "start")
    x = (yield "g7.1")
    note("g7", "got", x)
    x = (yield from o2)
    note("g7", "got", x)
    x = (yield from o5)
    note("g7", "got", x)
    if 0: yield
    return "g7 result"
o7 = f7()
names[id(o7)] = "o7"
async def f8():
    note("c8", "start")
    try:
        x = await o4
        note("c8", "got", x)
        x = await o3
        note("c8", "got", x)
        for x in o1:
            note("c8", "loop", x)
            if budget % 2 == 0: break
        else:
            note("c8", "loop ended")
    except GeneratorExit as e:
        note("c8", "caught", ctx(e))
        try:
            x = (await pause("c8"))
            note("c8", "got", x)
            x = (await pause("c8"))
            note("c8", "got", x)
        except Exception as e:
            note("c8", "caught", ctx(e))
            x = await anext(o6)
            note("c8", "got", x)
        x = (await pause("c8"))
        note("c8", "got", x)
    return "c8 result"
o8 = f8()
names[id(o8)] = "o8"
try:
    pass
    step('o8', 'send', lambda: handled(lambda: o8.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: handled(lambda: o8.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: o8.send(1))
    step('o8', 'send', lambda: o8.send(None))
    step('o8', 'throw', lambda: o8.throw(RuntimeError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o7', 'send', lambda: o7.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'throw', lambda: o8.throw(GeneratorExit))
    step('o1', 'send', lambda: o1.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o5', 'send', lambda: o5.send(None))
    step('o2', 'send', lambda: o2.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o4', 'throw', lambda: handled(lambda: o4.throw(ValueError("out"))))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o5', 'send', lambda: o5.send(None))
    step('o5', 'close', lambda: o5.close())
    step('o4', 'throw', lambda: handled(lambda: o4.throw(KeyError)))
    step('o8', 'send', lambda: o8.send(None))
    step('o1', 'send', lambda: o1.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o7', 'throw', lambda: handled(lambda: o7.throw(KeyError("out"))))
    step('o4', 'send', lambda: handled(lambda: o4.send(None)))
    step('o1', 'throw', lambda: o1.throw(KeyError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    w0 = o6.asend(None)
    step('w0', 'throw', lambda: w0.throw(GeneratorExit("out")))
    step('o8', 'throw', lambda: handled(lambda: o8.throw(GeneratorExit)))
    step('o2', 'send', lambda: o2.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('w0', 'throw', lambda: w0.throw(GeneratorExit("out")))
    step('w0', 'throw', lambda: handled(lambda: w0.throw(KeyError("out"))))
    step('o3', 'send', lambda: o3.send(2))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o7', 'send', lambda: o7.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o5', 'send', lambda: handled(lambda: o5.send(None)))
    step('o8', 'close', lambda: o8.close())
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    w1 = o6.asend(1)
    step('w0', 'send', lambda: w0.send(None))
    step('o3', 'send', lambda: handled(lambda: o3.send(4)))
    step('o8', 'close', lambda: o8.close())
    step('o8', 'send', lambda: o8.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o5', 'send', lambda: o5.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: o8.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o3', 'send', lambda: o3.send(None))
    step('o5', 'send', lambda: o5.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: o8.send(None))
    step('o7', 'throw', lambda: o7.throw(KeyError("out")))
    step('o7', 'send', lambda: handled(lambda: o7.send(None)))
    step('o8', 'send', lambda: handled(lambda: o8.send(4)))
    step('o5', 'send', lambda: o5.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: o8.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o5', 'send', lambda: o5.send(None))
    step('w1', 'send', lambda: handled(lambda: w1.send(2)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    w2 = o6.aclose()
    step('w1', 'send', lambda: w1.send(None))
    step('o4', 'send', lambda: o4.send(None))
    step('o3', 'throw', lambda: o3.throw(ValueError))
    step('o8', 'send', lambda: o8.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o1', 'send', lambda: o1.send(None))
    step('o4', 'send', lambda: handled(lambda: o4.send(1)))
    step('w0', 'send', lambda: handled(lambda: w0.send(2)))
    step('o8', 'send', lambda: o8.send(3))
    step('w1', 'send', lambda: w1.send(2))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: handled(lambda: o8.send(None)))
    step('o7', 'close', lambda: o7.close())
    step('o3', 'send', lambda: o3.send(None))
    step('o7', 'send', lambda: handled(lambda: o7.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'close', lambda: o8.close())
    step('o3', 'throw', lambda: handled(lambda: o3.throw(RuntimeError("out"))))
    step('o2', 'send', lambda: handled(lambda: o2.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: handled(lambda: o8.send(None)))
    step('o8', 'send', lambda: o8.send(None))
    step('o4', 'throw', lambda: o4.throw(KeyError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('w1', 'throw', lambda: handled(lambda: w1.throw(StopAsyncIteration("out"))))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o4', 'throw', lambda: o4.throw(StopIteration("out")))
    step('o4', 'send', lambda: o4.send(4))
    step('o4', 'send', lambda: o4.send(None))
    step('o7', 'close', lambda: o7.close())
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
