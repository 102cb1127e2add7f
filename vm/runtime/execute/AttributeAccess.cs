using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Attribute instructions off the inline paths, and the filling of their caches.</summary>
internal static unsafe class AttributeAccess
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Load(VmThread t, Frame f, PreparedInstruction* i, AttributeCache cache)
    {
        t.Profile?.CacheMissed(f, i);
        if (t.Current != f)
            t.Current = f;
        Value obj = f.Slot(i->B);
        switch (obj.Ref)
        {
            case InstanceObject instance:
                if (cache.Find(instance.Shape) is { } entry)
                {
                    switch (entry.Kind)
                    {
                        case AttributeCacheKind.Field:
                            f.Slot(i->A) = instance.Fields[entry.Index];
                            return Flow.Next;
                        case AttributeCacheKind.ClassValue:
                            f.Slot(i->A) = entry.Found;
                            return Flow.Next;
                        case AttributeCacheKind.Property:
                            return PushGetter(t, f, (FunctionObject)entry.Found.Ref!, obj, i->A);
                        case AttributeCacheKind.Slot when !instance.Fields[entry.Index].IsUnbound:
                            f.Slot(i->A) = instance.Fields[entry.Index];
                            return Flow.Next;
                    }
                }
                else if (HasDefaultGet(instance.Shape.Type))
                {
                    AttributeFinding.OfInstance(cache, instance);
                    if (cache.Find(instance.Shape) is not null)
                        return Load(t, f, i, cache);
                }
                break;

            case ModuleObject module when AttributeFinding.OfModule(cache, module, out Value item):
            case TypeObject type when AttributeFinding.OfClass(cache, type, out item) && cache.Index == 0:
                f.Slot(i->A) = item;
                return Flow.Next;
        }
        Value result = Attributes.GetReentrant(t, obj, cache.Name);
        if (result.IsError)
            return Flow.Error;
        f.Slot(i->A) = result;
        return Flow.Next;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Store(VmThread t, Frame f, PreparedInstruction* i, AttributeCache cache)
    {
        t.Profile?.CacheMissed(f, i);
        Value obj = f.Slot(i->A);
        if (obj.Ref is InstanceObject instance)
        {
            Shape shape = instance.Shape;
            if (cache.Find(shape) is { } entry)
            {
                switch (entry.Kind)
                {
                    case AttributeCacheKind.NewField:
                        instance.Append(entry.Next!, f.Slot(i->B));
                        return Flow.Next;
                    case AttributeCacheKind.Field or AttributeCacheKind.Slot:
                        instance.Fields[entry.Index] = f.Slot(i->B);
                        return Flow.Next;
                }
            }
            else if (HasDefaultSet(shape.Type))
            {
                AttributeFinding.ForStore(cache, instance);
                if (cache.Find(shape) is not null)
                    return Store(t, f, i, cache);
            }
        }
        if (t.Current != f)
            t.Current = f;
        return Attributes.SetReentrant(t, obj, cache.Name, f.Slot(i->B)) ? Flow.Next : Flow.Error;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow LoadMethod(VmThread t, Frame f, PreparedInstruction* i, AttributeCache cache)
    {
        t.Profile?.CacheMissed(f, i);
        Value obj = f.Slot(i->B);
        ref Value callable = ref f.Slot(i->A);
        ref Value self = ref Unsafe.Add(ref callable, 1);
        if (t.Current != f)
            t.Current = f;
        switch (obj.Ref)
        {
            case InstanceObject instance when cache.Find(instance.Shape) is { } entry:
                switch (entry.Kind)
                {
                    case AttributeCacheKind.Method:
                        callable = entry.Found;
                        self = obj;
                        return Flow.Next;
                    case AttributeCacheKind.ClassMethod:
                        callable = entry.Found;
                        self = instance.Shape.Type;
                        return Flow.Next;
                    case AttributeCacheKind.Field:
                        callable = instance.Fields[entry.Index];
                        self = Value.Unbound;
                        return Flow.Next;
                    case AttributeCacheKind.ClassValue:
                        callable = entry.Found;
                        self = Value.Unbound;
                        return Flow.Next;
                }
                break;

            case ModuleObject module:
                if (AttributeFinding.OfModule(cache, module, out Value item))
                {
                    callable = item;
                    self = Value.Unbound;
                    return Flow.Next;
                }
                break;

            case TypeObject type:
                if (AttributeFinding.OfClass(cache, type, out item))
                {
                    callable = item;
                    self = cache.Index == 0 ? Value.Unbound : obj;
                    return Flow.Next;
                }
                break;

            default:
                if (cache.Kind == AttributeCacheKind.BuiltinMethod && ReferenceEquals(obj.Type, cache.Type))
                {
                    callable = cache.Found;
                    self = obj;
                    return Flow.Next;
                }
                if (HasDefaultGet(obj.Type) && AttributeFinding.Method(cache, obj, out Value found))
                {
                    callable = found;
                    self = obj;
                    return Flow.Next;
                }
                break;
        }
        Value result = Attributes.GetReentrant(t, obj, cache.Name);
        if (result.IsError)
            return Flow.Error;
        callable = ref f.Slot(i->A);
        callable = result;
        Unsafe.Add(ref callable, 1) = Value.Unbound;
        return Flow.Next;
    }

    /// <summary>A property's getter raised AttributeError: <c>__getattr__</c> if the type has one. False: the exception stays.</summary>
    internal static bool FallBackReentrant(VmThread t, Frame p, int resultSlot)
    {
        PreparedInstruction* i = p.Ip - 1;
        Value obj = p.Slot(i->B);
        Value method = obj.Type.Special(Special.GetAttr);
        if (method.IsUnbound)
            return false;
        StrObject name = p.Code.Attributes[i->C].Name;
        t.Pending = null;
        Value result = Calls.SpecialReentrant(t, method, obj, name);
        if (result.IsError)
            return false;
        p.Slot(resultSlot) = result;
        return true;
    }

    private static Flow PushGetter(VmThread t, Frame f, FunctionObject getter, in Value self, int slot)
    {
        Flow flow = CallPaths.PushFunction(t, f, getter, [self], null,
            self.Type.Special(Special.GetAttr).IsUnbound ? Contract.Store : Contract.Attribute, slot, out Value generator);
        if (flow == Flow.Next)
            f.Slot(slot) = generator;
        return flow;
    }

    private static bool HasDefaultGet(TypeObject type) =>
        ReferenceEquals(type.Special(Special.GetAttribute).Ref, BuiltinTypes.Object.Special(Special.GetAttribute).Ref);

    private static bool HasDefaultSet(TypeObject type) =>
        ReferenceEquals(type.Special(Special.SetAttr).Ref, BuiltinTypes.Object.Special(Special.SetAttr).Ref);
}
