"""Writes random programs of generators, coroutines, async generators and plain iterators that delegate to each other.

    random_trees.py SEED        prints the program of that seed

A program makes a pool of objects, some shared by several delegators, then resumes, throws into and closes them from outside in random
order; every step prints what happened, with sys.exception() and the chain of contexts. The same program under CPython is the oracle.
"""
import random
import sys

HEAD = '''\
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
'''

TAIL = '''\
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
'''

EXCEPTIONS = ["ValueError", "KeyError", "GeneratorExit", "StopIteration", "StopAsyncIteration", "RuntimeError"]


class Program:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.large = seed % 5 == 0
        self.lines = [HEAD.replace("budget = 400", "budget = 2000") if self.large else HEAD]
        self.kinds = []   # kind of pool member i: g, t (types.coroutine), c, a, p

    def exception(self, where):
        r = self.r
        name = r.choice(EXCEPTIONS[:3] * 3 + EXCEPTIONS)
        return f'{name}("{where}")'

    def below(self, kinds):
        return [i for i, k in enumerate(self.kinds) if k in kinds]

    def delegation(self, kind, i):
        """A delegating expression of member i to an earlier one, or None."""
        r = self.r
        if kind == "g":
            pool = self.below("gtp")
            return f"(yield from o{r.choice(pool)})" if pool else None
        if kind == "t":
            pool = self.below("gtpc")
            return f"(yield from o{r.choice(pool)})" if pool else None
        pool = self.below("tcpa")
        if not pool:
            return None
        j = r.choice(pool)
        if self.kinds[j] == "a":
            return r.choice([f"await o{j}.asend(None)", f"await o{j}.__anext__()", f"await o{j}.asend({r.randrange(3)})",
                             f'await o{j}.athrow({self.exception("athrow")})', f"await o{j}.aclose()", f"await anext(o{j}, 'dflt')" if r.random() < .3 else f"await anext(o{j})"])
        if self.kinds[j] == "c" and r.random() < .2:
            return f"await W(o{j})"
        return f"await o{j}"

    def suspension(self, kind, i):
        r = self.r
        d = self.delegation(kind, i)
        if d and r.random() < .6:
            return d
        if kind == "c":
            return f'(await pause("c{i}"))'
        if kind == "a" and r.random() < .4:
            return f'(await pause("a{i}"))'
        return f'(yield "{kind}{i}.{r.randrange(9)}")'

    def intrusion(self, kind, i, pad):
        """What a body does to members, itself included, from the side."""
        r = self.r
        j = r.randrange(self.planned)
        name = f"{kind}{i}"
        c = r.random()
        earlier = self.below("g")
        if c < .3 and earlier:
            k = r.choice(earlier)
            return [f"{pad}for x in o{k}:", f'{pad}    note("{name}", "loop", x)', f"{pad}    if budget % {r.randint(2, 3)} == 0: break",
                    f"{pad}else:", f'{pad}    note("{name}", "loop ended")']
        earlier = self.below("a")
        if c < .5 and earlier and kind in "ca":
            k = r.choice(earlier)
            if r.random() < .3:
                return [f"{pad}x = [y async for y in o{k}]", f'{pad}note("{name}", "list", x)']
            return [f"{pad}async for x in o{k}:", f'{pad}    note("{name}", "async loop", x)', f"{pad}    if budget % {r.randint(2, 3)} == 0: break",
                    f"{pad}else:", f'{pad}    note("{name}", "async loop ended")']
        what = r.choice(["send(None)", "send(None)", "send(1)", "close()", f'throw({self.exception(name)})'])
        return [f"{pad}try:", f'{pad}    note("{name}", "did", "o{j}", o{j}.{what})', f"{pad}except (ValueError, RuntimeError, TypeError, KeyError, StopIteration, GeneratorExit, AttributeError) as e:",
                f'{pad}    note("{name}", "tried", "o{j}", ctx(e))']

    def block(self, kind, i, depth, indent, loop=False, final=False):
        r = self.r
        out = []
        pad = "    " * indent
        for _ in range(r.randint(1, 3)):
            c = r.random()
            if c < .45 or depth == 0:
                out.append(f'{pad}x = {self.suspension(kind, i)}')
                out.append(f'{pad}note("{kind}{i}", "got", x)')
            elif c < .8:
                out.append(f"{pad}try:")
                out += self.block(kind, i, depth - 1, indent + 1, loop, final)
                handlers = r.random()
                if handlers < .75:
                    which = r.choice(["ValueError", "(ValueError, KeyError)", "GeneratorExit", "BaseException", "Exception", "RuntimeError"])
                    out.append(f"{pad}except {which} as e:")
                    out.append(f'{pad}    note("{kind}{i}", "caught", ctx(e))')
                    out += self.block(kind, i, depth - 1, indent + 1, loop, final)
                    if r.random() < .4:
                        out.append(f"{pad}    raise")
                if handlers > .5:
                    out.append(f"{pad}finally:")
                    out.append(f'{pad}    note("{kind}{i}", "finally")')
                    if r.random() < .4:
                        out += self.block(kind, i, depth - 1, indent + 1, loop, True)
            elif c < .87:
                out.append(f"{pad}if budget % {r.randint(2, 4)}: raise {self.exception(f'{kind}{i}')}")
            elif c < .91:
                out += self.intrusion(kind, i, pad)
            elif c < .95 and not final:
                out.append(f"{pad}if budget % {r.randint(2, 5)} == 0: return" + ("" if kind == "a" else f" {r.choice(['1', 'None', '(1, 2)'])}"))
            else:
                out.append(f"{pad}for _ in range(2):")
                out += self.block(kind, i, depth - 1, indent + 1, True, final)
        return out

    def member(self, i):
        r = self.r
        kind = r.choice("ggggtcccaap" if i else "gtcap")
        if kind == "p":
            self.lines.append(f'o{i} = {r.choice(["Plain", "WithSend", "WithThrow", "WithClose", "OnlyClose"])}({r.randrange(6)}, "p{i}")')
        else:
            if kind == "t":
                self.lines.append("@types.coroutine")
            self.lines.append(("async def" if kind in "ca" else "def") + f" f{i}():")
            self.lines.append(f'    note("{kind}{i}", "start")')
            self.lines += self.block(kind, i, 2, 1)
            if kind in "gt":
                self.lines.append("    if 0: yield")
            if kind == "a":
                self.lines.append("    if 0: yield")
            if kind != "a":
                self.lines.append(f'    return "{kind}{i} result"')
            self.lines.append(f"o{i} = f{i}()")
        self.lines.append(f'names[id(o{i})] = "o{i}"')
        self.kinds.append(kind)

    def steps(self):
        r = self.r
        n = len(self.kinds)
        pending = 0
        for _ in range(r.randint(30, 90) if self.large else r.randint(8, 25)):
            j = max(r.randrange(n), r.randrange(n))
            kind = self.kinds[j]
            if kind == "p":
                continue
            if kind == "a":
                c = r.random()
                if c < .5 or not pending:
                    make = r.choice([f"o{j}.asend(None)", f"o{j}.asend(None)", f"o{j}.asend(1)", f"o{j}.__anext__()", f'o{j}.athrow({self.exception("out")})', f"o{j}.aclose()", f"anext(o{j})"])
                    self.lines.append(f"w{pending} = {make}")
                    pending += 1
                w = r.randrange(pending)
                target, what = f"w{w}", r.choice(["send(None)", "send(None)", "send(None)", "send(2)", f'throw({self.exception("out")})', "close()"])
                name = f"w{w}"
            else:
                what = r.choice(["send(None)"] * 5 + [f"send({r.randrange(1, 5)})"] + [f'throw({self.exception("out")})'] * 2 + [f"throw({r.choice(EXCEPTIONS[:3])})", "close()"])
                target = name = f"o{j}"
            f = f"lambda: {target}.{what}"
            if r.random() < .25:
                f = f"lambda: handled({f})"
            self.lines.append(f"step({name!r}, {what.split('(')[0]!r}, {f})")
            if r.random() < .3:
                self.lines.append(f'print("   ", *[state(o) for o in ({", ".join(f"o{k}" for k in range(n))},)])')

    def text(self):
        self.lines.append('names = {}\n@types.coroutine\ndef pause(x):\n    return (yield x)\nclass W:\n    def __init__(self, c): self.c = c\n    def __await__(self): return self.c.__await__()')
        self.lines.append(TAIL)
        self.planned = self.r.randint(8, 16) if self.large else self.r.randint(2, 7)
        for i in range(self.planned):
            self.member(i)
        self.lines.append("try:\n    pass")
        start = len(self.lines)
        self.steps()
        self.lines[start:] = ["    " + line for line in self.lines[start:]]
        self.lines.append("except SystemExit as e:\n    print(e)")
        # What CPython prints when it drops the pool at the end is no part of the trace.
        self.lines.append("quiet = True\nsys.unraisablehook = lambda unraisable: None")
        return "\n".join(self.lines) + "\n"


if __name__ == "__main__":
    print(Program(int(sys.argv[1])).text(), end="")
