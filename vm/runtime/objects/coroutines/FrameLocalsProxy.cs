namespace CoroVm.Runtime.Objects;

/// <summary>FrameLocalsProxy: <c>f_locals</c> of a function's frame (PEP 667); what is written goes to the frame's variables.</summary>
internal sealed class FrameLocalsProxy(FrameObject frame) : ScriptObject
{
    internal FrameObject Frame { get; } = frame;

    internal override TypeObject Type => BuiltinTypes.FrameLocalsProxy;

    /// <summary>The variables as a dict, in CPython's order: locals, captured locals, captured variables, others.</summary>
    internal DictObject Snapshot()
    {
        CodeUnit unit = Frame.Code.Unit;
        var dict = new DictObject();
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < unit.LocalNames.Length; i++)
            {
                bool late = i >= unit.ParameterSlots && Array.IndexOf(unit.CellLocals, i) >= 0;
                if (late == (pass == 1))
                    Add(dict, unit.LocalNames[i], Frame.Local(i));
            }
        }
        for (int i = 0; i < unit.FreeNames.Length; i++)
            Add(dict, unit.FreeNames[i], Frame.Function.Closure[i].Content);
        if (Frame.ExtraLocals is { } extra)
        {
            for (int i = 0; i < extra.EntryCount; i++)
                if (!extra.Entries[i].Key.IsUnbound)
                    dict.Set((StrObject)extra.Entries[i].Key.Ref!, extra.Entries[i].Value);
        }
        return dict;
    }

    internal bool TryGet(Value key, out Value value)
    {
        value = Value.Unbound;
        if (key.Ref is not StrObject name)
            return false;
        ref Value variable = ref Variable(name.Text);
        if (!Unsafe.IsNullRef(ref variable))
            value = variable;
        else
            Frame.ExtraLocals?.TryGet(name, out value);
        return !value.IsUnbound && !value.IsError;
    }

    internal void Set(StrObject name, Value value)
    {
        ref Value variable = ref Variable(name.Text);
        if (!Unsafe.IsNullRef(ref variable))
            variable = value;
        else
            (Frame.ExtraLocals ??= new DictObject()).Set(name, value);
    }

    internal bool IsVariable(string name) => !Unsafe.IsNullRef(ref Variable(name));

    private ref Value Variable(string name)
    {
        CodeUnit unit = Frame.Code.Unit;
        int index = Array.IndexOf(unit.LocalNames, name);
        if (index >= 0)
            return ref Frame.Local(index);
        index = Array.IndexOf(unit.FreeNames, name);
        if (index >= 0)
            return ref Frame.Function.Closure[index].Content;
        return ref Unsafe.NullRef<Value>();
    }

    private static void Add(DictObject dict, string name, Value value)
    {
        if (!value.IsUnbound)
            dict.Set(StrObject.From(name), value);
    }
}

/// <summary>The members of <c>FrameLocalsProxy</c>.</summary>
internal static class FrameLocalsProxyType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.GetItem, static (t, a) => Of(a[0]).TryGet(a[1], out Value value) ? value : MissingReentrant(t, a[1]));
        b.Special(Special.SetItem, static (t, a) =>
        {
            if (a[1].Ref is not StrObject name)
                return t.TypeError("FrameLocalsProxy key must be a string");
            Of(a[0]).Set(name, a[2]);
            return Value.None;
        });
        b.Special(Special.DelItem, static (t, a) => Remove(t, Of(a[0]), a[1], "cannot remove local variables from FrameLocalsProxy"));
        b.Special(Special.Contains, static (_, a) => Value.Bool(Of(a[0]).TryGet(a[1], out Value _)));
        b.Special(Special.Len, static (_, a) => Value.Int(Of(a[0]).Snapshot().Count));
        b.Special(Special.Iter, static (t, a) => Iteration.GetIterReentrant(t, Calls.MethodReentrant(t, Of(a[0]).Snapshot(), StrObject.From("keys"))));
        b.Special(Special.Repr, static (t, a) => Representation.ReprReentrant(t, Of(a[0]).Snapshot()) is { } text ? text : Value.Error);
        b.Special(Special.Eq, static (t, a) => a[1].Ref is FrameLocalsProxy other ? Value.Bool(ReferenceEquals(Of(a[0]).Frame, other.Frame))
            : a[1].Ref is DictObject ? Calls.MethodReentrant(t, Of(a[0]).Snapshot(), StrObject.From("__eq__"), a[1]) : Value.NotImplemented);
        foreach (string name in (string[])["keys", "values", "items", "copy", "__reversed__"])
        {
            StrObject method = StrObject.From(name);
            b.Method(name, "(self, /)", (t, a) => ListedReentrant(t, Of(a[0]), method));
        }
        b.Method("get", "(self, key, default=None, /)", static (_, a) => Of(a[0]).TryGet(a[1], out Value value) ? value : a[2]);
        b.Method("setdefault", "(self, key, default=None, /)", static (t, a) =>
        {
            if (Of(a[0]).TryGet(a[1], out Value value))
                return value;
            if (a[1].Ref is not StrObject name)
                return t.TypeError("FrameLocalsProxy key must be a string");
            Of(a[0]).Set(name, a[2]);
            return a[2];
        });
        b.Method("update", "(self, other, /)", static (t, a) => UpdateReentrant(t, Of(a[0]), a[1]) ? Value.None : Value.Error);
        b.Method("pop", "(self, key, default=<unset>, /)", static (t, a) => Remove(t, Of(a[0]), a[1], "cannot remove local variables from FrameLocalsProxy"));
        b.Special(Special.Or, static (t, a) => Calls.MethodReentrant(t, Plain(a[0]), StrObject.From("__or__"), Plain(a[1])));
        b.Special(Special.IOr, static (t, a) => UpdateReentrant(t, Of(a[0]), a[1]) ? a[0] : Value.Error);
    }

    private static FrameLocalsProxy Of(in Value self) => (FrameLocalsProxy)self.Ref!;

    private static Value Plain(in Value value) => value.Ref is FrameLocalsProxy proxy ? proxy.Snapshot() : value;

    private static Value ListedReentrant(VmThread t, FrameLocalsProxy self, StrObject method)
    {
        Value view = Calls.MethodReentrant(t, self.Snapshot(), method);
        return view.IsError || method.Text is "copy" or "__reversed__" ? view : Calls.CallReentrant(t, BuiltinTypes.List, view);
    }

    private static Value MissingReentrant(VmThread t, Value key) => Representation.ReprReentrant(t, key) is { } text
        ? t.Raise(ExceptionTypes.KeyError, "local variable '" + text.Text + "' is not defined") : Value.Error;

    private static Value Remove(VmThread t, FrameLocalsProxy self, Value key, string message)
    {
        if (key.Ref is StrObject name && !self.IsVariable(name.Text) && self.Frame.ExtraLocals is { } extra && extra.TryGet(name, out Value value))
        {
            extra.Remove(name);
            return value;
        }
        return key.Ref is StrObject text && self.IsVariable(text.Text) ? t.ValueError(message) : MissingReentrant(t, key);
    }

    private static bool UpdateReentrant(VmThread t, FrameLocalsProxy self, Value other)
    {
        Value merged = Calls.CallReentrant(t, BuiltinTypes.Dict, Plain(other));
        if (merged.Ref is not DictObject dict)
            return false;
        for (int i = 0; i < dict.EntryCount; i++)
        {
            if (dict.Entries[i].Key.IsUnbound)
                continue;
            if (dict.Entries[i].Key.Ref is not StrObject name)
                return !t.TypeError("FrameLocalsProxy key must be a string").IsError;
            self.Set(name, dict.Entries[i].Value);
        }
        return true;
    }
}
