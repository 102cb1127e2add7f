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
    note("a0", "start")
    x = (yield "a0.4")
    note("a0", "got", x)
    x = (yield "a0.7")
    note("a0", "got", x)
    x = (yield "a0.5")
    note("a0", "got", x)
    if 0: yield
o0 = f0()
names[id(o0)] = "o0"
def f1():
    note("g1", "start")
    try:
        try:
            x = (yield "g1.5")
            note("g1", "got", x)
            x = (yield "g1.4")
            note("g1", "got", x)
        except GeneratorExit as e:
            note("g1", "caught", ctx(e))
            x = (yield "g1.7")
            note("g1", "got", x)
            x = (yield "g1.6")
            note("g1", "got", x)
            x = (yield "g1.8")
            note("g1", "got", x)
            raise
        try:
            x = (yield "g1.4")
            note("g1", "got", x)
            x = (yield "g1.7")
            note("g1", "got", x)
            x = (yield "g1.5")
            note("g1", "got", x)
        except GeneratorExit as e:
            note("g1", "caught", ctx(e))
            x = (yield "g1.0")
            note("g1", "got", x)
            x = (yield "g1.6")
            note("g1", "got", x)
            x = (yield "g1.5")
            note("g1", "got", x)
        finally:
            note("g1", "finally")
            x = (yield "g1.2")
            note("g1", "got", x)
            x = (yield "g1.0")
            note("g1", "got", x)
        try:
            x = (yield "g1.7")
            note("g1", "got", x)
        except BaseException as e:
            note("g1", "caught", ctx(e))
            x = (yield "g1.5")
            note("g1", "got", x)
            x = (yield "g1.2")
            note("g1", "got", x)
            raise
    except BaseException as e:
        note("g1", "caught", ctx(e))
        try:
            x = (yield "g1.6")
            note("g1", "got", x)
            x = (yield "g1.1")
            note("g1", "got", x)
            x = (yield "g1.5")
            note("g1", "got", x)
        except Exception as e:
            note("g1", "caught", ctx(e))
            x = (yield "g1.3")
            note("g1", "got", x)
        if budget % 5 == 0: return 1
    if 0: yield
    return "g1 result"
o1 = f1()
names[id(o1)] = "o1"
async def f2():
    note("c2", "start")
    x = await o0.asend(1)
    note("c2", "got", x)
    x = await o0.__anext__()
    note("c2", "got", x)
    x = (await pause("c2"))
    note("c2", "got", x)
    return "c2 result"
o2 = f2()
names[id(o2)] = "o2"
@types.coroutine
def f3():
    note("t3", "start")
    try:
        x = (yield from o1)
        note("t3", "got", x)
        x = (yield "t3.1")
        note("t3", "got", x)
        x = (yield from o2)
        note("t3", "got", x)
    except (ValueError, KeyError) as e:
        note("t3", "caught", ctx(e))
        x = (yield "t3.5")
        note("t3", "got", x)
    finally:
        note("t3", "finally")
        try:
            x = (yield from o1)
            note("t3", "got", x)
            x = (yield "t3.0")
            note("t3", "got", x)
        except ValueError as e:
            note("t3", "caught", ctx(e))
            x = (yield "t3.5")
            note("t3", "got", x)
            x = (yield "t3.4")
            note("t3", "got", x)
            raise
        try:
            x = (yield "t3.6")
            note("t3", "got", x)
        except Exception as e:
            note("t3", "caught", ctx(e))
            x = (yield from o1)
            note("t3", "got", x)
            x = (yield from o1)
            note("t3", "got", x)
            x = (yield from o2)
            note("t3", "got", x)
        x = (yield "t3.6")
        note("t3", "got", x)
    try:
        x = (yield "t3.2")
        note("t3", "got", x)
        try:
            x = (yield from o1)
            note("t3", "got", x)
            x = (yield from o2)
            note("t3", "got", x)
            x = (yield from o1)
            note("t3", "got", x)
        except Exception as e:
            note("t3", "caught", ctx(e))
            x = (yield "t3.6")
            note("t3", "got", x)
            x = (yield from o2)
            note("t3", "got", x)
            x = (yield from o1)
            note("t3", "got", x)
        for _ in range(2):
            x = (yield "t3.3")
            note("t3", "got", x)
    except ValueError as e:
        note("t3", "caught", ctx(e))
        x = (yield from o1)
        note("t3", "got", x)
    finally:
        note("t3", "finally")
        try:
            x = (yield from o1)
            note("t3", "got", x)
        except RuntimeError as e:
            note("t3", "caught", ctx(e))
            x = (yield "t3.0")
            note("t3", "got", x)
            raise
        finally:
            note("t3", "finally")
        if budget % 4: raise GeneratorExit("t3")
    for _ in range(2):
        if budget % 4 == 0: return None
    if 0: yield
    return "t3 result"
o3 = f3()
names[id(o3)] = "o3"
async def f4():
    note("c4", "start")
    for _ in range(2):
        x = (await pause("c4"))
        note("c4", "got", x)
        if budget % 2 == 0: return None
        if budget % 5 == 0: return 1
    try:
        try:
            note("c4", "did", "o9", o9.close())
        except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
            note("c4", "tried", "o9", ctx(e))
        for _ in range(2):
            x = await o3
            note("c4", "got", x)
    except RuntimeError as e:
        note("c4", "caught", ctx(e))
        try:
            x = (await pause("c4"))
            note("c4", "got", x)
            x = await o2
            note("c4", "got", x)
            x = (await pause("c4"))
            note("c4", "got", x)
        finally:
            note("c4", "finally")
            x = await anext(o0, 'dflt')
            note("c4", "got", x)
        x = (await pause("c4"))
        note("c4", "got", x)
    return "c4 result"
o4 = f4()
names[id(o4)] = "o4"
def f5():
    note("g5", "start")
    x = (yield "g5.1")
    note("g5", "got", x)
    x = (yield from o1)
    note("g5", "got", x)
    x = (yield "g5.8")
    note("g5", "got", x)
    if 0: yield
    return "g5 result"
o5 = f5()
names[id(o5)] = "o5"
def f6():
    note("g6", "start")
    try:
        if budget % 2: raise KeyError("g6")
    except BaseException as e:
        note("g6", "caught", ctx(e))
        for _ in range(2):
            x = (yield "g6.7")
            note("g6", "got", x)
        if budget % 4: raise ValueError("g6")
        raise
    if 0: yield
    return "g6 result"
o6 = f6()
names[id(o6)] = "o6"
def f7():
    note("g7", "start")
    try:
        try:
            x = (yield "g7.1")
            note("g7", "got", x)
            x = (yield "g7.7")
            note("g7", "got", x)
            x = (yield from o6)
            note("g7", "got", x)
        except RuntimeError as e:
            note("g7", "caught", ctx(e))
            x = (yield "g7.8")
            note("g7", "got", x)
    except (ValueError, KeyError) as e:
        note("g7", "caught", ctx(e))
        try:
            x = (yield from o5)
            note("g7", "got", x)
            x = (yield "g7.8")
            note("g7", "got", x)
            x = (yield from o3)
            note("g7", "got", x)
        except RuntimeError as e:
            note("g7", "caught", ctx(e))
            x = (yield from o1)
            note("g7", "got", x)
            x = (yield from o6)
            note("g7", "got", x)
            raise
    if 0: yield
    return "g7 result"
o7 = f7()
names[id(o7)] = "o7"
@types.coroutine
def f8():
    note("t8", "start")
    x = (yield "t8.0")
    note("t8", "got", x)
    if 0: yield
    return "t8 result"
o8 = f8()
names[id(o8)] = "o8"
async def f9():
    note("a9", "start")
    try:
        try:
            x = await W(o4)
            note("a9", "got", x)
            x = await o0.asend(1)
            note("a9", "got", x)
            x = (yield "a9.2")
            note("a9", "got", x)
        finally:
            note("a9", "finally")
            x = await o0.asend(None)
            note("a9", "got", x)
            x = (yield "a9.1")
            note("a9", "got", x)
            x = (yield "a9.0")
            note("a9", "got", x)
        x = await o8
        note("a9", "got", x)
    except GeneratorExit as e:
        note("a9", "caught", ctx(e))
        try:
            x = await o8
            note("a9", "got", x)
            x = (yield "a9.6")
            note("a9", "got", x)
        except BaseException as e:
            note("a9", "caught", ctx(e))
            x = (yield "a9.7")
            note("a9", "got", x)
            x = (yield "a9.5")
            note("a9", "got", x)
            raise
        x = await o3
        note("a9", "got", x)
        x = await o8
        note("a9", "got", x)
        raise
    try:
        try:
            note("a9", "did", "o6", o6.throw(GeneratorExit("a9")))
        except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
            note("a9", "tried", "o6", ctx(e))
        x = await o4
        note("a9", "got", x)
    finally:
        note("a9", "finally")
        try:
            x = (await pause("a9"))
            note("a9", "got", x)
            x = (await pause("a9"))
            note("a9", "got", x)
            x = await W(o4)
            note("a9", "got", x)
        except BaseException as e:
            note("a9", "caught", ctx(e))
            x = await o8
            note("a9", "got", x)
        x = await o8
        note("a9", "got", x)
        x = (yield "a9.1")
        note("a9", "got", x)
    try:
        try:
            note("a9", "did", "o14", o14.throw(StopAsyncIteration("a9")))
        except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
            note("a9", "tried", "o14", ctx(e))
        for x in o5:
            note("a9", "loop", x)
            if budget % 2 == 0: break
        else:
            note("a9", "loop ended")
    except RuntimeError as e:
        note("a9", "caught", ctx(e))
        try:
            x = (yield "a9.8")
            note("a9", "got", x)
        except ValueError as e:
            note("a9", "caught", ctx(e))
            x = await o8
            note("a9", "got", x)
        for _ in range(2):
            x = (yield "a9.3")
            note("a9", "got", x)
            x = await o2
            note("a9", "got", x)
            x = await o3
            note("a9", "got", x)
    finally:
        note("a9", "finally")
    if 0: yield
o9 = f9()
names[id(o9)] = "o9"
def f10():
    note("g10", "start")
    x = (yield "g10.7")
    note("g10", "got", x)
    if budget % 4: raise StopAsyncIteration("g10")
    try:
        note("g10", "did", "o5", o5.close())
    except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
        note("g10", "tried", "o5", ctx(e))
    if 0: yield
    return "g10 result"
o10 = f10()
names[id(o10)] = "o10"
def f11():
    note("g11", "start")
    x = (yield from o8)
    note("g11", "got", x)
    if budget % 2 == 0: return 1
    try:
        x = (yield "g11.4")
        note("g11", "got", x)
        try:
            x = (yield from o3)
            note("g11", "got", x)
            x = (yield from o7)
            note("g11", "got", x)
        finally:
            note("g11", "finally")
        x = (yield from o5)
        note("g11", "got", x)
    except RuntimeError as e:
        note("g11", "caught", ctx(e))
        x = (yield "g11.4")
        note("g11", "got", x)
        x = (yield from o5)
        note("g11", "got", x)
    if 0: yield
    return "g11 result"
o11 = f11()
names[id(o11)] = "o11"
async def f12():
    note("a12", "start")
    x = await o2
    note("a12", "got", x)
    if 0: yield
o12 = f12()
names[id(o12)] = "o12"
async def f13():
    note("c13", "start")
    try:
        note("c13", "did", "o4", o4.send(None))
    except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
        note("c13", "tried", "o4", ctx(e))
    try:
        note("c13", "did", "o12", o12.send(None))
    except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:
        note("c13", "tried", "o12", ctx(e))
    return "c13 result"
o13 = f13()
names[id(o13)] = "o13"
def f14():
    note("g14", "start")
    for _ in range(2):
        try:
            x = (yield "g14.5")
            note("g14", "got", x)
            x = (yield "g14.3")
            note("g14", "got", x)
            x = (yield from o11)
            note("g14", "got", x)
        except GeneratorExit as e:
            note("g14", "caught", ctx(e))
            x = (yield "g14.0")
            note("g14", "got", x)
    x = (yield "g14.1")
    note("g14", "got", x)
    try:
        try:
            x = (yield from o1)
            note("g14", "got", x)
        except GeneratorExit as e:
            note("g14", "caught", ctx(e))
            x = (yield from o5)
            note("g14", "got", x)
    except (ValueError, KeyError) as e:
        note("g14", "caught", ctx(e))
        try:
            x = (yield from o11)
            note("g14", "got", x)
            x = (yield from o3)
            note("g14", "got", x)
        except Exception as e:
            note("g14", "caught", ctx(e))
            x = (yield "g14.2")
            note("g14", "got", x)
            x = (yield "g14.1")
            note("g14", "got", x)
            x = (yield from o3)
            note("g14", "got", x)
        if budget % 3 == 0: return 1
        raise
    if 0: yield
    return "g14 result"
o14 = f14()
names[id(o14)] = "o14"
try:
    pass
    step('o13', 'throw', lambda: o13.throw(ValueError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o7', 'send', lambda: o7.send(None))
    w0 = o9.asend(None)
    step('w0', 'send', lambda: w0.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o13', 'close', lambda: o13.close())
    step('o14', 'send', lambda: o14.send(None))
    step('o10', 'send', lambda: o10.send(3))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('w0', 'close', lambda: handled(lambda: w0.close()))
    step('o5', 'send', lambda: handled(lambda: o5.send(None)))
    step('o14', 'send', lambda: handled(lambda: o14.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('w0', 'send', lambda: w0.send(None))
    step('o6', 'throw', lambda: o6.throw(KeyError))
    step('o13', 'throw', lambda: o13.throw(ValueError))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o3', 'send', lambda: handled(lambda: o3.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o6', 'send', lambda: handled(lambda: o6.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o8', 'send', lambda: o8.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o14', 'send', lambda: handled(lambda: o14.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o6', 'send', lambda: o6.send(None))
    step('o14', 'send', lambda: o14.send(None))
    step('o10', 'send', lambda: o10.send(None))
    step('o5', 'throw', lambda: handled(lambda: o5.throw(GeneratorExit("out"))))
    step('o13', 'send', lambda: o13.send(None))
    step('o14', 'send', lambda: o14.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o5', 'throw', lambda: o5.throw(KeyError))
    step('o6', 'send', lambda: o6.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o10', 'send', lambda: o10.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o10', 'send', lambda: o10.send(None))
    step('o14', 'throw', lambda: o14.throw(GeneratorExit("out")))
    step('w0', 'send', lambda: handled(lambda: w0.send(None)))
    step('o7', 'close', lambda: handled(lambda: o7.close()))
    step('o10', 'send', lambda: o10.send(None))
    w1 = o12.asend(None)
    step('w0', 'send', lambda: handled(lambda: w0.send(None)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o13', 'throw', lambda: handled(lambda: o13.throw(KeyError("out"))))
    w2 = o12.asend(None)
    step('w1', 'throw', lambda: w1.throw(GeneratorExit("out")))
    step('o13', 'close', lambda: handled(lambda: o13.close()))
    step('o11', 'send', lambda: o11.send(None))
    step('o8', 'send', lambda: o8.send(None))
    step('w0', 'send', lambda: w0.send(2))
    step('o6', 'send', lambda: o6.send(None))
    step('o10', 'throw', lambda: o10.throw(ValueError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o7', 'send', lambda: handled(lambda: o7.send(None)))
    w3 = o12.asend(1)
    step('w2', 'throw', lambda: w2.throw(StopAsyncIteration("out")))
    step('o7', 'throw', lambda: o7.throw(RuntimeError("out")))
    step('o4', 'throw', lambda: handled(lambda: o4.throw(ValueError)))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o8', 'send', lambda: handled(lambda: o8.send(None)))
    step('o10', 'send', lambda: o10.send(None))
    step('o10', 'throw', lambda: o10.throw(ValueError("out")))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    w4 = o12.athrow(StopIteration("out"))
    step('w0', 'send', lambda: w0.send(None))
    step('o14', 'send', lambda: o14.send(4))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o10', 'send', lambda: o10.send(4))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o10', 'send', lambda: o10.send(None))
    step('o6', 'throw', lambda: o6.throw(KeyError("out")))
    step('o6', 'close', lambda: o6.close())
    step('o3', 'close', lambda: handled(lambda: o3.close()))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o14', 'send', lambda: handled(lambda: o14.send(2)))
    w5 = anext(o9)
    step('w4', 'send', lambda: w4.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('w4', 'send', lambda: w4.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o11', 'close', lambda: o11.close())
    step('o6', 'send', lambda: o6.send(None))
    print("   ", *[state(o) for o in (o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14,)])
    step('o8', 'send', lambda: handled(lambda: o8.send(None)))
    step('o8', 'close', lambda: handled(lambda: o8.close()))
except SystemExit as e:
    print(e)
quiet = True
sys.unraisablehook = lambda unraisable: None
