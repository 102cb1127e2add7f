using System.Text;

namespace CoroVm.StdLib.Native;

/// <summary>The members of <c>functools.partial</c>.</summary>
internal static class PartialType
{
    internal static readonly TypeObject Definition = new("partial", BuiltinTypes.Object, "functools", Populate) { HasInstanceDict = true, HasWeakReferences = true };

    private static PartialObject Self(ReadOnlySpan<Value> a) => (PartialObject)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Create a new function with partial application of the given arguments and keywords.");
        b.New("(cls, /, *args, **keywords)", static (t, a) => NewReentrant(t, (TypeObject)a[0].Ref!, (TupleObject)a[1].Ref!, a[2].Ref as DictObject));
        b.Special(Special.Call, NativeCallable.CallBody);
        b.Property("func", static (t, self) => ((PartialObject)self.Ref!).Function, doc: "function object to use in future partial calls");
        b.Property("args", static (t, self) => ((PartialObject)self.Ref!).Args, doc: "tuple of arguments to future partial calls");
        b.Property("keywords", static (t, self) => ((PartialObject)self.Ref!).Keywords, doc: "dictionary of keyword arguments to future partial calls");
        b.Special(Special.Get, static (t, a) => a[1].IsNone || a[1].IsUnbound ? a[0] : new BoundMethod(a[0], a[1]));
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, Self(a)));
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            PartialObject self = Self(a);
            Value attributes = self.HasAttributes && self.Holder.OwnDict is { Count: > 0 } own ? own : Value.None;
            return TupleObject.Of(self.Type, TupleObject.Of(self.Function), TupleObject.Of(self.Function, self.Args, self.Keywords, attributes));
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) => SetStateReentrant(t, Self(a), a[1]));
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }

    private static Value NewReentrant(VmThread thread, TypeObject cls, TupleObject all, DictObject? named)
    {
        if (all.Count == 0)
            return thread.TypeError("type 'partial' takes at least one argument");
        Value function = all.Items[0];
        if (!function.Type.Has(Special.Call))
            return thread.TypeError("the first argument must be callable");
        ReadOnlySpan<Value> further = all.Items.AsSpan(1);
        if (!further.IsEmpty && ReferenceEquals(further[^1].Ref, PlaceholderObject.Instance))
            return thread.TypeError("trailing Placeholders are not allowed");
        var keywords = new DictObject();
        if (named is not null)
        {
            int i = 0;
            while (DictOps.Next(named, ref i, out DictObject.Entry e))
                if (ReferenceEquals(e.Value.Ref, PlaceholderObject.Instance))
                    return thread.TypeError("Placeholder cannot be passed as a keyword argument");
            keywords.CopyFrom(named);
        }
        if (function.Ref is not PartialObject { HasAttributes: false } inner)
            return new PartialObject(cls, function, TupleObject.Of(further.ToArray()), keywords);

        // A partial of a partial is one partial.
        var args = new Value[inner.Args.Count + Math.Max(0, further.Length - inner.Placeholders)];
        PartialObject.Fill(inner.Args.Items, further, args);
        if (args.Length > 0 && ReferenceEquals(args[^1].Ref, PlaceholderObject.Instance) && further.Length < inner.Placeholders)
            return new PartialObject(cls, function, TupleObject.Of(further.ToArray()), keywords);
        var merged = new DictObject();
        merged.CopyFrom(inner.Keywords);
        if (!DictUpdate.MergeDictReentrant(thread, merged, keywords))
            return Value.Error;
        return new PartialObject(cls, inner.Function, TupleObject.Of(args), merged);
    }

    private static Value SetStateReentrant(VmThread thread, PartialObject self, Value state)
    {
        if (state.Ref is not TupleObject { Count: 4 } parts || !parts.Items[0].Type.Has(Special.Call)
            || parts.Items[1].Ref is not TupleObject args || (parts.Items[2].Ref is not DictObject && !parts.Items[2].IsNone)
            || (parts.Items[3].Ref is not DictObject && !parts.Items[3].IsNone))
            return thread.TypeError("invalid partial state");
        if (args.Count > 0 && ReferenceEquals(args.Items[^1].Ref, PlaceholderObject.Instance))
            return thread.TypeError("trailing Placeholders are not allowed");
        if (args.GetType() != typeof(TupleObject))
            args = TupleObject.Of((Value[])args.Items.Clone());
        var keywords = new DictObject();
        if (parts.Items[2].Ref is DictObject given)
        {
            if (given.GetType() == typeof(DictObject))
                keywords = given;
            else
                keywords.CopyFrom(given);
        }
        self.Set(parts.Items[0], args, keywords);
        if (parts.Items[3].Ref is DictObject attributes)
            self.Holder.SetDict(attributes);
        else if (self.HasAttributes)
            self.Holder.SetDict(new DictObject());
        return Value.None;
    }

    private static Value ReprReentrant(VmThread thread, PartialObject self)
    {
        if (!Representation.Enter(thread, self))
            return thread.HasPending ? Value.Error : Value.Str("...");
        // A repr may change this partial.
        (Value[] args, DictObject keywords) = (self.Args.Items, self.Keywords);
        var text = new StringBuilder(ObjectType.FullName(self.Type)).Append('(');
        bool ok = Add(thread, text, "", self.Function);
        foreach (Value arg in args)
            ok = ok && Add(thread, text, ", ", arg);
        int i = 0;
        while (ok && DictOps.Next(keywords, ref i, out DictObject.Entry e))
        {
            StrObject? name = Representation.StrReentrant(thread, e.Key);
            ok = name is not null && Add(thread, text, ", " + name.Text + "=", e.Value);
        }
        Representation.Leave(thread, self);
        return ok ? Value.Str(text.Append(')').ToString()) : Value.Error;
    }

    private static bool Add(VmThread thread, StringBuilder text, string before, Value value)
    {
        if (Representation.ReprReentrant(thread, value) is not { } repr)
            return false;
        text.Append(before).Append(repr.Text);
        return true;
    }
}
