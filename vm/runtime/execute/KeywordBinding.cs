using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Where the arguments of calls with the same keywords go in a function without <c>*args</c> and <c>**kwargs</c>: worked out once
/// and kept with the function's code. A call site's names are a constant, so the tuple itself tells the sites apart.</summary>
internal sealed class KeywordBinding
{
    private const int MaxPerCode = 8;

    private readonly TupleObject names;
    private readonly int count;

    // The parameter of each keyword, and the positional parameters that nothing is given for.
    private readonly int[] targets;
    private readonly int[] missing;
    private readonly KeywordBinding? next;

    private KeywordBinding(TupleObject names, int count, int[] targets, int[] missing, KeywordBinding? next)
    {
        this.names = names;
        this.count = count;
        this.targets = targets;
        this.missing = missing;
        this.next = next;
    }

    /// <summary>Fills the parameters' slots; false, with nothing said, if the call is to be bound in the common way.</summary>
    internal static bool TryApply(PreparedCode code, FunctionObject function, ReadOnlySpan<Value> args, TupleObject names, Span<Value> slots)
    {
        KeywordBinding? binding = code.KeywordBindings;
        int known = 0;
        for (; binding is not null; binding = binding.next, known++)
            if (ReferenceEquals(binding.names, names) && binding.count == args.Length)
                break;
        if (binding is null)
        {
            if (known >= MaxPerCode || Make(code, names, args.Length) is not { } made)
                return false;
            code.KeywordBindings = binding = made;
        }
        int firstDefault = code.Unit.ArgCount - function.Defaults.Length;
        foreach (int parameter in binding.missing)
        {
            if (parameter < firstDefault)
                return false;
            slots[parameter] = function.Defaults[parameter - firstDefault];
        }
        int given = args.Length - binding.targets.Length;
        for (int i = 0; i < given; i++)
            slots[i] = args[i];
        for (int k = 0; k < binding.targets.Length; k++)
            slots[binding.targets[k]] = args[given + k];
        return true;
    }

    // Null for calls that are wrong, and for those whose binding depends on more than the names.
    private static KeywordBinding? Make(PreparedCode code, TupleObject names, int count)
    {
        CodeUnit unit = code.Unit;
        int given = count - names.Count, named = unit.ArgCount + unit.KwOnlyCount;
        if ((unit.Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) != 0 || given > unit.ArgCount)
            return null;
        var filled = new bool[named];
        Array.Fill(filled, true, 0, given);
        var targets = new int[names.Count];
        for (int k = 0; k < targets.Length; k++)
        {
            if (names.Items[k].Ref is not StrObject name)
                return null;
            int parameter = Array.IndexOf(unit.LocalNames, name.Text, unit.PosOnlyCount, named - unit.PosOnlyCount);
            if (parameter < 0 || filled[parameter])
                return null;
            filled[parameter] = true;
            targets[k] = parameter;
        }
        var missing = new List<int>();
        for (int i = 0; i < named; i++)
        {
            if (filled[i])
                continue;
            if (i >= unit.ArgCount)
                return null;
            missing.Add(i);
        }
        return new KeywordBinding(names, count, targets, missing.ToArray(), code.KeywordBindings);
    }
}
