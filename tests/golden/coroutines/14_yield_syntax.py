# line 14: where yield may stand and how it binds
def run(g):
    return list(g)
def a():
    x = yield
    print(x)
    y = yield 1, 2
    z = (yield 3) or 7
    print(z, [(yield 4), (yield 5)], {(yield 6): (yield 7)})
    print((lambda: (yield))().send(None))
    yield *[1, 2], 3
    return (yield)
print(run(a()))
l = lambda: ((yield 1), (yield 2))
x = l()
print(next(x), x.send("a"))
try:
    x.send("b")
except StopIteration as e:
    print(e.value)
for source in ("class C:\n yield 1", "yield 1", "[(yield 1) for i in ()]", "def f(): ((yield 1) for i in ())",
               "def f():\n [(yield i) for i in ()]", "def f(): {(yield): 1 for i in ()}", "def f(): {(yield) for i in ()}",
               "class C: (yield)", "yield from x", "def f(): x = yield = 1", "def f(): (yield) = 1", "def f(): [x for x in (yield)]", "def f(): (x for x in (yield))",
               "def f(a=(yield)): pass", "def f():\n return\n yield", "lambda: (yield)", "f(yield)", "def f(): yield from *a"):
    try:
        compile(source, "<s>", "exec")
        print("ok", source)
    except SyntaxError as e:
        print(e.msg)
