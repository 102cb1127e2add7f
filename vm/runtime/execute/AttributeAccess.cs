using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Attribute instructions off the inline paths, and the filling of their caches.</summary>
internal static unsafe class AttributeAccess
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Load(VmThread t, Frame f, PreparedInstruction* i, AttributeCache cache)
    {
        if (t.Current != f)
            t.Current = f;
        Value obj = f.Slot(i->B);
        if (obj.Ref is InstanceObject instance && HasDefaultGet(instance.Shape.Type))
        {
            Shape shape = instance.Shape;
            if (cache.Kind == AttributeCacheKind.Property && shape == cache.Shape && shape.Version == cache.Version)
                return PushGetter(t, f, (FunctionObject)cache.Found.Ref!, obj, i->A);
            Value found = shape.Type.Lookup(cache.Name);
            if (!shape.IsDict)
            {
                if (found.IsUnbound || !Descriptors.IsData(found))
                {
                    int index = shape.IndexOf(cache.Name);
                    if (index >= 0)
                    {
                        Fill(cache, shape, AttributeCacheKind.Field);
                        cache.Index = index;
                        f.Slot(i->A) = instance.Fields[index];
                        return Flow.Next;
                    }
                }
                else if (found.Ref is PropertyObject { Getter.Ref: FunctionObject getter } property && property.GetType() == typeof(PropertyObject))
                {
                    Fill(cache, shape, AttributeCacheKind.Property);
                    cache.Found = getter;
                    return PushGetter(t, f, getter, obj, i->A);
                }
            }
        }
        else if (obj.Ref is ModuleObject module && ModuleItem(module, cache, out Value item))
        {
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
        Value obj = f.Slot(i->A);
        if (obj.Ref is InstanceObject instance && !instance.Shape.IsDict)
        {
            Shape shape = instance.Shape;
            if (cache.Kind == AttributeCacheKind.NewField && shape == cache.Shape && shape.Version == cache.Version)
            {
                instance.Append(cache.Next!, f.Slot(i->B));
                return Flow.Next;
            }
            if (HasDefaultSet(shape.Type) && shape.Type.HasInstanceDict
                && shape.Type.Lookup(cache.Name) is var found && (found.IsUnbound || !Descriptors.IsData(found)))
            {
                int index = shape.IndexOf(cache.Name);
                if (index >= 0)
                {
                    Fill(cache, shape, AttributeCacheKind.Field);
                    cache.Index = index;
                    instance.Fields[index] = f.Slot(i->B);
                    return Flow.Next;
                }
                if (shape.Count < InstanceObject.MaxFields)
                {
                    Shape next = shape.With(cache.Name);
                    Fill(cache, shape, AttributeCacheKind.NewField);
                    cache.Next = next;
                    instance.Append(next, f.Slot(i->B));
                    return Flow.Next;
                }
            }
        }
        if (t.Current != f)
            t.Current = f;
        return Attributes.SetReentrant(t, obj, cache.Name, f.Slot(i->B)) ? Flow.Next : Flow.Error;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow LoadMethod(VmThread t, Frame f, PreparedInstruction* i, AttributeCache cache)
    {
        Value obj = f.Slot(i->B);
        ref Value callable = ref f.Slot(i->A);
        ref Value self = ref Unsafe.Add(ref callable, 1);
        if (cache.Kind == AttributeCacheKind.BuiltinMethod && ReferenceEquals(obj.Type, cache.Type))
        {
            callable = cache.Found;
            self = obj;
            return Flow.Next;
        }
        if (t.Current != f)
            t.Current = f;
        if (obj.Ref is ModuleObject module && ModuleItem(module, cache, out Value item))
        {
            callable = item;
            self = Value.Unbound;
            return Flow.Next;
        }
        if (obj.Ref is not TypeObject and not ModuleObject)
        {
            TypeObject type = obj.Type;
            if (HasDefaultGet(type))
            {
                Value found = type.Lookup(cache.Name);
                if (found.Ref is FunctionObject or NativeFunction { Kind: NativeKind.Method or NativeKind.SlotWrapper })
                {
                    var instance = obj.Ref as InstanceObject;
                    InstanceObject? holder = instance ?? (obj.Ref as ScriptObject)?.ExistingHolder;
                    if (holder is null || holder.GetOwn(cache.Name).IsUnbound)
                    {
                        if (instance is not null && !instance.Shape.IsDict)
                        {
                            Fill(cache, instance.Shape, AttributeCacheKind.Method);
                            cache.Found = found;
                        }
                        else if (!type.IsHeapType && !type.HasInstanceDict)
                        {
                            cache.Kind = AttributeCacheKind.BuiltinMethod;
                            cache.Type = type;
                            cache.Found = found;
                        }
                        callable = found;
                        self = obj;
                        return Flow.Next;
                    }
                }
            }
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
        Flow flow = CallPaths.PushFunction(t, f, getter, [self], null, Contract.Attribute, slot, out Value generator);
        if (flow == Flow.Next)
            f.Slot(slot) = generator;
        return flow;
    }

    private static bool HasDefaultGet(TypeObject type) =>
        ReferenceEquals(type.Special(Special.GetAttribute).Ref, BuiltinTypes.Object.Special(Special.GetAttribute).Ref);

    private static bool HasDefaultSet(TypeObject type) =>
        ReferenceEquals(type.Special(Special.SetAttr).Ref, BuiltinTypes.Object.Special(Special.SetAttr).Ref);

    private static bool ModuleItem(ModuleObject module, AttributeCache cache, out Value item)
    {
        DictObject dict = module.Dict;
        if (cache.Kind == AttributeCacheKind.ModuleItem && ReferenceEquals(cache.Dict, dict) && cache.Version == dict.KeysVersion)
        {
            item = dict.Entries[cache.Index].Value;
            return true;
        }
        int index = ReferenceEquals(module.Type, BuiltinTypes.Module) && BuiltinTypes.Module.Lookup(cache.Name).IsUnbound ? dict.IndexOf(cache.Name) : -1;
        if (index < 0)
        {
            item = default;
            return false;
        }
        cache.Kind = AttributeCacheKind.ModuleItem;
        cache.Dict = dict;
        cache.Version = dict.KeysVersion;
        cache.Index = index;
        item = dict.Entries[index].Value;
        return true;
    }

    private static void Fill(AttributeCache cache, Shape shape, AttributeCacheKind kind)
    {
        cache.Shape = shape;
        cache.Version = shape.Version;
        cache.Kind = kind;
    }
}
