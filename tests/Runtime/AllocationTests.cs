using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.StdLib;

namespace CoroVm.Tests.Runtime;

/// <summary>Steady state allocates nothing: integer and float loops, calls, resumes, sends and awaits of compiled programs.</summary>
[NonParallelizable]
internal sealed class AllocationTests
{
    [TestCase("int_loop", """
        def run(n):
            s = 0
            i = 0
            while i < n:
                s = s + i * i % 7
                i += 1
        """)]
    [TestCase("float_loop", """
        def run(n):
            x = 0.5
            for i in items:
                x = x * 1.0000001 + 0.25 - x / 3.0
        items = range(100_000)
        """)]
    [TestCase("fib", """
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        def run(n):
            fib(20)
        """)]
    [TestCase("gen_sum", """
        def gen():
            i = 0
            while True:
                yield i
                i += 1
        g = gen()
        def run(n):
            s = 0
            for x in g:
                s += x
                if x % 100_000 == 99_999:
                    return s
        """)]
    [TestCase("gen_send", """
        def echo():
            x = 0
            while True:
                x = (yield x) + 1
        g = echo()
        next(g)
        def run(n):
            i = 0
            while i < n:
                i = g.send(i)
        """)]
    [TestCase("await_chain", """
        import types
        @types.coroutine
        def suspend():
            while True:
                yield 1
        class Forever:
            def __await__(self):
                return waiter
        waiter = suspend()
        async def leaf():
            return await Forever()
        async def nest(d):
            if d == 0:
                return await leaf()
            return await nest(d - 1)
        c = nest(50)
        c.send(None)
        def run(n):
            i = 0
            while i < n:
                c.send(2)
                i += 1
        """)]
    [TestCase("yield_from_chain", """
        def echo():
            x = 0
            while True:
                x = yield x
        def link(inner):
            return (yield from inner)
        g = echo()
        for _ in range(50):
            g = link(g)
        next(g)
        def run(n):
            i = 0
            while i < n:
                g.send(i)
                next(g)
                i += 1
        """)]
    [TestCase("for_over_chain", """
        def count():
            while True:
                yield 1
        def link(inner):
            yield from inner
        g = link(link(count()))
        def run(n):
            for x in g:
                n -= x
                if n == 0:
                    return
        """)]
    public void NothingIsAllocatedInSteadyState(string name, string source)
    {
        var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler() });
        StandardLibrary.AddTo(vm);
        ScriptModule module = vm.Run(vm.Compile(source, name + ".py"));
        ScriptValue run = module["run"];
        Measure(vm, run, 100_000);
        long once = Measure(vm, run, 100_000);
        Assert.That(once, Is.LessThan(2_000), "bytes for a hundred thousand rounds; the call itself may take a few hundred");
    }

    /// <summary>Awaiting a coroutine that does not suspend costs the coroutine object and nothing else.</summary>
    [Test]
    public void AnAwaitAllocatesTheCoroutineOnly()
    {
        var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler() });
        StandardLibrary.AddTo(vm);
        ScriptModule module = vm.Run(vm.Compile("""
            async def f(x):
                return x
            def create(n):
                i = 0
                while i < n:
                    f(i).close()
                    i += 1
            async def awaits(n):
                i = 0
                while i < n:
                    await f(i)
                    i += 1
            def run(n):
                try:
                    awaits(n).send(None)
                except StopIteration:
                    pass
            """, "await.py"));
        Measure(vm, module["create"], 10_000);
        Measure(vm, module["run"], 10_000);
        long create = Measure(vm, module["create"], 100_000), run = Measure(vm, module["run"], 100_000);
        Assert.That(create, Is.GreaterThan(100_000 * 64L));
        Assert.That(run, Is.LessThanOrEqualTo(create + 2_000));
    }

    private static long Measure(VirtualMachine vm, ScriptValue run, long rounds)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        vm.Call(run, rounds);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
