namespace CoroVm.Runtime.Protocols;

/// <summary>The descriptor protocol (data model 3.3.2.2).</summary>
internal static class Descriptors
{
    private static readonly StrObject SetName = StrObject.From("__set__"), DeleteName = StrObject.From("__delete__");

    /// <summary>Whether a type's attribute comes before an instance's own of the same name.</summary>
    internal static bool IsData(in Value found)
    {
        switch (found.Ref)
        {
            case null or FunctionObject or NativeFunction:
                return false;
            case PropertyObject or GetSetDescriptor or MemberDescriptor:
                return true;
            case ScriptObject o:
                TypeObject type = o.Type;
                return type.Has(Special.Set) || type.Has(Special.Delete);
            default:
                return false;
        }
    }

    /// <summary>Whether reading it calls something; a data descriptor that is only set leaves reading to the instance.</summary>
    internal static bool HasGet(in Value found) =>
        found.Ref is PropertyObject or GetSetDescriptor or MemberDescriptor || found.Type.Has(Special.Get);

    /// <summary>What an attribute that a type lookup found means for <paramref name="self"/> (Unbound: for the class
    /// <paramref name="owner"/> itself).</summary>
    internal static Value GetReentrant(VmThread thread, Value found, Value self, TypeObject owner)
    {
        switch (found.Ref)
        {
            case null:
                return found;
            case FunctionObject:
                return self.IsUnbound ? found : new BoundMethod(found, self);
            case NativeFunction n:
                return n.Kind switch
                {
                    NativeKind.Method or NativeKind.SlotWrapper => self.IsUnbound ? found : new BoundMethod(found, self),
                    NativeKind.ClassMethod => new BoundMethod(found, owner),
                    _ => found,
                };
            case { } o when Exact.Is(o, out PropertyObject? p):
                return self.IsUnbound ? found : p.GetReentrant(thread, self);
            case GetSetDescriptor g:
                return self.IsUnbound ? found : g.Getter(thread, self);
            case MemberDescriptor m:
                return self.IsUnbound ? found : m.Get(thread, self);
            case { } o when Exact.Is(o, out StaticMethodObject? s):
                return s.Callable;
            case { } o when Exact.Is(o, out ClassMethodObject? c):
                return new BoundMethod(c.Callable, owner);
            case ScriptObject o:
                Value get = o.Type.Special(Special.Get);
                return get.IsUnbound ? found : Calls.SpecialReentrant(thread, get, found, self.IsUnbound ? Value.None : self, owner);
            default:
                return found;
        }
    }

    /// <summary>Sets or (with Unbound) deletes through a data descriptor; false on error.</summary>
    internal static bool SetReentrant(VmThread thread, Value found, Value self, Value value)
    {
        switch (found.Ref)
        {
            case { } o when Exact.Is(o, out PropertyObject? p):
                return p.SetReentrant(thread, self, value);
            case GetSetDescriptor g:
                return g.Set(thread, self, value);
            case MemberDescriptor m:
                return m.Set(thread, self, value);
        }
        Value method = found.Type.Special(value.IsUnbound ? Special.Delete : Special.Set);
        if (method.IsUnbound)
        {
            StrObject name = value.IsUnbound ? DeleteName : SetName;
            thread.AttributeError(found, name, name.Text);
            return false;
        }
        Value result = value.IsUnbound
            ? Calls.SpecialReentrant(thread, method, found, self)
            : Calls.SpecialReentrant(thread, method, found, self, value);
        return !result.IsError;
    }
}
