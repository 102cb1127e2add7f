namespace CoroVm.Runtime.Tracebacks;

/// <summary>"Did you mean": the name nearest to one that was not found.</summary>
internal static class Suggestions
{
    private const int MaxCandidates = 750, MaxLength = 40, MoveCost = 2, CaseCost = 1;

    /// <summary>What to append to the message of a NameError, AttributeError or ImportError; empty for none.</summary>
    internal static string OfReentrant(VmThread thread, ExceptionObject e)
    {
        StrObject? wrong = e switch
        {
            ImportErrorObject i => i.NameFrom.Ref as StrObject,
            NameErrorObject n => n.Name.Ref as StrObject,
            AttributeErrorObject a => a.Name.Ref as StrObject,
            _ => null,
        };
        if (wrong is null)
            return "";
        string? suggestion = e switch
        {
            ImportErrorObject i => ImportReentrant(thread, i, wrong),
            AttributeErrorObject a => AttributeReentrant(thread, a, wrong),
            _ => NameReentrant(thread, e, wrong),
        };
        thread.Pending = null;
        string text = suggestion is null ? "" : $". Did you mean: '{suggestion}'?";
        if (e is NameErrorObject && Array.BinarySearch(Modules.StandardLibraryNames.All, wrong.Text, StringComparer.Ordinal) >= 0)
            text += (suggestion is null ? ". Did" : " Or did") + $" you forget to import '{wrong.Text}'?";
        return text;
    }

    /// <summary>The candidate nearest to the name, or null if none is near.</summary>
    internal static string? Nearest(string name, List<string> candidates)
    {
        if (candidates.Count >= MaxCandidates)
            return null;
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            if (candidate == name)
                continue;
            // No more than a third of the characters involved may change.
            int limit = Math.Min((name.Length + candidate.Length + 3) * MoveCost / 6, bestDistance - 1);
            int distance = Distance(name, candidate, limit);
            if (distance <= limit)
            {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static string? ImportReentrant(VmThread thread, ImportErrorObject e, StrObject wrong)
    {
        if (e.Name.Ref is not StrObject name)
            return null;
        Value module = ImportedModule.Find(thread, name);
        if (module.IsUnbound || DirReentrant(thread, module) is not { } names)
            return null;
        return Nearest(wrong.Text, Visible(names, wrong.Text));
    }

    private static string? AttributeReentrant(VmThread thread, AttributeErrorObject e, StrObject wrong)
    {
        if (e.Obj.IsUnbound || DirReentrant(thread, e.Obj) is not { } names)
            return null;
        if (LastEntry(e)?.FrameOrNull is { } frame && MappingReentrant(thread, frame, "f_locals") is { } locals
            && locals.TryGet(Names.Self, out Value self) && Value.Same(self, e.Obj))
            return Nearest(wrong.Text, names);
        return Nearest(wrong.Text, Visible(names, wrong.Text));
    }

    private static string? NameReentrant(VmThread thread, ExceptionObject e, StrObject wrong)
    {
        if (LastEntry(e) is not { FrameOrNull: { } frame } entry)
            return null;
        DictObject? locals = MappingReentrant(thread, frame, "f_locals");
        if (locals is not null && locals.TryGet(Names.Self, out Value self)
            && Attributes.TryGetReentrant(thread, self, wrong, out _) > 0)
            return "self." + wrong.Text;
        thread.Pending = null;
        // A function's locals may no longer be known; their names are.
        var names = new List<string>(entry.Unit.LocalNames);
        names.AddRange(entry.Unit.FreeNames);
        AddKeys(names, locals);
        AddKeys(names, MappingReentrant(thread, frame, "f_globals"));
        AddKeys(names, MappingReentrant(thread, frame, "f_builtins"));
        return Nearest(wrong.Text, names);
    }

    private static TracebackObject? LastEntry(ExceptionObject e)
    {
        TracebackObject? tb = e.Traceback;
        while (tb?.Next is { } next)
            tb = next;
        return tb;
    }

    private static DictObject? MappingReentrant(VmThread thread, ScriptObject frame, string attribute)
    {
        Value mapping = Attributes.GetReentrant(thread, frame, StrObject.From(attribute));
        if (!mapping.IsError && mapping.Ref is not DictObject)
            mapping = Calls.CallReentrant(thread, BuiltinTypes.Dict, mapping);
        thread.Pending = null;
        return mapping.Ref as DictObject;
    }

    private static void AddKeys(List<string> names, DictObject? dict)
    {
        for (int i = 0; i < dict?.EntryCount; i++)
            if (dict.Entries[i].Key.Ref is StrObject s)
                names.Add(s.Text);
    }

    private static List<string>? DirReentrant(VmThread thread, Value obj)
    {
        Value names = Calls.MethodReentrant(thread, obj, SpecialNames.Of(Special.Dir));
        if (names.IsError)
        {
            // A class's own __dir__ wants an instance: ask its metaclass.
            thread.Pending = null;
            Value method = obj.Type.Special(Special.Dir);
            if (method.IsUnbound)
                return null;
            names = Calls.SpecialReentrant(thread, method, obj);
        }
        if (names.IsError || Iteration.ToArrayReentrant(thread, names) is not { } items)
        {
            thread.Pending = null;
            return null;
        }
        var list = new List<string>();
        foreach (Value v in items)
            if (v.Ref is StrObject s)
                list.Add(s.Text);
        list.Sort(StringComparer.Ordinal);
        return list;
    }

    private static List<string> Visible(List<string> names, string wrong)
    {
        if (!wrong.StartsWith('_'))
            names.RemoveAll(static n => n.StartsWith('_'));
        return names;
    }

    /// <summary>The Levenshtein distance with cheap changes of case; more than the limit as soon as it must exceed it.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        int prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length == 0 || b.Length == 0)
            return (a.Length + b.Length) * MoveCost;
        if (a.Length > MaxLength || b.Length > MaxLength)
            return limit + 1;
        if (b.Length < a.Length)
        {
            ReadOnlySpan<char> t = a;
            a = b;
            b = t;
        }
        if ((b.Length - a.Length) * MoveCost > limit)
            return limit + 1;
        Span<int> row = stackalloc int[MaxLength];
        for (int i = 0; i < a.Length; i++)
            row[i] = (i + 1) * MoveCost;
        int result = 0;
        for (int j = 0; j < b.Length; j++)
        {
            int distance = result = j * MoveCost, minimum = int.MaxValue;
            for (int i = 0; i < a.Length; i++)
            {
                int substitute = distance + Substitution(b[j], a[i]);
                distance = row[i];
                result = Math.Min(Math.Min(result, distance) + MoveCost, substitute);
                row[i] = result;
                minimum = Math.Min(minimum, result);
            }
            if (minimum > limit)
                return limit + 1;
        }
        return result;
    }

    private static int Substitution(char x, char y) =>
        x == y ? 0 : char.ToLowerInvariant(x) == char.ToLowerInvariant(y) ? CaseCost : MoveCost;
}
