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

o0 = WithThrow(5, "p0")
names[id(o0)] = "o0"
@types.coroutine
def f1():
    note("t1", "start")
    try:
        x = (yield "t1.3")
        note("t1", "got", x)
        try:
            x = (yield "t1.6")
            note("t1", "got", x)
        finally:
            note("t1", "finally")
    finally:
        note("t1", "finally")
        try:
            x = (yield from o0)
            note("t1", "got", x)
            x = (yield from o0)
            note("t1", "got", x)
            x = (yield from o0)
            note("t1", "got", x)
        except ValueError as e:
            note("t1", "caught", ctx(e))
            x = (yield from o0)
            note("t1", "got", x)
            x = (yield from o0)
            note("t1", "got", x)
        for _ in range(2):
            x = (yield from o0)
            note("t1", "got", x)
    try:
        x = (yield from o0)
        note("t1", "got", x)
    except RuntimeError as e:
        note("t1", "caught", ctx(e))
        x = (yield from o0)
        note("t1", "got", x)
        for _ in range(2):
            x = (yield "t1.0")
            note("t1", "got", x)
        raise
    x = (yield "t1.2")
    note("t1", "got", x)
    if 0: yield
    return "t1 result"
o1 = f1()
names[id(o1)] = "o1"
async def f2():
    note("c2", "start")
    x = await o1
    note("c2", "got", x)
    return "c2 result"
o2 = f2()
names[id(o2)] = "o2"
@types.coroutine
def f3():
    note("t3", "start")
    x = (yield "t3.4")
    note("t3", "got", x)
    if 0: yield
    return "t3 result"
o3 = f3()
names[id(o3)] = "o3"
@types.coroutine
def f4():
    note("t4", "start")
    x = (yield from o3)
    note("t4", "got", x)
    x = (yield from o1)
    note("t4", "got", x)
    try:
        try:
            x = (yield from o1)
            note("t4", "got", x)
            x = (yield "t4.8")
            note("t4", "got", x)
            x = (yield "t4.2")
            note("t4", "got", x)
        except GeneratorExit as e:
            note("t4", "caught", ctx(e))
            x = (yield "t4.7")
            note("t4", "got", x)
            x = (yield from o0)
            note("t4", "got", x)
        if budget % 3: raise GeneratorExit("t4")
        try:
            x = (yield from o1)
            note("t4", "got", x)
            x = (yield "t4.3")
            note("t4", "got", x)
        except ValueError as e:
            note("t4", "caught", ctx(e))
            x = (yield from o3)
            note("t4", "got", x)
    except (ValueError, KeyError) as e:
        note("t4", "caught", ctx(e))
        x = (yield "t4.1")
        note("t4", "got", x)
    if 0: yield
    return "t4 result"
o4 = f4()
names[id(o4)] = "o4"
async def f5():
    note("c5", "start")
    x = await o2
    note("c5", "got", x)
    return "c5 result"
o5 = f5()
names[id(o5)] = "o5"
async def f6():
    note("a6", "start")
    try:
        x = await o5
        note("a6", "got", x)
        if budget % 3: raise KeyError("a6")
        try:
            x = (yield "a6.7")
            note("a6", "got", x)
            x = await o3
            note("a6", "got", x)
            x = await o4
            note("a6", "got", x)
        finally:
            note("a6", "finally")
    except BaseException as e:
        note("a6", "caught", ctx(e))
        for _ in range(2):
            x = (await pause("a6"))
            note("a6", "got", x)
            x = await o0
            note("a6", "got", x)
            x = (yield "a6.8")
            note("a6", "got", x)
        try:
            x = await o3
            note("a6", "got", x)
        except Exception as e:
            note("a6", "caught", ctx(e))
            x = (yield "a6.4")
            note("a6", "got", x)
            x = await o5
            note("a6", "got", x)
            raise
    x = (yield "a6.0")
    note("a6", "got", x)
    try:
        x = await o5
        note("a6", "got", x)
    except ValueError as e:
        note("a6", "caught", ctx(e))
        if budget % 4: raise GeneratorExit("a6")
        raise
    if 0: yield
o6 = f6()
names[id(o6)] = "o6"
try:
    pass
    step('o3', 'send', lambda: o3.send(None))
    step('o3', 'send', lambda: o3.send(None))
    step('o4', 'send', lambda: o4.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6,)])
    step('o3', 'send', lambda: o3.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6,)])
    step('o4', 'close', lambda: o4.close())
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6,)])
    step('o3', 'send', lambda: o3.send(None))
    w0 = o6.asend(1)
    step('w0', 'send', lambda: w0.send(2))
    step('o3', 'send', lambda: handled(lambda: o3.send(None)))
    step('w0', 'throw', lambda: w0.throw(ValueError("out")))
    step('o4', 'throw', lambda: handled(lambda: o4.throw(StopAsyncIteration("out"))))
    step('o2', 'send', lambda: o2.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6,)])
    step('o5', 'send', lambda: o5.send(3))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6,)])
    step('o5', 'send', lambda: handled(lambda: o5.send(None)))
    step('w0', 'send', lambda: w0.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6,)])
    step('o4', 'send', lambda: o4.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6,)])
    step('o3', 'send', lambda: o3.send(None))
    step('o2', 'close', lambda: o2.close())
    step('o1', 'send', lambda: o1.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6,)])
    step('o5', 'send', lambda: handled(lambda: o5.send(None)))
    step('o4', 'send', lambda: o4.send(None))
    step('o4', 'send', lambda: handled(lambda: o4.send(4)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6,)])
    step('o5', 'close', lambda: o5.close())
    step('o3', 'send', lambda: o3.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6,)])
    step('o5', 'throw', lambda: o5.throw(KeyError("out")))
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
