using BenchmarkDotNet.Attributes;

namespace CoroVm.Perf.Bench;

/// <summary>Attributes by kind.</summary>
public class AttributeSuite : LoopSuite
{
    private static readonly Dictionary<string, LoopCase> cases = new()
    {
        ["instance"] = new("x = t.b", "t = thing"),
        ["instance stored"] = new("t.b = x", "t = thing"),
        ["slot"] = new("x = t.b", "t = slotted"),
        ["slot stored"] = new("t.b = x", "t = slotted"),
        ["class attribute"] = new("x = t.kind", "t = thing"),
        ["class attribute of a class"] = new("x = Thing.kind"),
        ["method not called"] = new("m = t.method", "t = thing"),
        ["property"] = new("x = t.prop", "t = thing"),
        ["__getattr__"] = new("x = t.absent", "t = thing"),
        ["module"] = new("x = math.pi"),
        ["two classes in turn"] = new("x = t.b; t, u = u, t", "t = thing; u = other"),
        ["getattr"] = new("x = getattr(t, \"b\")", "t = thing"),
        ["augmented"] = new("t.a += 1", "t = slotted"),
    };

    /// <summary>The statements by name.</summary>
    public static IEnumerable<string> Names => cases.Keys;

    /// <summary>The statement measured.</summary>
    [ParamsSource(nameof(Names))]
    public string Case { get; set; } = "";

    /// <inheritdoc/>
    protected override string Prelude => """
        class Thing:
            kind = 7
            def __init__(self):
                self.a = 1
                self.b = 2
            def method(self): pass
            @property
            def prop(self): return self.a
            def __getattr__(self, name): return 3
        class Slotted:
            __slots__ = ("a", "b")
            def __init__(self): self.a = self.b = 1
        class Other:
            def __init__(self):
                self.b = 1
                self.a = 2
        thing = Thing()
        slotted = Slotted()
        other = Other()
        import math
        """;

    private protected override LoopCase Chosen => cases[Case];
}
