using System.Text;

namespace CoroVm.Runtime.Execute;

/// <summary>What is suspended where: the live generators and coroutines, each above what it waits for.</summary>
internal sealed class CoroutineTree
{
    private static readonly StructSequenceType nodeType = new("coroutine_info", "sys", "object", "state", "filename", "lineno", "waits_for");

    /// <summary>A chain may be a million deep; scripts and people see this much of it.</summary>
    private const int MaxDepth = 200;

    private readonly List<GeneratorObject> roots = [];

    private CoroutineTree(List<GeneratorObject> live)
    {
        var awaited = new HashSet<GeneratorObject>(ReferenceEqualityComparer.Instance);
        foreach (GeneratorObject g in live)
            if (Inner(g) is { } inner && !ReferenceEquals(inner, g))
                awaited.Add(inner);
        foreach (GeneratorObject g in live)
            if (!awaited.Contains(g))
                roots.Add(g);
        roots.Sort(static (a, b) =>
        {
            int order = string.CompareOrdinal(a.Code.Unit.FileName, b.Code.Unit.FileName);
            if (order == 0)
                order = Line(a).CompareTo(Line(b));
            return order != 0 ? order : string.CompareOrdinal(a.QualName.Text, b.QualName.Text);
        });
        Count = live.Count;
    }

    internal int Count { get; }

    internal static CoroutineTree Of(VirtualMachine vm) => new(LiveObjects.Generators(vm));

    /// <summary>Nodes (object, state, file, line, what it waits for): the last is such a node, or any object, or None.</summary>
    internal ListObject ToList()
    {
        var list = new ListObject(roots.Count);
        foreach (GeneratorObject root in roots)
        {
            List<GeneratorObject> chain = Chain(root, int.MaxValue);
            Value node = Foreign(chain[^1]);
            for (int i = chain.Count - 1; i >= 0; i--)
                node = nodeType.Make(chain[i], Value.Str(State(chain[i])), StrObject.From(chain[i].Code.Unit.FileName), Value.Int(Line(chain[i])), node);
            list.Add(node);
        }
        return list;
    }

    internal string ToText(ISourceLines? source)
    {
        var b = new StringBuilder();
        b.Append("live coroutines and generators: ").Append(Count).Append('\n');
        foreach (GeneratorObject root in roots)
        {
            List<GeneratorObject> chain = Chain(root, MaxDepth);
            for (int i = 0; i < chain.Count; i++)
                Append(b, source, chain[i], i);
            if (chain.Count == MaxDepth && Inner(chain[^1]) is not null)
                b.Append(' ', 2 * MaxDepth).Append("...\n");
            else if (Foreign(chain[^1]) is { IsNone: false } other)
                b.Append(' ', 2 * chain.Count).Append(other.Type.Name).Append('\n');
        }
        return b.ToString();
    }

    private static void Append(StringBuilder b, ISourceLines? source, GeneratorObject g, int depth)
    {
        int line = Line(g);
        b.Append(' ', 2 * depth).Append(g.Kind).Append(' ').Append(g.QualName.Text).Append(", ").Append(State(g)).Append(" at ")
            .Append(g.Code.Unit.FileName).Append(':').Append(line);
        if (source?.Line(g.Code.Unit.FileName, line)?.Trim() is { Length: > 0 } text)
            b.Append(": ").Append(text);
        b.Append('\n');
    }

    /// <summary>A generator and what it waits for, one through the other; ends before one that is in it already.</summary>
    private static List<GeneratorObject> Chain(GeneratorObject root, int most)
    {
        var chain = new List<GeneratorObject>();
        var seen = new HashSet<GeneratorObject>(ReferenceEqualityComparer.Instance);
        for (GeneratorObject? g = root; g is not null && seen.Add(g) && chain.Count < most; g = Inner(g))
            chain.Add(g);
        return chain;
    }

    /// <summary>The generator or coroutine that one waits for, through a task too.</summary>
    private static GeneratorObject? Inner(GeneratorObject g)
    {
        GeneratorObject? inner = Delegating.DirectTarget(g).Ref switch
        {
            GeneratorObject direct => direct,
            CoroutineWrapperObject wrapper => wrapper.Coroutine,
            AsyncGeneratorAwaitable awaitable => awaitable.Generator,
            NativeAwaitable native => native.AwaitedCoroutine,
            _ => null,
        };
        return inner is { State: not FrameState.Finished } ? inner : null;
    }

    private static Value Foreign(GeneratorObject g) => Delegating.DirectTarget(g) is { IsUnbound: false } other && Inner(g) is null ? (other.Ref is ScriptObject o ? o : other) : Value.None;

    private static string State(GeneratorObject g) => g.State == FrameState.Created ? "created" : Chains.IsRunning(g) ? "running" : "suspended";

    private static unsafe int Line(GeneratorObject g)
    {
        CodeUnit unit = g.Code.Unit;
        if (g.State == FrameState.Created)
            return unit.FirstLine;
        // Where a limit stops it may be between the lines: the jump of an empty loop.
        int offset = g.Code.OffsetBefore(g.Ip);
        while (offset > 0 && !unit.SpanAt(offset).IsKnown)
            offset--;
        return unit.SpanAt(offset) is { IsKnown: true } span ? span.StartLine : unit.FirstLine;
    }
}
