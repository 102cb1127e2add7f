using System.Text;
using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.StdLib;

namespace CoroVm.Tests.Runtime;

/// <summary>Very large and very deep programs run, or end in a Python exception.</summary>
internal sealed class LimitTests
{
    private static ScriptValue Evaluate(string source, string name = "result")
    {
        ScriptValue value = default;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler() });
                StandardLibrary.AddTo(vm);
                value = vm.Run(vm.Compile(source, "limit.py"))[name];
            }
            catch (Exception e)
            {
                failure = e;
            }
        }, 64 << 20);
        thread.Start();
        thread.Join();
        return failure is null ? value : throw new InvalidOperationException(failure.ToString());
    }

    [Test]
    public void FiveThousandLocals()
    {
        var b = new StringBuilder("def f(a):\n");
        for (int i = 0; i < 5000; i++)
            b.Append("    v").Append(i).Append(" = a + ").Append(i).Append('\n');
        b.Append("    def inner(): return v4999\n    del v10\n    return v0 + v2500 + v4999 + inner()\nresult = f(1)\n");
        Assert.That(Evaluate(b.ToString()).AsInt64(), Is.EqualTo(1 + 2501 + 5000 + 5000));
    }

    [Test]
    public void AHundredThousandConstants()
    {
        var b = new StringBuilder("total = 0\n");
        for (int i = 0; i < 100_000; i++)
            b.Append("total += ").Append(1_000_000_007L + i).Append('\n');
        b.Append("result = total\n");
        Assert.That(Evaluate(b.ToString()).AsInt64(), Is.EqualTo(100_000L * 1_000_000_007L + 99_999L * 100_000L / 2));
    }

    [Test]
    public void ALoopBodyOfTwoHundredThousandInstructions()
    {
        var b = new StringBuilder("def f():\n    s = 0\n    for i in range(3):\n        if i == 1: continue\n");
        for (int i = 0; i < 50_000; i++)
            b.Append("        s = s + i\n");
        b.Append("        if s < 0: break\n    return s\nresult = f()\n");
        Assert.That(Evaluate(b.ToString()).AsInt64(), Is.EqualTo(100_000));
    }

    [Test]
    public void HalfAMillionCallsDeep() => Assert.That(Evaluate("""
        import sys
        sys.setrecursionlimit(10**6)
        def down(n):
            return 0 if n == 0 else 1 + down(n - 1)
        result = down(500_000)
        """).AsInt64(), Is.EqualTo(500_000));

    [Test]
    public void UnboundedRecursionEndsInAnExceptionAtAnyLimit() => Assert.That(Evaluate("""
        import sys
        sys.setrecursionlimit(10**9)
        def forever(n):
            return forever(n + 1) + 1
        class R:
            def __repr__(self): return repr(self)
            def __eq__(self, other): return self == other
            def __getattr__(self, name): return getattr(self, name)
            def __lt__(self, other): return sorted([self, other])
        nested = []
        for _ in range(200_000):
            nested = [nested]
        def key(x): return sorted([1, 2], key=key)
        def mapped(x): return list(map(mapped, [x]))
        def generators(n): yield from generators(n + 1)
        out = []
        for f in (lambda: forever(0), lambda: repr(R()), lambda: R() == R(), lambda: R().a, lambda: R() < R(),
                  lambda: repr(nested), lambda: nested == [nested], lambda: key(1), lambda: mapped(1), lambda: next(generators(0))):
            try:
                f()
                out.append("?")
            except (RecursionError, MemoryError) as e:
                out.append("!")
        result = "".join(out)
        """).AsString(), Is.EqualTo("!!!!!!?!!!").Or.EqualTo("!!!!!!!!!!"));

    [Test]
    public void AMillionDeepYieldFromChainResumesAndIsCollected() => Assert.That(Evaluate("""
        import sys
        sys.setrecursionlimit(10**9)
        def leaf():
            n = 0
            while True:
                n += (yield n) or 1
        def wrap(inner):
            yield from inner
        g = leaf()
        for _ in range(1_000_000):
            g = wrap(g)
        next(g)
        for i in range(1000):
            g.send(2)
        result = g.send(5)
        g.close()
        del g
        """).AsInt64(), Is.EqualTo(2005));

    [Test]
    public void AMillionCoroutinesInAChain()
    {
        ScriptValue result = Evaluate("""
            import gc, sys
            sys.setrecursionlimit(1_100_000)
            N = 1_000_000
            class Wait:
                def __await__(self):
                    return (yield "waiting")
            async def bottom(): return await Wait()
            async def up(sub): return await sub
            def build():
                c = bottom()
                for _ in range(N): c = up(c)
                return c
            c = build(); out = [c.send(None)]
            try: c.send("woken")
            except StopIteration as e: out.append(e.value)
            c = build(); c.send(None)
            try: c.throw(KeyError("k"))
            except KeyError as e: out.append(repr(e)); 
            c = build(); c.send(None); out.append(c.close())
            c = build(); c.send(None); c = None
            gc.collect()
            def leaf():
                yield 1
            def link(g): yield from g
            g = leaf()
            for _ in range(N): g = link(g)
            out.append(next(g)); inner = g
            for _ in range(10): inner = inner.gi_yieldfrom
            out.append(next(inner, "end")); out.append(next(g, "end of all"))
            g = None; gc.collect()
            result = repr(out)
            """);
        Assert.That(result.AsString(), Is.EqualTo("['waiting', 'woken', \"KeyError('k')\", None, 1, 'end', 'end of all']"));
    }
}
