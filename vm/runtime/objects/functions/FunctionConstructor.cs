namespace CoroVm.Runtime.Objects;

/// <summary><c>types.FunctionType(code, globals, name, argdefs, closure, kwdefaults)</c></summary>
internal static class FunctionConstructor
{
    internal static Value New(VmThread thread, ReadOnlySpan<Value> a)
    {
        if (a[1].Ref is not CodeObject code)
            return thread.TypeError("function() argument 'code' must be code, not " + a[1].Type.Name);
        if (a[2].Ref is not DictObject globals)
            return thread.TypeError("function() argument 'globals' must be dict, not " + a[2].Type.Name);
        if (!a[3].IsNone && a[3].Ref is not StrObject)
            return thread.TypeError("arg 3 (name) must be None or string");
        if (!a[4].IsNone && a[4].Ref is not TupleObject)
            return thread.TypeError("arg 4 (defaults) must be None or tuple");
        if (!a[6].IsNone && a[6].Ref is not DictObject)
            return thread.TypeError("arg 6 (kwdefaults) must be None or dict");
        if (!Closure(thread, code, a[5], out CellObject[] cells))
            return Value.Error;
        var f = new FunctionObject(code, new ModuleScope(globals, BuiltinsOf(thread, globals)), cells);
        if (a[3].Ref is StrObject name)
            f.Rename(name, f.QualName);
        f.DefaultsTuple = a[4].Ref as TupleObject;
        f.Defaults = FunctionType.DefaultsFor(code.Unit, f.DefaultsTuple);
        f.KeywordDefaults = a[6].Ref as DictObject;
        return f;
    }

    /// <summary>The builtins that code with these globals sees: their <c>__builtins__</c>, else those of the running code.</summary>
    internal static DictObject BuiltinsOf(VmThread thread, DictObject globals)
    {
        if (globals.TryGet(Names.Builtins, out Value own))
        {
            if (own.Ref is ModuleObject m)
                return m.Dict;
            if (own.Ref is DictObject d)
                return d;
        }
        return CallerScope.Current(thread)?.Builtins ?? thread.Vm.Builtins;
    }

    private static bool Closure(VmThread thread, CodeObject code, Value value, out CellObject[] cells)
    {
        cells = [];
        int needed = code.Unit.FreeNames.Length;
        if (value.Ref is not TupleObject tuple)
        {
            if (needed > 0)
                return Fail(thread.TypeError("arg 5 (closure) must be tuple"));
            return value.IsNone || Fail(thread.TypeError("arg 5 (closure) must be None or tuple"));
        }
        if (tuple.Count != needed)
            return Fail(thread.ValueError(code.Unit.Name + " requires closure of length " + needed + ", not " + tuple.Count));
        cells = new CellObject[needed];
        for (int i = 0; i < needed; i++)
        {
            if (tuple.Items[i].Ref is not CellObject cell)
                return Fail(thread.TypeError("arg 5 (closure) expected cell, found " + tuple.Items[i].Type.Name));
            cells[i] = cell;
        }
        return true;
    }

    private static bool Fail(Value error) => !error.IsError;
}
