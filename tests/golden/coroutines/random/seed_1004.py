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

def f0():
    note("g0", "start")
    try:
        try:
            x = (yield "g0.3")
            note("g0", "got", x)
            x = (yield "g0.0")
            note("g0", "got", x)
            x = (yield "g0.2")
            note("g0", "got", x)
        finally:
            note("g0", "finally")
            x = (yield "g0.0")
            note("g0", "got", x)
            x = (yield "g0.0")
            note("g0", "got", x)
            x = (yield "g0.1")
            note("g0", "got", x)
        if budget % 3: raise ValueError("g0")
        x = (yield "g0.1")
        note("g0", "got", x)
    except BaseException as e:
        note("g0", "caught", ctx(e))
        x = (yield "g0.4")
        note("g0", "got", x)
        try:
            x = (yield "g0.6")
            note("g0", "got", x)
        except BaseException as e:
            note("g0", "caught", ctx(e))
            x = (yield "g0.2")
            note("g0", "got", x)
        if budget % 3: raise StopIteration("g0")
    x = (yield "g0.3")
    note("g0", "got", x)
    try:
        try:
            x = (yield "g0.7")
            note("g0", "got", x)
            x = (yield "g0.8")
            note("g0", "got", x)
            x = (yield "g0.0")
            note("g0", "got", x)
        except (ValueError, KeyError) as e:
            note("g0", "caught", ctx(e))
            x = (yield "g0.6")
            note("g0", "got", x)
            x = (yield "g0.7")
            note("g0", "got", x)
        finally:
            note("g0", "finally")
            x = (yield "g0.6")
            note("g0", "got", x)
            x = (yield "g0.7")
            note("g0", "got", x)
            x = (yield "g0.3")
            note("g0", "got", x)
    except RuntimeError as e:
        note("g0", "caught", ctx(e))
        x = (yield "g0.6")
        note("g0", "got", x)
        x = (yield "g0.7")
        note("g0", "got", x)
        try:
            x = (yield "g0.1")
            note("g0", "got", x)
        finally:
            note("g0", "finally")
        raise
    if 0: yield
    return "g0 result"
o0 = f0()
names[id(o0)] = "o0"
async def f1():
    note("a1", "start")
    if budget % 4: raise StopIteration("a1")
    try:
        x = (yield "a1.0")
        note("a1", "got", x)
    except GeneratorExit as e:
        note("a1", "caught", ctx(e))
        x = (yield "a1.0")
        note("a1", "got", x)
        x = (yield "a1.8")
        note("a1", "got", x)
        try:
            x = (yield "a1.6")
            note("a1", "got", x)
            x = (yield "a1.5")
            note("a1", "got", x)
            x = (yield "a1.0")
            note("a1", "got", x)
        except (ValueError, KeyError) as e:
            note("a1", "caught", ctx(e))
            x = (await pause("a1"))
            note("a1", "got", x)
            x = (yield "a1.6")
            note("a1", "got", x)
            x = (await pause("a1"))
            note("a1", "got", x)
        raise
    if 0: yield
o1 = f1()
names[id(o1)] = "o1"
async def f2():
    note("c2", "start")
    try:
        note("c2", "did", "o2", o2.send(None))
    except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
        note("c2", "tried", "o2", ctx(e))
    x = (await pause("c2"))
    note("c2", "got", x)
    try:
        x = await o1.asend(None)
        note("c2", "got", x)
    except Exception as e:
        note("c2", "caught", ctx(e))
        try:
            x = (await pause("c2"))
            note("c2", "got", x)
            x = (await pause("c2"))
            note("c2", "got", x)
            x = await o1.asend(None)
            note("c2", "got", x)
        except GeneratorExit as e:
            note("c2", "caught", ctx(e))
            x = (await pause("c2"))
            note("c2", "got", x)
        try:
            note("c2", "did", "o4", o4.close())
        except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
            note("c2", "tried", "o4", ctx(e))
        try:
            x = (await pause("c2"))
            note("c2", "got", x)
            x = await o1.athrow(KeyError("athrow"))
            note("c2", "got", x)
        except (ValueError, KeyError) as e:
            note("c2", "caught", ctx(e))
            x = (await pause("c2"))
            note("c2", "got", x)
            x = (await pause("c2"))
            note("c2", "got", x)
            x = await o1.__anext__()
            note("c2", "got", x)
        finally:
            note("c2", "finally")
    finally:
        note("c2", "finally")
        for _ in range(2):
            x = (await pause("c2"))
            note("c2", "got", x)
            x = (await pause("c2"))
            note("c2", "got", x)
            x = await anext(o1)
            note("c2", "got", x)
        try:
            x = await o1.athrow(StopAsyncIteration("athrow"))
            note("c2", "got", x)
            x = await o1.aclose()
            note("c2", "got", x)
            x = (await pause("c2"))
            note("c2", "got", x)
        except BaseException as e:
            note("c2", "caught", ctx(e))
            x = await o1.asend(2)
            note("c2", "got", x)
            raise
        try:
            x = await o1.__anext__()
            note("c2", "got", x)
        finally:
            note("c2", "finally")
    return "c2 result"
o2 = f2()
names[id(o2)] = "o2"
def f3():
    note("g3", "start")
    x = (yield from o0)
    note("g3", "got", x)
    if 0: yield
    return "g3 result"
o3 = f3()
names[id(o3)] = "o3"
async def f4():
    note("c4", "start")
    x = (await pause("c4"))
    note("c4", "got", x)
    try:
        note("c4", "did", "o0", o0.throw(GeneratorExit("c4")))
    except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
        note("c4", "tried", "o0", ctx(e))
    return "c4 result"
o4 = f4()
names[id(o4)] = "o4"
try:
    pass
    step('o3', 'send', lambda: handled(lambda: o3.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4,)])
    step('o3', 'throw', lambda: handled(lambda: o3.throw(KeyError)))
    step('o3', 'send', lambda: o3.send(None))
    step('o3', 'throw', lambda: o3.throw(ValueError))
    step('o2', 'send', lambda: o2.send(None))
    step('o3', 'send', lambda: o3.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4,)])
    step('o3', 'send', lambda: o3.send(None))
    step('o2', 'close', lambda: handled(lambda: o2.close()))
    step('o4', 'send', lambda: handled(lambda: o4.send(None)))
    step('o4', 'send', lambda: o4.send(None))
    step('o2', 'throw', lambda: o2.throw(ValueError))
    step('o4', 'send', lambda: o4.send(None))
    step('o3', 'send', lambda: o3.send(None))
    step('o3', 'send', lambda: o3.send(None))
    step('o2', 'throw', lambda: o2.throw(KeyError))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4,)])
    step('o4', 'send', lambda: o4.send(None))
    step('o4', 'throw', lambda: o4.throw(GeneratorExit("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4,)])
    step('o4', 'close', lambda: handled(lambda: o4.close()))
    step('o4', 'send', lambda: handled(lambda: o4.send(None)))
    step('o4', 'close', lambda: o4.close())
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4,)])
    step('o3', 'send', lambda: handled(lambda: o3.send(None)))
    w0 = o1.asend(1)
    step('w0', 'close', lambda: w0.close())
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4,)])
    step('w0', 'throw', lambda: w0.throw(ValueError("out")))
    step('o3', 'throw', lambda: o3.throw(GeneratorExit("out")))
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
