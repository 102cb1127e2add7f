using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>What a native can learn about the script frame that called it.</summary>
internal static class CallerScope
{
    /// <summary>The globals and builtins of the running script function; null when no script runs.</summary>
    internal static ModuleScope? Current(VmThread thread) => ReferenceEquals(thread.Current, thread.Frames.Ground) ? null : thread.Current.Code.Scope;

    /// <summary><c>locals()</c> of the running frame: a module's or class body's namespace itself, a fresh snapshot dict of a function's
    /// (PEP 667); Error on failure.</summary>
    internal static Value LocalsReentrant(VmThread thread)
    {
        Frame f = thread.Current;
        if (ReferenceEquals(f, thread.Frames.Ground))
            return thread.RuntimeError("locals() without a running frame");
        if (f.Code.NamespaceSlot < 0 && !InlinedComprehensions.Is(f.Code.Unit.Name))
            return Snapshot(f);
        Frame around = InlinedComprehensions.Around(f)!;
        Value names = around.Code.NamespaceSlot < 0 ? Snapshot(around) : around.Slot(around.Code.NamespaceSlot);
        // The variables of the comprehensions that run are in no namespace: they show in a copy.
        DictObject? copy = null;
        for (; names.Ref is DictObject dict; f = f.Previous!)
        {
            DictObject own = ReferenceEquals(f, around) && around.Code.NamespaceSlot < 0 ? new DictObject() : Snapshot(f);
            own.Remove(StrObject.From(".0"));
            // Nor are those in its namespace that a class body captures or keeps for its methods.
            if (ReferenceEquals(f, around) && around.Code.NamespaceSlot >= 0)
                RemoveCaptured(own, f.Code.Unit);
            if (own.Count > 0)
            {
                if (copy is null)
                {
                    copy = new DictObject();
                    copy.CopyFrom(dict);
                }
                for (int i = 0; i < own.EntryCount; i++)
                {
                    if (!own.Entries[i].Key.IsUnbound && (ReferenceEquals(f, thread.Current) || !copy.TryGet((StrObject)own.Entries[i].Key.Ref!, out _)))
                        copy.Set((StrObject)own.Entries[i].Key.Ref!, own.Entries[i].Value);
                }
            }
            if (ReferenceEquals(f, around))
                break;
        }
        return copy is null ? names : copy;
    }

    private static void RemoveCaptured(DictObject names, CodeUnit unit)
    {
        foreach (string free in unit.FreeNames)
            names.Remove(StrObject.From(free));
        foreach (int local in unit.CellLocals)
            names.Remove(StrObject.From(unit.LocalNames[local]));
    }

    /// <summary>The assigned locals and captured variables of a function's frame.</summary>
    internal static DictObject Snapshot(Frame f)
    {
        PreparedCode code = f.Code;
        var dict = new DictObject();
        for (int i = 0; i < code.Unit.LocalNames.Length; i++)
        {
            Value v = Unsafe.Add(ref f.Slots, code.LocalSlotOf[i]);
            if (v.Ref is CellObject cell && Array.IndexOf(code.Unit.CellLocals, i) >= 0)
                v = cell.Content;
            if (!v.IsUnbound)
                dict.Set(StrObject.From(code.Unit.LocalNames[i]), v);
        }
        for (int i = 0; i < code.Unit.FreeNames.Length; i++)
        {
            Value v = f.Function.Closure[i].Content;
            if (!v.IsUnbound)
                dict.Set(StrObject.From(code.Unit.FreeNames[i]), v);
        }
        return dict;
    }

    /// <summary>The place of the running code, <paramref name="level"/> frames up (1: the running frame itself); frames of files that begin
    /// with a prefix do not count. Without such a frame, <paramref name="globals"/> is null.</summary>
    internal static unsafe void Place(VmThread thread, int level, TupleObject? skipPrefixes, out string file, out int line, out DictObject? globals)
    {
        Frame? f = InlinedComprehensions.Around(thread.Current);
        if (skipPrefixes is { Count: > 0 } && level < 2)
            level = 2;
        while (f is not null && !ReferenceEquals(f, thread.Frames.Ground) && (--level > 0 || Skipped(f, skipPrefixes)))
            f = InlinedComprehensions.Around(f.Previous);
        if (f is null || ReferenceEquals(f, thread.Frames.Ground))
        {
            file = "<sys>";
            line = 0;
            globals = null;
            return;
        }
        CodeUnit unit = f.Code.Unit;
        file = unit.FileName;
        line = unit.SpanAt(f.Code.OffsetBefore(f.Ip)).StartLine;
        globals = f.Code.Scope.Globals;
    }

    private static bool Skipped(Frame f, TupleObject? prefixes)
    {
        if (prefixes is null)
            return false;
        foreach (Value p in prefixes.Items)
            if (p.Ref is StrObject s && f.Code.Unit.FileName.StartsWith(s.Text, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The flags of the running code.</summary>
    internal static CodeFlags Flags(VmThread thread) =>
        ReferenceEquals(thread.Current, thread.Frames.Ground) ? CodeFlags.None : thread.Current.Code.Unit.Flags;

    /// <summary>The first argument of the running function and its <c>__class__</c> cell's content, for <c>super()</c>. False with
    /// RuntimeError pending ("super(): no arguments", "super(): __class__ cell not found", "super(): empty __class__ cell",
    /// "super(): arg[0] deleted").</summary>
    internal static bool SuperArguments(VmThread thread, out Value type, out Value self)
    {
        type = self = Value.Unbound;
        Frame f = thread.Current;
        CodeUnit unit = f.Code.Unit;
        if (ReferenceEquals(f, thread.Frames.Ground) || unit.ArgCount == 0)
            return Fail(thread, "super(): no arguments");
        self = Unsafe.Add(ref f.Slots, f.Code.LocalSlotOf[0]);
        if (self.Ref is CellObject captured && Array.IndexOf(unit.CellLocals, 0) >= 0)
            self = captured.Content;
        if (self.IsUnbound)
            return Fail(thread, "super(): arg[0] deleted");
        int index = Array.IndexOf(unit.FreeNames, "__class__");
        if (index < 0)
            return Fail(thread, "super(): __class__ cell not found");
        type = f.Function.Closure[index].Content;
        return !type.IsUnbound || Fail(thread, "super(): empty __class__ cell");
    }

    private static bool Fail(VmThread thread, string message)
    {
        thread.RuntimeError(message);
        return false;
    }
}
