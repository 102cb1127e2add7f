# line 42: where await and its relatives may stand
sources = ["await x", "def f(): await x", "def f():\n async for x in y: pass", "def f():\n async with x: pass", "async def f(): yield from x",
    "async def f():\n yield 1\n return 2", "async def f():\n yield 1\n return", "async = 1", "await = 1", "def async(): pass", "def await(): pass", "import async",
    "x.await", "f(await=1)", "async def f(): await", "async def f(): -await x", "async def f(): await x ** 2", "async def f(): await -x", "async def f(): await await x",
    "async def f(): await not x", "async def f(): (await x)()", "async def f(): await x()[0].y", "async def f(): await lambda: 0", "async def f(a=await x): pass",
    "async def f(): lambda: await x", "class C: await x", "async for x in y: pass", "async with x: pass", "async def f():\n def g(): await x", "async x = 1",
    "async def f(): x = yield from y", "def f(): (await x for x in y)", "async def f(): await yield", "async def f(): yield await x", "async def f(): [x for x in await y]", "async lambda: 0",
    "lambda: await x", "async def f(): await x = 1", "async def f(): del await x", "async def f(): print(f'{await x}')"]
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print("ok", source.replace("\n", "|"))
    except SyntaxError as e:
        print(source.replace("\n", "|"), "->", e.msg)
