namespace CoroVm.Runtime.Objects;

/// <summary>What copy and pickle ask an object for: how to make it again.</summary>
internal static class ObjectReduce
{
    private static readonly StrObject copyreg = StrObject.From("copyreg"), reduceEx1 = StrObject.From("_reduce_ex"), slotNames = StrObject.From("_slotnames"),
        newObject = StrObject.From("__newobj__"), newObjectEx = StrObject.From("__newobj_ex__"), reduce = StrObject.From("__reduce__"),
        getState = StrObject.From("__getstate__"), newArgsEx = StrObject.From("__getnewargs_ex__"), newArgs = StrObject.From("__getnewargs__");

    /// <summary><c>object.__reduce_ex__(protocol)</c>: an overridden <c>__reduce__</c> comes first.</summary>
    internal static Value ReduceExReentrant(VmThread thread, Value self, Value protocol)
    {
        if (!Conversions.IndexReentrant(thread, protocol, ExceptionTypes.OverflowError, out long version))
            return Value.Error;
        Value own = self.Type.Lookup(reduce);
        if (own.Ref is NativeFunction n && ReferenceEquals(n.Owner, BuiltinTypes.Object))
            return ReduceReentrant(thread, self, version);
        return Calls.MethodReentrant(thread, self, reduce);
    }

    internal static Value ReduceReentrant(VmThread thread, Value self, long protocol)
    {
        Value module = ImportReentrant(thread);
        if (module.IsError)
            return module;
        if (protocol < 2)
            return Calls.MethodReentrant(thread, module, reduceEx1, self, Value.Int(protocol));
        TypeObject type = self.Type;
        if (!TypeCalls.IsInstantiable(type))
            return thread.TypeError("cannot pickle '" + type.Name + "' object");
        if (!NewArguments(thread, self, out TupleObject? args, out Value keywords))
            return Value.Error;
        Value own = type.Lookup(getState);
        Value state = own.Ref is NativeFunction { Owner: { } owner } && ReferenceEquals(owner, BuiltinTypes.Object)
            ? StateReentrant(thread, self, required: args is null && self.Ref is not (ListObject or DictObject)) : Calls.MethodReentrant(thread, self, getState);
        if (state.IsError)
            return state;
        Value maker, makerArgs;
        if (keywords.IsUnbound)
        {
            maker = Attributes.GetReentrant(thread, module, newObject);
            makerArgs = new TupleObject([type, .. args is null ? [] : args.Items]);
        }
        else
        {
            maker = Attributes.GetReentrant(thread, module, newObjectEx);
            makerArgs = TupleObject.Of(type, args!, keywords);
        }
        if (maker.IsError)
            return maker;
        Value listItems = self.Ref is ListObject ? Iteration.GetIterReentrant(thread, self) : Value.None;
        Value dictItems = Value.None;
        if (self.Ref is DictObject)
        {
            dictItems = Calls.MethodReentrant(thread, self, Names.Items);
            if (!dictItems.IsError)
                dictItems = Iteration.GetIterReentrant(thread, dictItems);
        }
        return listItems.IsError || dictItems.IsError ? Value.Error : TupleObject.Of(maker, makerArgs, state, listItems, dictItems);
    }

    /// <summary><c>object.__getstate__</c>: the instance's dict, and its slots if it has some.</summary>
    internal static Value StateReentrant(VmThread thread, Value self, bool required)
    {
        TypeObject type = self.Type;
        if (required && !ReferenceEquals(type.NativeBase, BuiltinTypes.Object) && !type.NativeBase.HasInstanceDict)
            return thread.TypeError("cannot pickle '" + type.Name + "' object");
        Value state = Value.None;
        if (self.Ref is ScriptObject o && GenericAttributes.DictOf(o) is { } dict && dict.Count > 0)
            state = dict;
        Value module = Value.Unbound;
        if (!type.IsHeapType && type.SlotCount == 0)
            return state;
        module = ImportReentrant(thread);
        if (module.IsError)
            return module;
        Value names = Calls.MethodReentrant(thread, module, slotNames, type);
        if (names.IsError)
            return names;
        if (names.Ref is not ListObject { Count: > 0 } list)
            return state;
        var slots = new DictObject();
        foreach (Value name in list.Span.ToArray())
        {
            if (name.Ref is not StrObject text)
                continue;
            int found = Attributes.TryGetReentrant(thread, self, text, out Value value);
            if (found < 0)
                return Value.Error;
            if (found > 0)
                slots.Set(text, value);
        }
        return slots.Count == 0 ? state : TupleObject.Of(state, slots);
    }

    /// <summary>A method that the object's type has, bound to it; Unbound if there is none.</summary>
    private static Value BoundReentrant(VmThread thread, Value self, StrObject name)
    {
        Value found = self.Type.Lookup(name);
        return found.IsUnbound ? found : Descriptors.GetReentrant(thread, found, self, self.Type);
    }

    private static bool NewArguments(VmThread thread, Value self, out TupleObject? args, out Value keywords)
    {
        args = null;
        keywords = Value.Unbound;
        Value method = BoundReentrant(thread, self, newArgsEx);
        if (method.IsError)
            return false;
        if (!method.IsUnbound)
        {
            Value pair = Calls.CallReentrant(thread, method);
            if (pair.IsError)
                return false;
            if (pair.Ref is not TupleObject both)
                return Fail(thread.TypeError("__getnewargs_ex__ should return a tuple, not '" + pair.Type.Name + "'"));
            if (both.Count != 2)
                return Fail(thread.ValueError("__getnewargs_ex__ should return a tuple of length 2, not " + both.Count));
            if (both.Items[0].Ref is not TupleObject positional)
                return Fail(thread.TypeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '" + both.Items[0].Type.Name + "'"));
            if (both.Items[1].Ref is not DictObject)
                return Fail(thread.TypeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '" + both.Items[1].Type.Name + "'"));
            args = positional;
            if (((DictObject)both.Items[1].Ref!).Count > 0)
                keywords = both.Items[1];
            return true;
        }
        method = BoundReentrant(thread, self, newArgs);
        if (method.IsError || method.IsUnbound)
            return method.IsUnbound;
        Value result = Calls.CallReentrant(thread, method);
        if (result.IsError)
            return false;
        if (result.Ref is not TupleObject tuple)
            return Fail(thread.TypeError("__getnewargs__ should return a tuple, not '" + result.Type.Name + "'"));
        args = tuple;
        return true;
    }

    private static Value ImportReentrant(VmThread thread) => Modules.ImportSystem.ImportReentrant(thread, copyreg);

    private static bool Fail(Value error) => !error.IsError;
}
