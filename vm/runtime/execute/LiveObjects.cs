using System.Reflection;
using System.Runtime.InteropServices;

namespace CoroVm.Runtime.Execute;

/// <summary>Finds the generators and coroutines that can be reached from a virtual machine, and what refers to an object. No lists are kept,
/// which would make each object dearer: they are walked, field by field, when someone asks.</summary>
internal sealed class LiveObjects
{
    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(object Target, ScriptObject? Owner)> rest = new();
    private readonly Dictionary<Type, FieldInfo[]> fields = [];
    private readonly List<GeneratorObject> found = [];

    /// <summary>What is looked for, and the script objects that hold one of them.</summary>
    private readonly HashSet<object> wanted = new(ReferenceEqualityComparer.Instance);
    private readonly ListObject referrers = new();
    private readonly HashSet<object> listed = new(ReferenceEqualityComparer.Instance);

    /// <summary>The script object that what is being looked at belongs to; null for what belongs to the machine.</summary>
    private ScriptObject? owner;

    private LiveObjects()
    {
    }

    /// <summary>The objects that refer to one of <paramref name="targets"/> (<c>gc.get_referrers</c>), themselves reachable.</summary>
    internal static ListObject Referrers(VirtualMachine vm, TupleObject targets)
    {
        var walk = new LiveObjects();
        foreach (Value target in targets.Items)
            if (target.Ref is ScriptObject)
                walk.wanted.Add(target.Ref);
        walk.seen.Add(targets);
        walk.Add(vm);
        walk.FollowAll();
        return walk.referrers;
    }

    /// <summary>Every generator, coroutine and async generator that is not finished, in no order.</summary>
    internal static List<GeneratorObject> Generators(VirtualMachine vm)
    {
        var walk = new LiveObjects();
        walk.Add(vm);
        walk.FollowAll();
        return walk.found;
    }

    private void FollowAll()
    {
        while (rest.TryPop(out (object Target, ScriptObject? Owner) next))
        {
            owner = next.Target is StackFrame or TypeObject { IsHeapType: false } ? null : next.Target as ScriptObject ?? next.Owner;
            Follow(next.Target);
        }
    }

    private void Add(object? target)
    {
        if (target is null or string or Delegate or Type or Thread or Stream or MemberInfo)
            return;
        if (owner is not null && wanted.Count > 0 && wanted.Contains(target) && !ReferenceEquals(owner, target) && listed.Add(owner))
            referrers.Add(owner);
        if (seen.Add(target))
            rest.Push((target, owner));
    }

    private void Follow(object target)
    {
        switch (target)
        {
            case Frame frame:
                Frame(frame);
                return;
            case FramePool:
                return; // what is live in it, the frames of the threads show
            case VmThread thread:
                for (Frame? f = thread.Current; f is not null; f = f.Previous)
                    Add(f);
                break;
            case Value[] values:
                foreach (Value v in values)
                    Add(v.Ref);
                return;
            case Array array:
                Elements(array);
                return;
        }
        Fields(target, target.GetType());
    }

    private void Frame(Frame frame)
    {
        Add(frame.Function);
        Add(frame.Code);
        if (frame is GeneratorObject g)
        {
            if (g.State == FrameState.Finished)
                return;
            found.Add(g);
            Add(g.Extra);
        }
        if (frame is StackFrame { Below: null })
            return;
        foreach (Value v in MemoryMarshal.CreateSpan(ref frame.Slots, frame.Code.FrameSize))
            Add(v.Ref);
    }

    private void Elements(Array array)
    {
        Type element = array.GetType().GetElementType()!;
        if (element.IsPrimitive || element.IsPointer || element == typeof(string))
            return;
        if (!element.IsValueType)
        {
            foreach (object? item in (object?[])array)
                Add(item);
        }
        else if (HoldsReferences(element))
        {
            foreach (object? item in array)
                Fields(item!, element);
        }
    }

    /// <summary>The fields of a class or struct of ours, or of a collection.</summary>
    private void Fields(object target, Type type)
    {
        if (!fields.TryGetValue(type, out FieldInfo[]? list))
            fields.Add(type, list = Followed(type));
        foreach (FieldInfo field in list)
        {
            object? value = field.GetValue(target);
            if (value is Value v)
                Add(v.Ref);
            else if (field.FieldType.IsValueType)
                Fields(value!, field.FieldType);
            else
                Add(value);
        }
    }

    private static FieldInfo[] Followed(Type type)
    {
        var list = new List<FieldInfo>();
        for (Type? t = type; t is not null && IsFollowed(t); t = t.BaseType)
            foreach (FieldInfo field in t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                if (!field.FieldType.IsValueType ? !field.FieldType.IsPointer && field.FieldType != typeof(string) : HoldsReferences(field.FieldType))
                    list.Add(field);
        return list.ToArray();
    }

    private static bool IsFollowed(Type type) => type.Namespace is { } name
        && (name.StartsWith("CoroVm", StringComparison.Ordinal) || name.StartsWith("System.Collections", StringComparison.Ordinal) || type.IsValueType);

    private static bool HoldsReferences(Type type)
    {
        if (type == typeof(Value))
            return true;
        if (type.IsPrimitive || type.IsEnum || type.IsPointer || type.IsByRefLike || !IsFollowed(type) || type.Namespace!.StartsWith("System.Runtime", StringComparison.Ordinal))
            return false;
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            if (!field.FieldType.IsValueType ? !field.FieldType.IsPointer && field.FieldType != typeof(string) : HoldsReferences(field.FieldType))
                return true;
        return false;
    }
}
