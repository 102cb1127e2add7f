using BenchmarkDotNet.Attributes;

namespace CoroVm.Perf.Bench;

/// <summary>Resumes, yields, sends, throws, and generators that are made and end.</summary>
public class ResumeSuite : LoopSuite
{
    private static readonly Dictionary<string, LoopCase> cases = new()
    {
        ["next"] = new("next(g)", "g = forever()"),
        ["send"] = new("s(x)", "g = forever(); next(g); s = g.send"),
        ["send through yield from"] = new("s(x)", "g = delegate(); next(g); s = g.send"),
        ["throw and catch"] = new("t(error)", "g = catcher(); next(g); t = g.throw"),
        ["for over a generator of one"] = new("for v in once(): pass"),
        ["generator made and closed"] = new("g = once(); next(g); g.close()"),
        ["coroutine resumed"] = new("s(None)", "c = suspending(); s = c.send"),
        ["sum of a generator expression"] = new("sum(v for v in pair)", "pair = (1, 2)"),
    };

    /// <summary>The statements by name.</summary>
    public static IEnumerable<string> Names => cases.Keys;

    /// <summary>The statement measured.</summary>
    [ParamsSource(nameof(Names))]
    public string Case { get; set; } = "";

    /// <inheritdoc/>
    protected override string Prelude => """
        def forever():
            x = 0
            while True:
                x = yield x
        def catcher():
            while True:
                try:
                    yield 1
                except ValueError:
                    pass
        def once():
            yield 1
        def delegate(): yield from forever()
        async def coroutine(): return 1
        class Pause:
            def __await__(self): yield
        async def suspending():
            pause = Pause()
            while True:
                await pause
        error = ValueError("x")
        """;

    private protected override LoopCase Chosen => cases[Case];
}
