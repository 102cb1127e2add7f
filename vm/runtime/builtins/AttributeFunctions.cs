using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary>Builtin functions about objects' attributes and identity.</summary>
internal static class AttributeFunctions
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("getattr", "(object, name, default=<unset>, /)", static (t, a) => GetReentrant(t, a[0], a[1], a[2]),
            "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\nWhen a default argument is given, it is returned when the attribute doesn't\nexist; without it, an exception is raised in that case.");
        b.Function("setattr", "(obj, name, value, /)", static (t, a) => SetReentrant(t, a[0], a[1], a[2]),
            "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``");
        b.Function("delattr", "(obj, name, /)", static (t, a) => DeleteReentrant(t, a[0], a[1]),
            "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``");
        b.Function("hasattr", "(obj, name, /)", static (t, a) => HasReentrant(t, a[0], a[1]),
            "Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.");
        b.Function("callable", "(obj, /)", static (_, a) => Value.Bool(a[0].Type.Has(Special.Call)),
            "Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are instances of classes with a\n__call__() method.");
        b.Function("id", "(obj, /)", static (t, a) => t.Vm.Ids.Of(a[0]),
            "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.\n(CPython uses the object's memory address.)");
        b.Function("hash", "(obj, /)", static (t, a) => Hashing.HashReentrant(t, a[0], out long hash) ? Value.Int(hash) : Value.Error,
            "Return the hash value for the given object.\n\nTwo objects that compare equal must also have the same hash value, but the\nreverse is not necessarily true.");
        b.Function("dir", "(object=<unset>, /)", static (t, a) => DirReentrant(t, a[0]),
            "dir([object]) -> list of strings\n\nIf called without an argument, return the names in the current scope.\nElse, return an alphabetized list of names comprising (some of) the attributes\nof the given object, and of attributes reachable from it.\nIf the object supplies a method named __dir__, it will be used; otherwise\nthe default dir() logic is used and returns:\n  for a module object: the module's attributes.\n  for a class object:  its attributes, and recursively the attributes\n    of its bases.\n  for any other object: its attributes, its class's attributes, and\n    recursively the attributes of its class's base classes.");
        b.Function("vars", "(object=<unset>, /)", static (t, a) => VarsReentrant(t, a[0]),
            "vars([object]) -> dictionary\n\nWithout arguments, equivalent to locals().\nWith an argument, equivalent to object.__dict__.");
    }

    private static Value GetReentrant(VmThread thread, Value obj, Value name, Value fallback)
    {
        if (name.Ref is not StrObject text)
            return NotAName(thread, name);
        if (fallback.IsUnbound)
            return Attributes.GetReentrant(thread, obj, text);
        return Attributes.TryGetReentrant(thread, obj, text, out Value value) switch
        {
            1 => value,
            0 => fallback,
            _ => Value.Error,
        };
    }

    private static Value SetReentrant(VmThread thread, Value obj, Value name, Value value)
    {
        if (name.Ref is not StrObject text)
            return NotAName(thread, name);
        return Attributes.SetReentrant(thread, obj, text, value) ? Value.None : Value.Error;
    }

    private static Value DeleteReentrant(VmThread thread, Value obj, Value name)
    {
        if (name.Ref is not StrObject text)
            return NotAName(thread, name);
        return Attributes.DeleteReentrant(thread, obj, text) ? Value.None : Value.Error;
    }

    private static Value HasReentrant(VmThread thread, Value obj, Value name)
    {
        if (name.Ref is not StrObject text)
            return NotAName(thread, name);
        int found = Attributes.TryGetReentrant(thread, obj, text, out _);
        return found < 0 ? Value.Error : Value.Bool(found > 0);
    }

    private static Value NotAName(VmThread thread, Value name) =>
        thread.TypeError("attribute name must be string, not '" + name.Type.Name + "'");

    private static Value DirReentrant(VmThread thread, Value obj)
    {
        Value names;
        if (obj.IsUnbound)
        {
            Value locals = CallerScope.LocalsReentrant(thread);
            if (locals.IsError)
                return locals;
            names = locals.Ref is DictObject d ? AttributeNames.List(d) : Calls.MethodReentrant(thread, locals, Names.Keys);
        }
        else
        {
            Value method = obj.Type.Special(Special.Dir);
            if (method.IsUnbound)
                return thread.TypeError("object does not provide __dir__");
            names = Calls.SpecialReentrant(thread, method, obj);
        }
        if (names.IsError || Iteration.ToArrayReentrant(thread, names) is not { } items)
            return Value.Error;
        var list = new ListObject(items);
        return ListSort.SortReentrant(thread, list, Value.None, false) ? list : Value.Error;
    }

    private static Value VarsReentrant(VmThread thread, Value obj)
    {
        if (obj.IsUnbound)
            return CallerScope.LocalsReentrant(thread);
        return Attributes.TryGetReentrant(thread, obj, Names.Dict, out Value dict) switch
        {
            1 => dict,
            0 => thread.TypeError("vars() argument must have __dict__ attribute"),
            _ => Value.Error,
        };
    }
}
