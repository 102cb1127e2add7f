using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Looks attributes up once and for all: fills an instruction's cache with what the lookup depends on, or leaves it as it is
/// when the result may change without the shape, class or dict changing.</summary>
internal static class AttributeFinding
{
    /// <summary>An attribute of an instance whose type has the default <c>__getattribute__</c>.</summary>
    internal static void OfInstance(AttributeCache cache, InstanceObject instance)
    {
        Shape shape = instance.Shape;
        Value found = shape.Type.Lookup(cache.Name);
        if (found.Ref is MemberDescriptor slot)
        {
            cache.Fill(shape, AttributeCacheKind.Slot);
            cache.Index = slot.Index;
            return;
        }
        if (shape.IsDict)
            return;
        if (found.IsUnbound || !Descriptors.IsData(found))
        {
            int index = shape.IndexOf(cache.Name);
            if (index >= 0)
            {
                cache.Fill(shape, AttributeCacheKind.Field);
                cache.Index = index;
            }
            else if (IsPlain(found))
            {
                cache.Fill(shape, AttributeCacheKind.ClassValue);
                cache.Found = found;
            }
            else if (found.Ref is StaticMethodObject s && s.GetType() == typeof(StaticMethodObject))
            {
                cache.Fill(shape, AttributeCacheKind.ClassValue);
                cache.Found = s.Callable;
            }
        }
        else if (found.Ref is PropertyObject { Getter.Ref: FunctionObject getter } property && property.GetType() == typeof(PropertyObject))
        {
            cache.Fill(shape, AttributeCacheKind.Property);
            cache.Found = getter;
        }
    }

    /// <summary>Where an attribute of an instance whose type has the default <c>__setattr__</c> is stored.</summary>
    internal static void ForStore(AttributeCache cache, InstanceObject instance)
    {
        Shape shape = instance.Shape;
        Value found = shape.Type.Lookup(cache.Name);
        if (found.Ref is MemberDescriptor slot)
        {
            cache.Fill(shape, AttributeCacheKind.Slot);
            cache.Index = slot.Index;
            return;
        }
        if (shape.IsDict || !shape.Type.HasInstanceDict || (!found.IsUnbound && Descriptors.IsData(found)))
            return;
        int index = shape.IndexOf(cache.Name);
        if (index >= 0)
        {
            cache.Fill(shape, AttributeCacheKind.Field);
            cache.Index = index;
        }
        else if (shape.Count < InstanceObject.MaxFields)
        {
            Shape next = shape.With(cache.Name);
            cache.Fill(shape, AttributeCacheKind.NewField);
            cache.Next = next;
        }
    }

    /// <summary>A method of an object whose type has the default <c>__getattribute__</c>, not bound; false if the attribute is anything else.</summary>
    internal static bool Method(AttributeCache cache, in Value obj, out Value method)
    {
        TypeObject type = obj.Type;
        method = type.Lookup(cache.Name);
        var instance = obj.Ref as InstanceObject;
        if (instance is { Shape.IsDict: false } && method.Ref is ClassMethodObject { Callable.Ref: FunctionObject } c && c.GetType() == typeof(ClassMethodObject)
            && instance.GetOwn(cache.Name).IsUnbound)
        {
            cache.Fill(instance.Shape, AttributeCacheKind.ClassMethod);
            cache.Found = c.Callable;
            return false;
        }
        if (method.Ref is not (FunctionObject or NativeFunction { Kind: NativeKind.Method or NativeKind.SlotWrapper }))
        {
            if (instance is not null)
                OfInstance(cache, instance);
            return false;
        }
        InstanceObject? holder = instance ?? (obj.Ref as ScriptObject)?.ExistingHolder;
        if (holder is not null && !holder.GetOwn(cache.Name).IsUnbound)
        {
            if (instance is not null)
                OfInstance(cache, instance);
            return false;
        }
        if (instance is not null && !instance.Shape.IsDict)
        {
            cache.Fill(instance.Shape, AttributeCacheKind.Method);
            cache.Found = method;
        }
        else if (!type.IsHeapType && !type.HasInstanceDict)
        {
            cache.FillOther(AttributeCacheKind.BuiltinMethod);
            if (obj.Ref is ScriptObject receiver)
            {
                cache.Class = ObjectClass.Of(receiver);
                cache.IsExact = receiver.GetType() == typeof(ListObject) || receiver.GetType() == typeof(DictObject)
                    || receiver.GetType() == typeof(StrObject) || receiver.GetType() == typeof(SetObject);
            }
            cache.Type = type;
            cache.Found = method;
        }
        return true;
    }

    /// <summary>An item of a module's dict that no attribute of the module type hides.</summary>
    internal static bool OfModule(AttributeCache cache, ModuleObject module, out Value item)
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
        cache.FillOther(AttributeCacheKind.ModuleItem);
        cache.Dict = dict;
        cache.Version = dict.KeysVersion;
        cache.Index = index;
        item = dict.Entries[index].Value;
        return true;
    }

    /// <summary>An attribute of a class whose metaclass is type. <see cref="AttributeCache.Index"/> is 1 where it is a class method's
    /// function, to be called with the class.</summary>
    internal static bool OfClass(AttributeCache cache, TypeObject type, out Value value)
    {
        if (cache.Kind == AttributeCacheKind.OfClass && ReferenceEquals(cache.Type, type) && cache.Version == type.Version)
        {
            value = cache.Found;
            return true;
        }
        value = default;
        if (!ReferenceEquals(type.Type, BuiltinTypes.Type) || !BuiltinTypes.Type.Lookup(cache.Name).IsUnbound)
            return false;
        Value found = type.Lookup(cache.Name);
        int index = 0;
        switch (found.Ref)
        {
            case FunctionObject or NativeFunction { Kind: NativeKind.Method or NativeKind.SlotWrapper or NativeKind.StaticMethod }:
                break;
            case StaticMethodObject s when s.GetType() == typeof(StaticMethodObject):
                found = s.Callable;
                break;
            case ClassMethodObject { Callable.Ref: FunctionObject } c when c.GetType() == typeof(ClassMethodObject):
                found = c.Callable;
                index = 1;
                break;
            default:
                if (!IsPlain(found))
                    return false;
                break;
        }
        cache.FillOther(AttributeCacheKind.OfClass);
        cache.Type = type;
        cache.Version = type.Version;
        cache.Index = index;
        cache.Found = found;
        value = found;
        return true;
    }

    /// <summary>Whether a class attribute is found as it is, whatever happens to other classes.</summary>
    private static bool IsPlain(in Value found)
    {
        if (found.IsUnbound)
            return false;
        TypeObject type = found.Type;
        return !type.IsHeapType && !type.Has(Special.Get);
    }
}
