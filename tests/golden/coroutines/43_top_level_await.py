# line 43: top-level await is an option of compile()
import types
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
for mode, source in ("exec", "x = await f()"), ("eval", "await f()"), ("exec", "async for i in a(): r.append(i)"), ("exec", "r += [i async for i in a()]"), ("exec", "1"), ("eval", "1 + 1"), ("exec", "async with c() as r2: pass"):
    try:
        compile(source, "<s>", mode)
        print("plain")
    except SyntaxError as e:
        print(e.msg)
    code = compile(source, "<s>", mode, flags=PyCF_ALLOW_TOP_LEVEL_AWAIT)
    print(bool(code.co_flags & 0x80))
    async def f(): return 42
    async def a():
        yield 1
        yield 2
    class c:
        async def __aenter__(self): return "entered"
        async def __aexit__(self, *args): pass
    ns = {"f": f, "a": a, "c": c, "r": []}
    result = eval(code, ns)
    if isinstance(result, types.CoroutineType):
        try:
            result.send(None)
        except StopIteration as e:
            result = ("done", e.value)
    print(result, ns.get("x"), ns["r"], ns.get("r2"))
