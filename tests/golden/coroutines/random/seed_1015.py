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

async def f0():
    note("c0", "start")
    try:
        x = (await pause("c0"))
        note("c0", "got", x)
        x = (await pause("c0"))
        note("c0", "got", x)
        try:
            x = (await pause("c0"))
            note("c0", "got", x)
            x = (await pause("c0"))
            note("c0", "got", x)
        finally:
            note("c0", "finally")
    except BaseException as e:
        note("c0", "caught", ctx(e))
        try:
            note("c0", "did", "o8", o8.send(None))
        except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
            note("c0", "tried", "o8", ctx(e))
        try:
            x = (await pause("c0"))
            note("c0", "got", x)
            x = (await pause("c0"))
            note("c0", "got", x)
        finally:
            note("c0", "finally")
        raise
    finally:
        note("c0", "finally")
    try:
        try:
            x = (await pause("c0"))
            note("c0", "got", x)
            x = (await pause("c0"))
            note("c0", "got", x)
        except ValueError as e:
            note("c0", "caught", ctx(e))
            x = (await pause("c0"))
            note("c0", "got", x)
        x = (await pause("c0"))
        note("c0", "got", x)
        x = (await pause("c0"))
        note("c0", "got", x)
    except (ValueError, KeyError) as e:
        note("c0", "caught", ctx(e))
        x = (await pause("c0"))
        note("c0", "got", x)
    return "c0 result"
o0 = f0()
names[id(o0)] = "o0"
async def f1():
    note("c1", "start")
    x = await o0
    note("c1", "got", x)
    return "c1 result"
o1 = f1()
names[id(o1)] = "o1"
async def f2():
    note("a2", "start")
    x = await o1
    note("a2", "got", x)
    try:
        x = await o0
        note("a2", "got", x)
        x = (await pause("a2"))
        note("a2", "got", x)
    finally:
        note("a2", "finally")
        x = (yield "a2.3")
        note("a2", "got", x)
        try:
            x = (yield "a2.7")
            note("a2", "got", x)
            x = await o0
            note("a2", "got", x)
            x = (yield "a2.2")
            note("a2", "got", x)
        except BaseException as e:
            note("a2", "caught", ctx(e))
            x = await o1
            note("a2", "got", x)
            x = await o0
            note("a2", "got", x)
        finally:
            note("a2", "finally")
    if 0: yield
o2 = f2()
names[id(o2)] = "o2"
def f3():
    note("g3", "start")
    x = (yield "g3.5")
    note("g3", "got", x)
    for _ in range(2):
        x = (yield "g3.4")
        note("g3", "got", x)
        x = (yield "g3.3")
        note("g3", "got", x)
        try:
            x = (yield "g3.8")
            note("g3", "got", x)
            x = (yield "g3.3")
            note("g3", "got", x)
            x = (yield "g3.1")
            note("g3", "got", x)
        except (ValueError, KeyError) as e:
            note("g3", "caught", ctx(e))
            x = (yield "g3.5")
            note("g3", "got", x)
            x = (yield "g3.4")
            note("g3", "got", x)
        finally:
            note("g3", "finally")
    try:
        x = (yield "g3.2")
        note("g3", "got", x)
        try:
            x = (yield "g3.0")
            note("g3", "got", x)
            x = (yield "g3.7")
            note("g3", "got", x)
            x = (yield "g3.7")
            note("g3", "got", x)
        finally:
            note("g3", "finally")
            x = (yield "g3.7")
            note("g3", "got", x)
            x = (yield "g3.2")
            note("g3", "got", x)
            x = (yield "g3.5")
            note("g3", "got", x)
        try:
            x = (yield "g3.8")
            note("g3", "got", x)
            x = (yield "g3.3")
            note("g3", "got", x)
            x = (yield "g3.1")
            note("g3", "got", x)
        except GeneratorExit as e:
            note("g3", "caught", ctx(e))
            x = (yield "g3.5")
            note("g3", "got", x)
            x = (yield "g3.2")
            note("g3", "got", x)
        finally:
            note("g3", "finally")
            x = (yield "g3.4")
            note("g3", "got", x)
    finally:
        note("g3", "finally")
    if 0: yield
    return "g3 result"
o3 = f3()
names[id(o3)] = "o3"
async def f4():
    note("c4", "start")
    x = (await pause("c4"))
    note("c4", "got", x)
    return "c4 result"
o4 = f4()
names[id(o4)] = "o4"
def f5():
    note("g5", "start")
    x = (yield from o3)
    note("g5", "got", x)
    if budget % 3: raise GeneratorExit("g5")
    if 0: yield
    return "g5 result"
o5 = f5()
names[id(o5)] = "o5"
def f6():
    note("g6", "start")
    x = (yield from o3)
    note("g6", "got", x)
    for _ in range(2):
        x = (yield "g6.4")
        note("g6", "got", x)
        if budget % 4: raise GeneratorExit("g6")
        try:
            x = (yield "g6.2")
            note("g6", "got", x)
            x = (yield "g6.7")
            note("g6", "got", x)
        except ValueError as e:
            note("g6", "caught", ctx(e))
            x = (yield from o3)
            note("g6", "got", x)
            x = (yield "g6.5")
            note("g6", "got", x)
            x = (yield "g6.0")
            note("g6", "got", x)
        finally:
            note("g6", "finally")
    if budget % 3: raise ValueError("g6")
    if 0: yield
    return "g6 result"
o6 = f6()
names[id(o6)] = "o6"
async def f7():
    note("c7", "start")
    try:
        for _ in range(2):
            x = (await pause("c7"))
            note("c7", "got", x)
            x = (await pause("c7"))
            note("c7", "got", x)
            x = await o2.asend(None)
            note("c7", "got", x)
        if budget % 2: raise ValueError("c7")
    except BaseException as e:
        note("c7", "caught", ctx(e))
        try:
            x = await W(o4)
            note("c7", "got", x)
        finally:
            note("c7", "finally")
        try:
            x = await o4
            note("c7", "got", x)
            x = await o0
            note("c7", "got", x)
        finally:
            note("c7", "finally")
            x = (await pause("c7"))
            note("c7", "got", x)
            x = (await pause("c7"))
            note("c7", "got", x)
            x = await o2.__anext__()
            note("c7", "got", x)
        raise
    for _ in range(2):
        try:
            x = await o2.athrow(KeyError("athrow"))
            note("c7", "got", x)
            x = await o2.asend(None)
            note("c7", "got", x)
        finally:
            note("c7", "finally")
        x = (await pause("c7"))
        note("c7", "got", x)
        x = (await pause("c7"))
        note("c7", "got", x)
    try:
        for _ in range(2):
            x = await o2.asend(None)
            note("c7", "got", x)
            x = (await pause("c7"))
            note("c7", "got", x)
        x = (await pause("c7"))
        note("c7", "got", x)
        for _ in range(2):
            x = (await pause("c7"))
            note("c7", "got", x)
            x = await o0
            note("c7", "got", x)
            x = await o0
            note("c7", "got", x)
    except BaseException as e:
        note("c7", "caught", ctx(e))
        try:
            x = await o1
            note("c7", "got", x)
            x = await o2.aclose()
            note("c7", "got", x)
            x = (await pause("c7"))
            note("c7", "got", x)
        finally:
            note("c7", "finally")
            x = await o2.asend(None)
            note("c7", "got", x)
            x = await o1
            note("c7", "got", x)
            x = await W(o0)
            note("c7", "got", x)
        for _ in range(2):
            x = (await pause("c7"))
            note("c7", "got", x)
        try:
            x = await o4
            note("c7", "got", x)
            x = (await pause("c7"))
            note("c7", "got", x)
            x = (await pause("c7"))
            note("c7", "got", x)
        finally:
            note("c7", "finally")
        raise
    return "c7 result"
o7 = f7()
names[id(o7)] = "o7"
def f8():
    note("g8", "start")
    try:
        x = (yield from o6)
        note("g8", "got", x)
        try:
            note("g8", "did", "o6", o6.send(1))
        except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
            note("g8", "tried", "o6", ctx(e))
        x = (yield from o6)
        note("g8", "got", x)
    except Exception as e:
        note("g8", "caught", ctx(e))
        x = (yield from o6)
        note("g8", "got", x)
        x = (yield "g8.1")
        note("g8", "got", x)
        try:
            x = (yield from o3)
            note("g8", "got", x)
            x = (yield from o5)
            note("g8", "got", x)
            x = (yield from o5)
            note("g8", "got", x)
        except RuntimeError as e:
            note("g8", "caught", ctx(e))
            x = (yield "g8.4")
            note("g8", "got", x)
            raise
        finally:
            note("g8", "finally")
    try:
        x = (yield "g8.6")
        note("g8", "got", x)
        x = (yield "g8.3")
        note("g8", "got", x)
        try:
            x = (yield from o5)
            note("g8", "got", x)
        except GeneratorExit as e:
            note("g8", "caught", ctx(e))
            x = (yield from o6)
            note("g8", "got", x)
            x = (yield from o5)
            note("g8", "got", x)
            raise
        finally:
            note("g8", "finally")
            x = (yield from o6)
            note("g8", "got", x)
            x = (yield from o3)
            note("g8", "got", x)
            x = (yield from o5)
            note("g8", "got", x)
    except RuntimeError as e:
        note("g8", "caught", ctx(e))
        x = (yield from o3)
        note("g8", "got", x)
        x = (yield from o3)
        note("g8", "got", x)
        try:
            x = (yield from o6)
            note("g8", "got", x)
            x = (yield "g8.5")
            note("g8", "got", x)
            x = (yield from o6)
            note("g8", "got", x)
        except RuntimeError as e:
            note("g8", "caught", ctx(e))
            x = (yield "g8.4")
            note("g8", "got", x)
            x = (yield from o5)
            note("g8", "got", x)
            x = (yield "g8.0")
            note("g8", "got", x)
        finally:
            note("g8", "finally")
        raise
    if 0: yield
    return "g8 result"
o8 = f8()
names[id(o8)] = "o8"
try:
    pass
    step('o8', 'send', lambda: o8.send(None))
    step('o5', 'send', lambda: o5.send(None))
    step('o3', 'send', lambda: o3.send(None))
    step('o6', 'close', lambda: handled(lambda: o6.close()))
    step('o1', 'send', lambda: handled(lambda: o1.send(None)))
    step('o4', 'throw', lambda: o4.throw(ValueError("out")))
    step('o8', 'throw', lambda: o8.throw(ValueError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o5', 'send', lambda: o5.send(None))
    step('o7', 'send', lambda: o7.send(None))
    w0 = o2.__anext__()
    step('w0', 'close', lambda: handled(lambda: w0.close()))
    step('o4', 'throw', lambda: handled(lambda: o4.throw(KeyError("out"))))
    step('o4', 'send', lambda: handled(lambda: o4.send(4)))
    step('o1', 'send', lambda: o1.send(None))
    step('o6', 'throw', lambda: o6.throw(ValueError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: o8.send(None))
    step('o5', 'send', lambda: o5.send(3))
    step('o6', 'send', lambda: o6.send(None))
    step('w0', 'send', lambda: handled(lambda: w0.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o6', 'send', lambda: o6.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o5', 'send', lambda: handled(lambda: o5.send(None)))
    step('o3', 'send', lambda: o3.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o7', 'throw', lambda: o7.throw(GeneratorExit("out")))
    step('o7', 'throw', lambda: handled(lambda: o7.throw(ValueError("out"))))
    step('o5', 'throw', lambda: o5.throw(KeyError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o6', 'send', lambda: handled(lambda: o6.send(None)))
    step('o4', 'send', lambda: o4.send(None))
    step('o8', 'send', lambda: o8.send(None))
    step('o6', 'send', lambda: o6.send(None))
    step('o6', 'send', lambda: o6.send(None))
    step('o7', 'send', lambda: handled(lambda: o7.send(None)))
    step('o1', 'send', lambda: o1.send(None))
    step('w0', 'send', lambda: w0.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: o8.send(3))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: handled(lambda: o8.send(4)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o5', 'throw', lambda: o5.throw(KeyError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o7', 'send', lambda: o7.send(2))
    step('o8', 'close', lambda: o8.close())
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: o8.send(None))
    step('o8', 'send', lambda: handled(lambda: o8.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: o8.send(None))
    step('o5', 'close', lambda: o5.close())
    step('o4', 'send', lambda: handled(lambda: o4.send(None)))
    step('o5', 'send', lambda: o5.send(2))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'throw', lambda: o8.throw(StopIteration("out")))
    step('o8', 'throw', lambda: handled(lambda: o8.throw(ValueError)))
    step('o7', 'send', lambda: o7.send(None))
    step('o4', 'send', lambda: o4.send(None))
    step('o5', 'send', lambda: o5.send(2))
    step('o3', 'throw', lambda: handled(lambda: o3.throw(GeneratorExit)))
    step('o5', 'send', lambda: o5.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o6', 'send', lambda: o6.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o5', 'throw', lambda: o5.throw(ValueError))
    step('o5', 'send', lambda: o5.send(None))
    step('o1', 'send', lambda: handled(lambda: o1.send(None)))
    step('o8', 'send', lambda: o8.send(3))
    step('o7', 'send', lambda: handled(lambda: o7.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o4', 'send', lambda: o4.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'throw', lambda: o8.throw(GeneratorExit("out")))
    step('o8', 'send', lambda: o8.send(None))
    w1 = o2.asend(None)
    step('w0', 'send', lambda: w0.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o8', 'send', lambda: handled(lambda: o8.send(None)))
    step('o3', 'send', lambda: handled(lambda: o3.send(None)))
    step('o1', 'send', lambda: o1.send(None))
    step('o5', 'send', lambda: o5.send(None))
    step('o6', 'throw', lambda: o6.throw(KeyError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8,)])
    step('o4', 'close', lambda: o4.close())
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
