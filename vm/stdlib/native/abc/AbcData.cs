namespace CoroVm.StdLib.Native;

/// <summary>_abc._abc_data: what one abstract base class knows, without keeping classes alive.</summary>
internal sealed class AbcData(AbcState state) : ScriptObject
{
    internal static readonly TypeObject Definition = new("_abc_data", BuiltinTypes.Object, "_abc", null) { IsSubclassable = false };

    private static readonly object present = typeof(AbcData);

    private readonly List<WeakReference<ScriptObject>> registry = [];
    private readonly ConditionalWeakTable<ScriptObject, object> subclasses = [], others = [];

    internal AbcState State { get; } = state;

    /// <summary><see cref="AbcState.Registrations"/> when the negative answers were known to be right.</summary>
    internal long NegativeVersion { get; private set; } = state.Registrations;

    internal override TypeObject Type => Definition;

    /// <summary>The answer that is known: 1 a subclass, 0 not, -1 unknown.</summary>
    internal int Cached(ScriptObject subclass)
    {
        if (subclasses.TryGetValue(subclass, out _))
            return 1;
        if (NegativeVersion < State.Registrations)
        {
            others.Clear();
            NegativeVersion = State.Registrations;
            return -1;
        }
        return others.TryGetValue(subclass, out _) ? 0 : -1;
    }

    internal bool IsKnownSubclass(ScriptObject subclass) => subclasses.TryGetValue(subclass, out _);

    internal bool IsKnownOther(ScriptObject subclass) => NegativeVersion == State.Registrations && others.TryGetValue(subclass, out _);

    internal void Remember(ScriptObject subclass, bool answer) => (answer ? subclasses : others).AddOrUpdate(subclass, present);

    internal void Register(ScriptObject subclass)
    {
        foreach (WeakReference<ScriptObject> w in registry)
            if (w.TryGetTarget(out ScriptObject? known) && ReferenceEquals(known, subclass))
                return;
        registry.Add(new WeakReference<ScriptObject>(subclass));
    }

    /// <summary>The registered classes that are alive.</summary>
    internal List<ScriptObject> Registered()
    {
        var live = new List<ScriptObject>(registry.Count);
        foreach (WeakReference<ScriptObject> w in registry)
            if (w.TryGetTarget(out ScriptObject? known))
                live.Add(known);
        return live;
    }

    internal void ClearRegistry() => registry.Clear();

    internal void ClearCaches()
    {
        subclasses.Clear();
        others.Clear();
    }

    /// <summary>The classes with a known answer that are alive.</summary>
    internal List<ScriptObject> Known(bool answer)
    {
        var live = new List<ScriptObject>();
        foreach (KeyValuePair<ScriptObject, object> pair in answer ? subclasses : others)
            live.Add(pair.Key);
        return live;
    }
}
