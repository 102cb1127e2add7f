using CoroVm.Runtime;

namespace CoroVm.Tests.Profile;

/// <summary>Counts against numbers derived by hand, and sums against each other.</summary>
internal sealed class CountTests
{
    private const string Text = """
        def f(n):
            s = 0
            for i in range(n):
                if i % 3 == 0:
                    continue
                s = s + i
            return s
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        def g(n):
            while n > 0:
                x = yield n
                n = n - 1
        f(10)
        fib(5)
        for v in g(4):
            pass
        """;

    [Test]
    public void CountsAreThoseDerivedByHand()
    {
        ProfileReport r = ProfiledRun.Of(Text);
        ProfileFunction f = r.Function("f"), fib = r.Function("fib"), g = r.Function("g"), module = r.Function("<module>");
        Assert.Multiple(() =>
        {
            // Prepared. f: s = 0, range, move, call, iter (5); the loop's head 5 times (once, and after each of 0, 3, 6, 9), modulo and jump 10 times,
            // add and the loop's end for the other 6; return.
            Assert.That(f.Instructions, Is.EqualTo(5 + 5 + 10 + 10 + 6 + 6 + 1));
            // fib(5) is 15 calls, 8 of them leaves: compare, move, jump, return; the others compare, 2 x (global, subtract, call), add, return.
            Assert.That(fib.Instructions, Is.EqualTo(8 * 4 + 7 * 9));
            // g: 4 rounds of compare, move, yield, subtract, jump; compare and return.
            Assert.That(g.Instructions, Is.EqualTo(4 * 5 + 2));
            // The module: 3 x (function, store); 2 x (global, constant, call); global, constant, call, iter, head; 4 x (store, end); return.
            Assert.That(module.Instructions, Is.EqualTo(6 + 6 + 5 + 4 * 2 + 1));

            // Portable. f: 2 for s = 0, 4 up to the loop, 11 FOR_ITER, 10 STORE_FAST, 10 x 6 of the condition, 6 x 5 of the sum, 2.
            Assert.That(f.PortableInstructions, Is.EqualTo(2 + 4 + 11 + 10 + 60 + 30 + 2));
            Assert.That(fib.PortableInstructions, Is.EqualTo(8 * 7 + 7 * 16));
            Assert.That(g.PortableInstructions, Is.EqualTo(4 * 12 + 6));
            Assert.That(module.PortableInstructions, Is.EqualTo(6 + 8 + 4 + 5 + 4 + 4 + 2));
            Assert.That(r.PortableOpcodes.Single(o => o.Name == "FOR_ITER").Count, Is.EqualTo(11 + 5));
            Assert.That(r.PortableOpcodes.Single(o => o.Name == "POP_JUMP_IF_FALSE").Count, Is.EqualTo(15 + 5));

            Assert.That((f.Calls, fib.Calls, module.Calls), Is.EqualTo((1L, 15L, 1L)));
            Assert.That((fib.Returns, fib.Raises), Is.EqualTo((15L, 0L)));
            Assert.That((g.Calls, g.Created, g.Starts, g.Resumes, g.Yields, g.Returns), Is.EqualTo((0L, 1L, 1L, 4L, 4L, 1L)));

            // Each subtraction in fib stands before its call and behind its global.
            ProfileSequence pair = r.Pairs.Single(p => p.Names is ["SubtractConst", "Call"]);
            Assert.That((pair.Count, pair.Fusible), Is.EqualTo((14L, 14L)));
            ProfileSequence triple = r.Triples.Single(p => p.Names is ["LoadGlobal", "SubtractConst", "Call"]);
            Assert.That((triple.Count, triple.Fusible), Is.EqualTo((14L, 14L)));
            // A call is followed by the callee's first instruction, which is no neighbour.
            ProfileSequence entered = r.Pairs.Single(p => p.Names is ["Call", "JumpNotLessConst"]);
            Assert.That((entered.Count, entered.Fusible), Is.EqualTo((15L, 0L)));
        });
    }

    [TestCase(Text)]
    [TestCase("""
        import asyncio
        async def leaf(n):
            await asyncio.sleep(0)
            if n % 3 == 0:
                raise ValueError(n)
            return n
        async def work(n):
            try:
                return await leaf(n)
            except ValueError:
                return -1
        async def numbers():
            for i in range(5):
                await asyncio.sleep(0)
                yield i
        async def main():
            total = 0
            async for i in numbers():
                total += i
            return total + sum(await asyncio.gather(*[work(i) for i in range(20)]))
        print(asyncio.run(main()))
        """)]
    [TestCase("""
        class V:
            def __init__(self, x): self.x = x
            def __add__(self, o): return NotImplemented
            def __radd__(self, o): return V(self.x + o.x)
            def __lt__(self, o): return self.x < o.x
            def __getattr__(self, name): raise AttributeError(name)
            @property
            def bad(self): raise AttributeError("bad")
        class W(V): pass
        def deep(n):
            if n == 0:
                raise KeyError
            deep(n - 1)
        def g():
            try:
                while True:
                    yield (yield from inner())
            finally:
                pass
        def inner():
            x = yield 1
            return x
        for i in range(50):
            V(1) + W(2)
            sorted([V(3), V(2), V(1)], key=lambda v: -v.x)
            getattr(V(1), "bad", None)
            try:
                deep(5)
            except KeyError:
                pass
            it = g()
            next(it); it.send(2); next(it)
            try:
                it.throw(OSError)
            except OSError:
                pass
        """)]
    public void SumsAreConsistent(string text)
    {
        ProfileReport r = ProfiledRun.Of(text);
        long instructions = r.Totals.Instructions;
        Assert.Multiple(() =>
        {
            Assert.That(r.Functions.Sum(f => f.Instructions), Is.EqualTo(instructions));
            Assert.That(r.Opcodes.Sum(o => o.Count), Is.EqualTo(instructions));
            Assert.That(r.Lines.Sum(l => l.Instructions), Is.EqualTo(instructions));
            Assert.That(r.Instructions.Sum(i => i.Count), Is.EqualTo(instructions));
            Assert.That(r.PortableOpcodes.Sum(o => o.Count), Is.EqualTo(r.Totals.PortableInstructions));
            Assert.That(r.Functions.Sum(f => f.PortableInstructions), Is.EqualTo(r.Totals.PortableInstructions));
            // Every instruction but the first has one before it, and but two a pair.
            if (r.Pairs.Count < 500)
                Assert.That(r.Pairs.Sum(p => p.Count), Is.EqualTo(instructions - 1));
            Assert.That(r.Opcodes.Where(o => o.Count == 0), Is.Empty);
            foreach (ProfileFunction f in r.Functions)
            {
                Assert.That(f.Returns + f.Raises, Is.EqualTo(f.Calls + (f.Starts > 0 ? f.Starts - Unfinished(f) : 0)), f.Name + ": what is entered is left");
                Assert.That(f.Resumes, Is.LessThanOrEqualTo(f.Yields + f.Throws), f.Name);
            }
        });
    }

    /// <summary>Of a generator: begun and never over. Each suspension is resumed, or thrown into, but the last of those.</summary>
    private static long Unfinished(ProfileFunction f) => f.Starts - f.Returns - f.Raises;

    [Test]
    public void CachesAndAllocationsHaveTheirPlaces()
    {
        ProfileReport r = ProfiledRun.Of("""
            class A:
                def __init__(self): self.x = 1
            class B:
                def __init__(self): self.y = 2; self.x = 1
            def read(o):
                return o.x
            a = A()
            b = B()
            for i in range(100):
                read(a)
            for i in range(100):
                read(b)
            kept = []
            for i in range(1000):
                kept.append([i])
            """);
        int read = r.FunctionIndex("read");
        ProfileCache cache = r.Caches.Single(c => c.Function == read && c.Opcode == "LoadAttr");
        ProfileAllocation lists = r.Allocations.Single(a => a.Opcode == "BuildList" && a.Count == 1000);
        Assert.Multiple(() =>
        {
            Assert.That((cache.Name, cache.Hits, cache.Others, cache.Misses), Is.EqualTo(("x", 198L, 0L, 2L)));
            Assert.That(lists.Line, Is.EqualTo(15));
            Assert.That(lists.Bytes, Is.GreaterThanOrEqualTo(1000 * 48));
            Assert.That(r.AllocatedTypes.Single(t => t.Name == "list").Times, Is.GreaterThanOrEqualTo(1000));
            Assert.That(r.AllocatedTypes.Select(t => t.Name), Does.Contain("A").And.Contain("B"));
            Assert.That(r.AllocatedTypes.Sum(t => t.Bytes), Is.EqualTo(r.Totals.AllocatedBytes));
        });
    }
}
