namespace CoroVm.Runtime.Modules;

/// <summary>A virtual machine's warnings filters, shared with the warnings module.</summary>
internal sealed class WarningState
{
    /// <summary><c>warnings.filters</c>: tuples (action, message, category, module, line).</summary>
    internal ListObject Filters { get; } = Defaults();

    /// <summary><c>warnings._defaultaction</c></summary>
    internal StrObject DefaultAction { get; } = StrObject.From("default");

    /// <summary><c>warnings._onceregistry</c></summary>
    internal DictObject OnceRegistry { get; } = new();

    /// <summary>Changes with every change of the filters: what was shown under older ones may be shown again.</summary>
    internal long Version;

    /// <summary>What the option <c>-W default</c> does.</summary>
    internal void ShowAll()
    {
        Filters.Add(Value.None);
        Filters.Items.AsSpan(0, Filters.Count - 1).CopyTo(Filters.Items.AsSpan(1));
        Filters.Items[0] = Filter("default", ExceptionTypes.Warning, Value.None);
    }

    private static ListObject Defaults()
    {
        var list = new ListObject();
        list.Add(Filter("default", ExceptionTypes.DeprecationWarning, Names.Main));
        list.Add(Filter("ignore", ExceptionTypes.DeprecationWarning, Value.None));
        list.Add(Filter("ignore", ExceptionTypes.PendingDeprecationWarning, Value.None));
        list.Add(Filter("ignore", ExceptionTypes.ImportWarning, Value.None));
        list.Add(Filter("ignore", ExceptionTypes.ResourceWarning, Value.None));
        return list;
    }

    private static TupleObject Filter(string action, TypeObject category, Value module) =>
        TupleObject.Of(Value.Str(action), Value.None, category, module, Value.Int(0));
}
