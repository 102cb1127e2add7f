using BenchmarkDotNet.Attributes;

namespace CoroVm.Perf.Bench;

/// <summary>Instructions by family: what the loop itself costs.</summary>
public class DispatchSuite : LoopSuite
{
    private static readonly Dictionary<string, LoopCase> cases = new()
    {
        ["nothing"] = new("pass"),
        ["move"] = new("y = x"),
        ["int add"] = new("x = y + 3"),
        ["int multiply, modulo"] = new("x = y * y % 7"),
        ["int bits"] = new("x = (y << 3 ^ x) & 1023"),
        ["float add, multiply"] = new("f = f * 0.5 + 1.0"),
        ["compare and branch"] = new("if x < y: y = 2"),
        ["truth of a list"] = new("if items: x = 1", "items = [1]"),
        ["is None"] = new("if x is not None: y = 2"),
        ["global read"] = new("x = number"),
        ["builtin read"] = new("g = len"),
        ["list item"] = new("x = items[2]", "items = [1, 2, 3, 4]"),
        ["list item stored"] = new("items[2] = x", "items = [1, 2, 3, 4]"),
        ["dict item"] = new("x = table[\"b\"]", "table = {\"a\": 1, \"b\": 2}"),
        ["dict item stored"] = new("table[\"b\"] = x", "table = {\"a\": 1, \"b\": 2}"),
        ["tuple built and unpacked"] = new("x, y = y, x"),
        ["list built"] = new("items = [x, y]"),
        ["str add"] = new("s = t + \"b\"", "t = \"a\""),
        ["format"] = new("s = f\"{x}-{y}\""),
        ["slice"] = new("s = items[1:3]", "items = [1, 2, 3, 4]"),
        ["in list"] = new("b = 3 in items", "items = [1, 2, 3, 4]"),
        ["closure cell"] = new("c = c + 1 & 255", "c = 0\ndef inner(): return c"),
    };

    /// <summary>The statements by name.</summary>
    public static IEnumerable<string> Names => cases.Keys;

    /// <summary>The statement measured.</summary>
    [ParamsSource(nameof(Names))]
    public string Case { get; set; } = "";

    /// <inheritdoc/>
    protected override string Prelude => """
        word = "text"
        number = 3
        """;

    private protected override LoopCase Chosen => cases[Case];
}
