namespace CoroVm.Runtime.Objects;

/// <summary>A class statement's <c>__slots__</c>.</summary>
internal sealed class TypeSlots
{
    /// <summary>Mangled names, sorted, without <c>__dict__</c> and <c>__weakref__</c>.</summary>
    internal readonly List<StrObject> Names = [];

    internal bool AddsDict, AddsWeakReferences;

    /// <summary>Reads and checks the slots; null on error.</summary>
    internal static TypeSlots? ReadReentrant(VmThread thread, TypeObject[] bases, TypeObject best, string className, DictObject ns)
    {
        var slots = new TypeSlots();
        bool mayAddDict = !best.HasInstanceDict, mayAddWeak = !best.HasWeakReferences;
        if (!ns.TryGet(Values.Names.Slots, out Value declared))
        {
            slots.AddsDict = mayAddDict;
            slots.AddsWeakReferences = mayAddWeak;
            return slots;
        }
        Value[]? items = declared.Ref is StrObject ? [declared] : Iteration.ToArrayReentrant(thread, declared);
        if (items is null || !slots.Add(thread, items, best, className, ns, mayAddDict, mayAddWeak))
            return null;
        if (bases.Length > 1)
            slots.TakeFromOtherBases(bases, best, mayAddDict, mayAddWeak);
        return slots;
    }

    private bool Add(VmThread thread, Value[] items, TypeObject best, string className, DictObject ns, bool mayAddDict, bool mayAddWeak)
    {
        if (items.Length > 0 && IsVariableSized(best.NativeBase))
            return Fail(thread.TypeError("nonempty __slots__ not supported for subtype of '" + best.Name + "'"));
        foreach (Value item in items)
        {
            if (item.Ref is not StrObject name)
                return Fail(thread.TypeError("__slots__ items must be strings, not '" + item.Type.Name + "'"));
            if (!IsIdentifier(name.Text))
                return Fail(thread.TypeError("__slots__ must be identifiers"));
            if (name.Equals(Values.Names.Dict))
            {
                if (!mayAddDict || AddsDict)
                    return Fail(thread.TypeError("__dict__ slot disallowed: we already got one"));
                AddsDict = true;
                continue;
            }
            if (name.Equals(Values.Names.WeakRef))
            {
                if (!mayAddWeak || AddsWeakReferences)
                    return Fail(thread.TypeError("__weakref__ slot disallowed: we already got one"));
                AddsWeakReferences = true;
                continue;
            }
            StrObject mangled = Mangle(className, name);
            // CPython tolerates names that the compiler puts into every class body.
            if (ns.TryGet(mangled, out _) && !name.Equals(Values.Names.QualName) && !name.Equals(Values.Names.ClassCell))
            {
                thread.ValueError("'" + name.Text + "' in __slots__ conflicts with class variable");
                return false;
            }
            Names.Add(mangled);
        }
        Names.Sort(static (a, b) => string.CompareOrdinal(a.Text, b.Text));
        return true;
    }

    private void TakeFromOtherBases(TypeObject[] bases, TypeObject best, bool mayAddDict, bool mayAddWeak)
    {
        foreach (TypeObject b in bases)
        {
            if (ReferenceEquals(b, best))
                continue;
            if (mayAddDict && b.HasInstanceDict)
                AddsDict = true;
            if (mayAddWeak && b.HasWeakReferences && !ReferenceEquals(b, BuiltinTypes.Object))
                AddsWeakReferences = true;
        }
    }

    /// <summary>Whether instances of the builtin type vary in size in CPython, which leaves no room for slots.</summary>
    private static bool IsVariableSized(TypeObject type) =>
        ReferenceEquals(type, BuiltinTypes.Int) || ReferenceEquals(type, BuiltinTypes.Tuple) || ReferenceEquals(type, BuiltinTypes.Bytes)
        || ReferenceEquals(type, BuiltinTypes.Type) || ReferenceEquals(type, BuiltinTypes.MemoryView);

    /// <summary>Private name mangling (reference 6.2.1).</summary>
    private static StrObject Mangle(string className, StrObject name)
    {
        string text = name.Text;
        if (!text.StartsWith("__", StringComparison.Ordinal) || text.EndsWith("__", StringComparison.Ordinal))
            return name;
        string owner = className.TrimStart('_');
        return owner.Length == 0 ? name : StrObject.From("_" + owner + text);
    }

    private static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || !(char.IsLetter(text[0]) || text[0] == '_' || char.IsSurrogate(text[0])))
            return false;
        foreach (char c in text)
            if (!(char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
                    or System.Globalization.UnicodeCategory.ConnectorPunctuation or System.Globalization.UnicodeCategory.LetterNumber))
                return false;
        return true;
    }

    private static bool Fail(Value error) => !error.IsError;
}
