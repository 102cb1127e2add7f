using System.Text;

namespace CoroVm.StdLib.Native;

/// <summary>operator.methodcaller</summary>
internal sealed class MethodCaller(StrObject name, Value[] args, DictObject keywords) : NativeCallable
{
    internal static readonly TypeObject Definition = new("methodcaller", BuiltinTypes.Object, "operator", Populate) { IsSubclassable = false };

    internal override TypeObject Type => Definition;

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> callArgs, TupleObject? names)
    {
        if (!OperatorCalls.CheckOne(thread, "methodcaller", callArgs.Length, names))
            return Value.Error;
        if (keywords.Count == 0)
            return Calls.MethodReentrant(thread, callArgs[0], name, args);
        Value method = Attributes.GetReentrant(thread, callArgs[0], name);
        if (method.IsError)
            return method;
        (Value[] all, TupleObject? allNames) = OperatorCalls.Flatten(args, keywords);
        return Calls.CallReentrant(thread, method, all, allNames);
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return a callable object that calls the given method on its operand.\n\nAfter f = methodcaller('name'), the call f(r) returns r.name().\n"
            + "After g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).");
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
        {
            var given = (TupleObject)a[1].Ref!;
            if (given.Count == 0)
                return t.TypeError("methodcaller needs at least one argument, the method name");
            if (given.Items[0].Ref is not StrObject name)
                return t.TypeError("method name must be a string");
            var keywords = new DictObject();
            keywords.CopyFrom((DictObject)a[2].Ref!);
            return new MethodCaller(name, given.Items[1..], keywords);
        });
        b.Special(Special.Call, CallBody);
        b.Property("__text_signature__", static (t, self) => StrObject.FromBmp("(obj, /)"));
        b.Special(Special.Repr, static (t, a) => ((MethodCaller)a[0].Ref!).ReprReentrant(t));
        b.Special(Special.Reduce, static (t, a) => ((MethodCaller)a[0].Ref!).ReduceReentrant(t));
    }

    private Value ReprReentrant(VmThread thread)
    {
        if (!thread.EnterNative() || Representation.ReprReentrant(thread, name) is not { } first)
            return Value.Error;
        var text = new StringBuilder("operator.methodcaller(").Append(first.Text);
        foreach (Value arg in args)
        {
            if (Representation.ReprReentrant(thread, arg) is not { } s)
                return Value.Error;
            text.Append(", ").Append(s.Text);
        }
        int entry = 0;
        while (DictOps.Next(keywords, ref entry, out DictObject.Entry e))
        {
            if (Representation.ReprReentrant(thread, e.Value) is not { } s)
                return Value.Error;
            text.Append(", ").Append(((StrObject)e.Key.Ref!).Text).Append('=').Append(s.Text);
        }
        return Value.Str(text.Append(')').ToString());
    }

    private Value ReduceReentrant(VmThread thread)
    {
        if (keywords.Count == 0)
            return TupleObject.Of(Definition, TupleObject.Of([name, .. args]));
        Value module = Calls.CallReentrant(thread, thread.Vm.Builtins.TryGet(Names.Import, out Value import) ? import : Value.None, StrObject.From("functools"));
        Value partial = module.IsError ? module : Attributes.GetReentrant(thread, module, StrObject.From("partial"));
        if (partial.IsError)
            return partial;
        (Value[] all, TupleObject? allNames) = OperatorCalls.Flatten([Definition, name], keywords);
        Value made = Calls.CallReentrant(thread, partial, all, allNames);
        return made.IsError ? made : TupleObject.Of(made, TupleObject.Of((Value[])args.Clone()));
    }
}
