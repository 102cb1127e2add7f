namespace CoroVm.Runtime.Objects;

/// <summary><c>__annotations__</c> and <c>__annotate__</c> of classes, computed when asked for (PEP 649).</summary>
internal static class TypeAnnotations
{
    private static readonly StrObject annotateFunction = StrObject.From("__annotate_func__"), cache = StrObject.From("__annotations_cache__");

    internal static Value GetReentrant(VmThread thread, TypeObject type)
    {
        if (!type.IsHeapType)
            return Absent(thread, type, Names.Annotations);
        DictObject dict = type.Dict;
        if (dict.TryGet(Names.Annotations, out Value own) || dict.TryGet(cache, out own))
        {
            Value get = own.Ref is ScriptObject o ? o.Type.Special(Special.Get) : Value.Unbound;
            return get.IsUnbound ? own : Calls.SpecialReentrant(thread, get, own, Value.None, type);
        }
        Value annotate = GetAnnotateReentrant(thread, type);
        if (annotate.IsError)
            return annotate;
        Value annotations = annotate.IsNone ? new DictObject() : ComputeReentrant(thread, annotate);
        if (!annotations.IsError)
            type.SetAttribute(cache, annotations);
        return annotations;
    }

    /// <summary>Calls an annotate function for values; its result must be a dict.</summary>
    internal static Value ComputeReentrant(VmThread thread, Value annotate)
    {
        Value result = Calls.CallReentrant(thread, annotate, Value.Int(1));
        if (result.IsError || result.Ref is DictObject)
            return result;
        return thread.TypeError("__annotate__ returned non-dict of type '" + result.Type.Name + "'");
    }

    internal static bool Set(VmThread thread, TypeObject type, Value value)
    {
        if (!CheckMutable(thread, type, Names.Annotations))
            return false;
        DictObject dict = type.Dict;
        if (value.IsUnbound)
        {
            bool found = dict.TryGet(Names.Annotations, out _) && type.SetAttribute(Names.Annotations, Value.Unbound);
            found |= dict.TryGet(cache, out _) && type.SetAttribute(cache, Value.Unbound);
            if (!found)
            {
                thread.AttributeError(type, Names.Annotations, "__annotations__");
                return false;
            }
        }
        else
        {
            type.SetAttribute(dict.TryGet(Names.Annotations, out _) ? Names.Annotations : cache, value);
        }
        ForgetFunction(type);
        return true;
    }

    internal static Value GetAnnotateReentrant(VmThread thread, TypeObject type)
    {
        if (!type.IsHeapType)
            return Absent(thread, type, Names.Annotate);
        DictObject dict = type.Dict;
        if (dict.TryGet(Names.Annotate, out Value own) || dict.TryGet(annotateFunction, out own))
        {
            Value get = own.Ref is ScriptObject and not FunctionObject ? own.Type.Special(Special.Get) : Value.Unbound;
            return get.IsUnbound ? own : Calls.SpecialReentrant(thread, get, own, Value.None, type);
        }
        type.SetAttribute(annotateFunction, Value.None);
        return Value.None;
    }

    internal static bool SetAnnotate(VmThread thread, TypeObject type, Value value)
    {
        if (value.IsUnbound)
        {
            thread.TypeError("cannot delete __annotate__ attribute");
            return false;
        }
        if (!CheckMutable(thread, type, Names.Annotate))
            return false;
        if (!value.IsNone && !value.Type.Has(Special.Call))
        {
            thread.TypeError("__annotate__ must be callable or None");
            return false;
        }
        type.SetAttribute(annotateFunction, value);
        if (!value.IsNone)
        {
            type.SetAttribute(Names.Annotations, Value.Unbound);
            type.SetAttribute(cache, Value.Unbound);
        }
        return true;
    }

    private static void ForgetFunction(TypeObject type)
    {
        type.SetAttribute(annotateFunction, Value.Unbound);
        type.SetAttribute(Names.Annotate, Value.Unbound);
    }

    private static bool CheckMutable(VmThread thread, TypeObject type, StrObject name)
    {
        if (type.IsHeapType)
            return true;
        thread.TypeError("cannot set '" + name.Text + "' attribute of immutable type '" + type.Name + "'");
        return false;
    }

    private static Value Absent(VmThread thread, TypeObject type, StrObject name) =>
        thread.AttributeError(type, name, "type object '" + type.Name + "' has no attribute '" + name.Text + "'");
}
