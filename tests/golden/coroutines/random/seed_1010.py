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

o0 = Plain(3, "p0")
names[id(o0)] = "o0"
async def f1():
    note("c1", "start")
    x = (await pause("c1"))
    note("c1", "got", x)
    try:
        note("c1", "did", "o1", o1.throw(GeneratorExit("c1")))
    except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
        note("c1", "tried", "o1", ctx(e))
    return "c1 result"
o1 = f1()
names[id(o1)] = "o1"
async def f2():
    note("c2", "start")
    try:
        x = await o1
        note("c2", "got", x)
    except RuntimeError as e:
        note("c2", "caught", ctx(e))
        try:
            x = (await pause("c2"))
            note("c2", "got", x)
        finally:
            note("c2", "finally")
        try:
            x = (await pause("c2"))
            note("c2", "got", x)
        except RuntimeError as e:
            note("c2", "caught", ctx(e))
            x = (await pause("c2"))
            note("c2", "got", x)
            x = await o0
            note("c2", "got", x)
            x = await o0
            note("c2", "got", x)
            raise
        raise
    finally:
        note("c2", "finally")
    try:
        x = (await pause("c2"))
        note("c2", "got", x)
        try:
            x = await o0
            note("c2", "got", x)
            x = await o1
            note("c2", "got", x)
        except Exception as e:
            note("c2", "caught", ctx(e))
            x = (await pause("c2"))
            note("c2", "got", x)
            x = await o0
            note("c2", "got", x)
            x = await o1
            note("c2", "got", x)
            raise
    finally:
        note("c2", "finally")
    return "c2 result"
o2 = f2()
names[id(o2)] = "o2"
def f3():
    note("g3", "start")
    try:
        for _ in range(2):
            x = (yield "g3.3")
            note("g3", "got", x)
            x = (yield "g3.4")
            note("g3", "got", x)
            x = (yield "g3.3")
            note("g3", "got", x)
        x = (yield from o0)
        note("g3", "got", x)
        x = (yield "g3.3")
        note("g3", "got", x)
    except (ValueError, KeyError) as e:
        note("g3", "caught", ctx(e))
        x = (yield from o0)
        note("g3", "got", x)
    if budget % 2: raise ValueError("g3")
    try:
        x = (yield "g3.8")
        note("g3", "got", x)
        try:
            x = (yield from o0)
            note("g3", "got", x)
            x = (yield "g3.8")
            note("g3", "got", x)
        finally:
            note("g3", "finally")
        try:
            x = (yield from o0)
            note("g3", "got", x)
        except RuntimeError as e:
            note("g3", "caught", ctx(e))
            x = (yield from o0)
            note("g3", "got", x)
            x = (yield "g3.6")
            note("g3", "got", x)
            x = (yield "g3.5")
            note("g3", "got", x)
            raise
    except Exception as e:
        note("g3", "caught", ctx(e))
        x = (yield from o0)
        note("g3", "got", x)
        try:
            x = (yield "g3.7")
            note("g3", "got", x)
        except (ValueError, KeyError) as e:
            note("g3", "caught", ctx(e))
            x = (yield "g3.7")
            note("g3", "got", x)
            x = (yield "g3.1")
            note("g3", "got", x)
            raise
        try:
            note("g3", "did", "o1", o1.throw(GeneratorExit("g3")))
        except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
            note("g3", "tried", "o1", ctx(e))
    if 0: yield
    return "g3 result"
o3 = f3()
names[id(o3)] = "o3"
def f4():
    note("g4", "start")
    if budget % 5 == 0: return 1
    if budget % 4: raise StopIteration("g4")
    if 0: yield
    return "g4 result"
o4 = f4()
names[id(o4)] = "o4"
def f5():
    note("g5", "start")
    x = (yield from o4)
    note("g5", "got", x)
    x = (yield from o3)
    note("g5", "got", x)
    for _ in range(2):
        try:
            x = (yield from o4)
            note("g5", "got", x)
            x = (yield "g5.8")
            note("g5", "got", x)
        except GeneratorExit as e:
            note("g5", "caught", ctx(e))
            x = (yield from o0)
            note("g5", "got", x)
            x = (yield "g5.0")
            note("g5", "got", x)
            x = (yield "g5.8")
            note("g5", "got", x)
        for _ in range(2):
            x = (yield from o4)
            note("g5", "got", x)
        x = (yield from o0)
        note("g5", "got", x)
    if 0: yield
    return "g5 result"
o5 = f5()
names[id(o5)] = "o5"
async def f6():
    note("a6", "start")
    try:
        x = await o0
        note("a6", "got", x)
        try:
            x = (yield "a6.4")
            note("a6", "got", x)
        finally:
            note("a6", "finally")
            x = (yield "a6.8")
            note("a6", "got", x)
            x = await o1
            note("a6", "got", x)
            x = await o2
            note("a6", "got", x)
        x = (yield "a6.6")
        note("a6", "got", x)
    finally:
        note("a6", "finally")
    try:
        if budget % 5 == 0: return
        if budget % 3: raise StopAsyncIteration("a6")
    except ValueError as e:
        note("a6", "caught", ctx(e))
        try:
            x = await o0
            note("a6", "got", x)
            x = (yield "a6.8")
            note("a6", "got", x)
        except ValueError as e:
            note("a6", "caught", ctx(e))
            x = (yield "a6.0")
            note("a6", "got", x)
            raise
        finally:
            note("a6", "finally")
    x = await o0
    note("a6", "got", x)
    if 0: yield
o6 = f6()
names[id(o6)] = "o6"
def f7():
    note("g7", "start")
    try:
        x = (yield from o0)
        note("g7", "got", x)
        if budget % 2: raise ValueError("g7")
    except ValueError as e:
        note("g7", "caught", ctx(e))
        try:
            x = (yield from o0)
            note("g7", "got", x)
        finally:
            note("g7", "finally")
        x = (yield "g7.2")
        note("g7", "got", x)
    if 0: yield
    return "g7 result"
o7 = f7()
names[id(o7)] = "o7"
async def f8():
    note("c8", "start")
    x = (await pause("c8"))
    note("c8", "got", x)
    x = await o6.__anext__()
    note("c8", "got", x)
    return "c8 result"
o8 = f8()
names[id(o8)] = "o8"
@types.coroutine
def f9():
    note("t9", "start")
    try:
        x = (yield "t9.0")
        note("t9", "got", x)
        if budget % 4: raise GeneratorExit("t9")
        if budget % 3: raise StopIteration("t9")
    finally:
        note("t9", "finally")
        x = (yield from o2)
        note("t9", "got", x)
        if budget % 2: raise ValueError("t9")
        x = (yield "t9.7")
        note("t9", "got", x)
    try:
        x = (yield from o7)
        note("t9", "got", x)
        try:
            note("t9", "did", "o6", o6.close())
        except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
            note("t9", "tried", "o6", ctx(e))
    except (ValueError, KeyError) as e:
        note("t9", "caught", ctx(e))
        if budget % 4: raise ValueError("t9")
        raise
    finally:
        note("t9", "finally")
    for _ in range(2):
        x = (yield from o2)
        note("t9", "got", x)
    if 0: yield
    return "t9 result"
o9 = f9()
names[id(o9)] = "o9"
async def f10():
    note("c10", "start")
    x = await o9
    note("c10", "got", x)
    try:
        x = await o6.asend(1)
        note("c10", "got", x)
        x = await o9
        note("c10", "got", x)
    finally:
        note("c10", "finally")
    try:
        try:
            x = await o1
            note("c10", "got", x)
            x = (await pause("c10"))
            note("c10", "got", x)
        finally:
            note("c10", "finally")
            x = await o1
            note("c10", "got", x)
        for x in o7:
            note("c10", "loop", x)
            if budget % 3 == 0: break
        else:
            note("c10", "loop ended")
    except BaseException as e:
        note("c10", "caught", ctx(e))
        try:
            x = (await pause("c10"))
            note("c10", "got", x)
        finally:
            note("c10", "finally")
            x = await o8
            note("c10", "got", x)
            x = await o8
            note("c10", "got", x)
        try:
            x = (await pause("c10"))
            note("c10", "got", x)
            x = await o0
            note("c10", "got", x)
        finally:
            note("c10", "finally")
            x = await o9
            note("c10", "got", x)
            x = await o1
            note("c10", "got", x)
            x = await o0
            note("c10", "got", x)
        try:
            x = await o2
            note("c10", "got", x)
        finally:
            note("c10", "finally")
    return "c10 result"
o10 = f10()
names[id(o10)] = "o10"
try:
    pass
    step('o4', 'send', lambda: o4.send(None))
    step('o5', 'send', lambda: o5.send(None))
    step('o2', 'throw', lambda: o2.throw(GeneratorExit("out")))
    step('o4', 'throw', lambda: o4.throw(GeneratorExit("out")))
    step('o4', 'send', lambda: handled(lambda: o4.send(2)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o3', 'throw', lambda: o3.throw(ValueError("out")))
    step('o7', 'send', lambda: o7.send(None))
    step('o8', 'send', lambda: o8.send(1))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o8', 'send', lambda: o8.send(None))
    step('o3', 'send', lambda: o3.send(None))
    step('o8', 'close', lambda: handled(lambda: o8.close()))
    step('o4', 'throw', lambda: o4.throw(GeneratorExit("out")))
    step('o8', 'close', lambda: o8.close())
    w0 = o6.asend(None)
    step('w0', 'close', lambda: w0.close())
    step('o9', 'send', lambda: o9.send(None))
    step('o8', 'throw', lambda: o8.throw(KeyError("out")))
    w1 = anext(o6)
    step('w1', 'throw', lambda: w1.throw(ValueError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o8', 'throw', lambda: o8.throw(ValueError("out")))
    step('o10', 'send', lambda: o10.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o5', 'send', lambda: o5.send(None))
    step('o3', 'close', lambda: handled(lambda: o3.close()))
    step('o5', 'throw', lambda: o5.throw(ValueError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o5', 'throw', lambda: o5.throw(StopIteration("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o7', 'send', lambda: o7.send(None))
    step('o3', 'send', lambda: o3.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o2', 'throw', lambda: handled(lambda: o2.throw(ValueError)))
    step('o9', 'throw', lambda: o9.throw(GeneratorExit("out")))
    step('o3', 'send', lambda: handled(lambda: o3.send(None)))
    step('o9', 'throw', lambda: o9.throw(KeyError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o5', 'send', lambda: o5.send(1))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o10', 'throw', lambda: o10.throw(KeyError))
    step('o10', 'throw', lambda: handled(lambda: o10.throw(StopIteration("out"))))
    step('o10', 'send', lambda: o10.send(None))
    step('o9', 'throw', lambda: o9.throw(GeneratorExit("out")))
    step('o5', 'throw', lambda: handled(lambda: o5.throw(KeyError("out"))))
    step('o10', 'throw', lambda: o10.throw(ValueError("out")))
    step('o10', 'send', lambda: o10.send(None))
    step('o8', 'throw', lambda: o8.throw(KeyError("out")))
    step('o5', 'send', lambda: o5.send(None))
    step('o3', 'throw', lambda: o3.throw(RuntimeError("out")))
    step('o10', 'send', lambda: o10.send(None))
    step('o7', 'throw', lambda: o7.throw(KeyError("out")))
    w2 = o6.asend(None)
    step('w2', 'send', lambda: w2.send(None))
    step('o9', 'throw', lambda: handled(lambda: o9.throw(GeneratorExit)))
    step('o8', 'throw', lambda: handled(lambda: o8.throw(KeyError("out"))))
    step('o10', 'send', lambda: o10.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o7', 'throw', lambda: o7.throw(GeneratorExit("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
    step('o7', 'throw', lambda: handled(lambda: o7.throw(ValueError("out"))))
    step('o8', 'throw', lambda: o8.throw(KeyError("out")))
    step('o9', 'send', lambda: o9.send(None))
    step('o8', 'close', lambda: handled(lambda: o8.close()))
    step('o7', 'close', lambda: o7.close())
    step('o3', 'send', lambda: o3.send(None))
    step('o5', 'send', lambda: o5.send(None))
    step('o10', 'send', lambda: o10.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10,)])
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
