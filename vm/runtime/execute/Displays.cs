using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Displays, comprehension steps and unpacking.</summary>
internal static unsafe class Displays
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Build(ref Value r, PreparedInstruction* i)
    {
        var items = new Value[i->C];
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AddByteOffset(ref r, (nint)i->B), items.Length).CopyTo(items);
        Unsafe.AddByteOffset(ref r, (nint)i->A) = i->Op == PreparedOp.BuildTuple ? TupleObject.Of(items) : new ListObject(items);
    }

    internal static Flow BuildSet(VmThread t, Frame f, PreparedInstruction* i)
    {
        var set = new SetObject();
        for (int n = 0; n < i->C; n++)
            if (!set.AddReentrant(t, f.Slot(i->B + n * 16)))
                return Flow.Error;
        f.Slot(i->A) = set;
        return Flow.Next;
    }

    internal static Flow BuildMap(VmThread t, Frame f, PreparedInstruction* i)
    {
        var dict = new DictObject();
        for (int n = 0; n < i->C; n++)
            if (!DictOps.SetItemReentrant(t, dict, f.Slot(i->B + n * 32), f.Slot(i->B + n * 32 + 16)))
                return Flow.Error;
        f.Slot(i->A) = dict;
        return Flow.Next;
    }

    /// <summary>Updates a dict display with a mapping; false on error.</summary>
    internal static bool UpdateReentrant(VmThread t, DictObject dict, Value mapping)
    {
        if (mapping.Ref is DictObject || HasKeys(t, mapping, out bool failed))
            return DictUpdate.MergeReentrant(t, dict, mapping);
        if (!failed)
            t.TypeError("'" + mapping.Type.Name + "' object is not a mapping");
        return false;
    }

    /// <summary>Adds the items of a mapping to a call's keyword arguments.</summary>
    internal static Flow DictMerge(VmThread t, Frame f, PreparedInstruction* i)
    {
        return Entry.As<DictObject>(t, f.Slot(i->A)) is { } dict && MergeKeywordsReentrant(t, dict, f.Slot(i->B), f.Slot(i->C)) ? Flow.Next : Flow.Error;
    }

    /// <summary>Adds the items of a mapping to a call's keyword arguments, each key once; that keys are strings is seen to when the call
    /// is made. False on error.</summary>
    internal static bool MergeKeywordsReentrant(VmThread t, DictObject dict, Value mapping, Value callable)
    {
        if (mapping.Ref is DictObject source && DictUpdate.IsPlain(source))
        {
            int version = source.KeysVersion;
            for (int n = 0; n < source.EntryCount; n++)
            {
                DictObject.Entry e = source.Entries[n];
                if (e.Key.IsUnbound)
                    continue;
                if (!AddKeywordReentrant(t, dict, e.Key, e.Value, callable))
                    return false;
                if (version != source.KeysVersion)
                {
                    t.RuntimeError("dict mutated during update");
                    return false;
                }
            }
            return true;
        }
        if (!HasKeys(t, mapping, out bool failed))
        {
            if (!failed && CallableName.OfReentrant(t, callable) is { } name)
                t.TypeError(name.Text + " argument after ** must be a mapping, not " + mapping.Type.Name);
            return false;
        }
        Value keys = Calls.MethodReentrant(t, mapping, Names.Keys);
        if (keys.IsError)
            return false;
        Value iterator = Iteration.GetIterReentrant(t, keys);
        if (iterator.IsError)
            return false;
        while (Iteration.NextReentrant(t, iterator, out Value key))
        {
            Value value = Subscripts.GetItemReentrant(t, mapping, key);
            if (value.IsError || !AddKeywordReentrant(t, dict, key, value, callable))
                return false;
        }
        return !t.HasPending;
    }

    private static bool AddKeywordReentrant(VmThread t, DictObject dict, Value key, Value value, Value callable)
    {
        int there = DictOps.ContainsReentrant(t, dict, key);
        if (there < 0)
            return false;
        if (there == 0)
            return DictOps.SetItemReentrant(t, dict, key, value);
        if (CallableName.OfReentrant(t, callable) is { } name && Representation.StrReentrant(t, key) is { } text)
            t.TypeError(name.Text + " got multiple values for keyword argument '" + text.Text + "'");
        return false;
    }

    internal static Flow ListExtend(VmThread t, Frame f, PreparedInstruction* i)
    {
        Value iterable = f.Slot(i->B);
        if (Entry.As<ListObject>(t, f.Slot(i->A)) is not { } list)
            return Flow.Error;
        if (Iteration.ExtendReentrant(t, list, iterable))
            return Flow.Next;
        if (t.PendingIs(ExceptionTypes.TypeError) && iterable.Type.Special(Special.Iter).IsUnbound && iterable.Type.Special(Special.GetItem).IsUnbound)
        {
            t.Pending = null;
            t.TypeError("Value after * must be an iterable, not " + iterable.Type.Name);
        }
        return Flow.Error;
    }

    /// <summary>Adds to a set; <c>__conditional_annotations__</c>, which scripts can set, may be anything.</summary>
    internal static Flow SetAdd(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (f.Slot(i->A).Ref is SetObject set && set.Type.IsSubtypeOf(BuiltinTypes.Set))
            return set.AddReentrant(t, f.Slot(i->B)) ? Flow.Next : Flow.Error;
        t.TypeError("'" + f.Slot(i->A).Type.Name + "' object is not a set");
        return Flow.Error;
    }

    internal static Flow SetUpdate(VmThread t, Frame f, PreparedInstruction* i)
    {
        return Entry.As<SetObject>(t, f.Slot(i->A)) is { } set && SetOps.UpdateReentrant(t, set, f.Slot(i->B)) ? Flow.Next : Flow.Error;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow UnpackPair(VmThread t, Frame f, PreparedInstruction* i)
    {
        t.Current = f;
        var slots = new Slots4();
        Span<Value> pair = MemoryMarshal.CreateSpan(ref Unsafe.As<Slots4, Value>(ref slots), 2);
        if (!Unpacking.UnpackReentrant(t, f.Slot(i->A), pair))
            return Flow.Error;
        f.Slot(i->B) = pair[0];
        f.Slot(i->C) = pair[1];
        return Flow.Next;
    }

    /// <summary>Unpacks r[A] into C slots from r[B] on, the first item in the last slot.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Unpack(VmThread t, Frame f, PreparedInstruction* i)
    {
        int count = i->C;
        Value source = f.Slot(i->A);
        if (source.Ref is TupleObject tuple && tuple.GetType() == typeof(TupleObject) && tuple.Items.Length == count)
        {
            ref Value target = ref f.Slot(i->B);
            for (int n = 0; n < count; n++)
                Unsafe.Add(ref target, count - 1 - n) = tuple.Items[n];
            return Flow.Next;
        }
        t.Current = f;
        var items = new Value[count];
        if (!Unpacking.UnpackReentrant(t, source, items))
            return Flow.Error;
        ref Value first = ref f.Slot(i->B);
        for (int n = 0; n < count; n++)
            Unsafe.Add(ref first, count - 1 - n) = items[n];
        return Flow.Next;
    }

    internal static Flow UnpackEx(VmThread t, Frame f, PreparedInstruction* i)
    {
        int before = i[1].A, after = i[1].B;
        var items = new Value[before + 1 + after];
        if (!Unpacking.UnpackStarredReentrant(t, f.Slot(i->A), before, items))
            return Flow.Error;
        ref Value first = ref f.Slot(i->B);
        for (int n = 0; n < items.Length; n++)
            Unsafe.Add(ref first, items.Length - 1 - n) = items[n];
        f.Ip++;
        return Flow.Enter;
    }

    private static bool HasKeys(VmThread t, Value mapping, out bool failed)
    {
        int found = Attributes.TryGetReentrant(t, mapping, Names.Keys, out _);
        failed = found < 0;
        return found > 0;
    }
}
