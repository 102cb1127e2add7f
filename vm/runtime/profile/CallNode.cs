namespace CoroVm.Runtime.Profile;

/// <summary>A node of the call tree: a function under the functions that called, resumed or awaited it.</summary>
internal sealed class CallNode(CallNode? parent, CodeProfile? code)
{
    private CallNode? last;
    private Dictionary<CodeProfile, CallNode>? more;

    internal CallNode? Parent { get; } = parent;

    /// <summary>The function; null for the root.</summary>
    internal CodeProfile? Code { get; } = code;

    internal int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Clock ticks spent in the function itself, running and waiting.</summary>
    internal long Running, Waiting;

    internal long Entries;

    internal readonly List<CallNode> Children = [];

    /// <summary>A tree deeper than this is cut: deeper calls are counted at the last level.</summary>
    internal const int MaxDepth = 512;

    /// <summary>The node of a function under this one.</summary>
    internal CallNode Child(CodeProfile code)
    {
        if (last is { } l && ReferenceEquals(l.Code, code))
            return l;
        return FindOrAdd(code);
    }

    private CallNode FindOrAdd(CodeProfile code)
    {
        if (Depth >= MaxDepth)
            return ReferenceEquals(Code, code) || Parent is null ? this : Parent.Child(code);
        CallNode? found = null;
        if (more is not null)
        {
            more.TryGetValue(code, out found);
        }
        else
        {
            foreach (CallNode child in Children)
                if (ReferenceEquals(child.Code, code))
                    found = child;
        }
        if (found is null)
        {
            found = new CallNode(this, code);
            Children.Add(found);
            if (more is null && Children.Count > 8)
            {
                more = [];
                foreach (CallNode child in Children)
                    more.Add(child.Code!, child);
            }
            else
            {
                more?.Add(code, found);
            }
        }
        last = found;
        return found;
    }
}
