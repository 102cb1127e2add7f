namespace CoroVm.Runtime.Execute;

/// <summary>The links of delegation chains; see <see cref="GeneratorObject"/> for the invariants.</summary>
internal static class Chains
{
    /// <summary>The root of the chain that the generator is a member of; itself if nothing awaits it.</summary>
    internal static GeneratorObject Root(GeneratorObject g)
    {
        while (g.HasAwaiter)
            g = (GeneratorObject)g.Previous!;
        return g;
    }

    /// <summary>Whether the generator is running, or delegates (at any remove) to one that is.</summary>
    internal static bool IsRunning(GeneratorObject g) => Root(g).State == FrameState.Running;

    /// <summary>The member after <paramref name="g"/>: what it delegates to, if that is a linked generator.</summary>
    internal static GeneratorObject? Inner(GeneratorObject g)
    {
        GeneratorObject? inner = Delegating.Target(g).Ref switch
        {
            GeneratorObject direct => direct,
            CoroutineWrapperObject wrapper => wrapper.Coroutine,
            AsyncGeneratorAwaitable awaitable => awaitable.Generator,
            _ => null,
        };
        return inner is { HasAwaiter: true } && ReferenceEquals(inner.Previous, g) ? inner : null;
    }

    /// <summary>Takes an inner member of a suspended chain out of it, with what it delegates to: both parts are chains of their own.
    /// The upper part's leaf links it again when it is resumed. False if the chain is running.</summary>
    internal static bool Detach(GeneratorObject g)
    {
        GeneratorObject root = Root(g);
        if (root.State == FrameState.Running)
            return false;
        Cut(root, g);
        return true;
    }

    /// <summary>Detaches an inner member whose root is known.</summary>
    internal static void Cut(GeneratorObject root, GeneratorObject g)
    {
        var awaiter = (GeneratorObject)g.Previous!;
        GeneratorObject leaf = root.Pair!;
        SetLeaf(root, awaiter);
        g.Flags &= ~FrameFlags.HasAwaiter;
        g.Previous = null;
        g.Pair = null;
        if (!ReferenceEquals(leaf, g))
            SetLeaf(g, leaf);
    }

    /// <summary>Records the leaf of a chain.</summary>
    internal static void SetLeaf(GeneratorObject root, GeneratorObject leaf)
    {
        if (ReferenceEquals(root, leaf))
        {
            root.Pair = null;
            return;
        }
        root.Pair = leaf;
        leaf.Pair = root;
    }

    /// <summary>Ends the leaf of a running chain; its awaiter, which becomes the leaf, is the result.</summary>
    internal static GeneratorObject Leave(GeneratorObject leaf)
    {
        var awaiter = (GeneratorObject)leaf.Previous!;
        GeneratorObject? root = leaf.Pair;
        leaf.Finish();
        awaiter.Pair = ReferenceEquals(awaiter, root) ? null : root;
        return awaiter;
    }
}
