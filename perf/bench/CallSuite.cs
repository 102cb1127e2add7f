using BenchmarkDotNet.Attributes;

namespace CoroVm.Perf.Bench;

/// <summary>Calls by shape.</summary>
public class CallSuite : LoopSuite
{
    private static readonly Dictionary<string, LoopCase> cases = new()
    {
        ["no argument"] = new("none()"),
        ["one argument"] = new("one(x)"),
        ["defaults"] = new("defaults(x)"),
        ["keyword"] = new("keywords(x, b=y)"),
        ["keywords out of order"] = new("keywords(b=x, a=y)"),
        ["star"] = new("star(x, y)"),
        ["keyword dict"] = new("options(a=x)"),
        ["unpacked"] = new("keywords(*pair)", "pair = (1, 2)"),
        ["lambda in a local"] = new("g(x)", "g = lambda a: a"),
        ["method"] = new("t.method(x)", "t = thing"),
        ["bound method"] = new("m(x)", "m = thing.method"),
        ["super"] = new("d.method(x)", "d = derived"),
        ["static method"] = new("t.static(x)", "t = thing"),
        ["class method"] = new("Thing.of(x)"),
        ["object called"] = new("t(x)", "t = thing"),
        ["constructor"] = new("Thing(x)"),
        ["constructor without __init__"] = new("Empty()"),
        ["native of one"] = new("abs(x)"),
        ["native method"] = new("items.count(x)", "items = []"),
        ["isinstance"] = new("isinstance(t, Thing)", "t = thing"),
    };

    /// <summary>The statements by name.</summary>
    public static IEnumerable<string> Names => cases.Keys;

    /// <summary>The statement measured.</summary>
    [ParamsSource(nameof(Names))]
    public string Case { get; set; } = "";

    /// <inheritdoc/>
    protected override string Prelude => """
        def none(): pass
        def one(a): return a
        def defaults(a, b=2, c=3): return a
        def keywords(a, b): return a
        def star(*args): return args
        def options(**kwargs): return kwargs
        class Thing:
            def __init__(self, a=1): self.a = a
            def method(self, a): return a
            def __call__(self, a): return a
            @staticmethod
            def static(a): return a
            @classmethod
            def of(cls, a): return a
        class Empty: pass
        class Derived(Thing):
            def method(self, a): return super().method(a)
        thing = Thing()
        derived = Derived()
        """;

    private protected override LoopCase Chosen => cases[Case];
}
