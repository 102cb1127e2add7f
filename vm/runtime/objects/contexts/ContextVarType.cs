namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>ContextVar</c> and <c>Token</c>.</summary>
internal static class ContextVarType
{
    internal static readonly TypeObject
        ContextVar = new("ContextVar", BuiltinTypes.Object, "_contextvars", Populate) { IsSubclassable = false },
        Token = new("Token", BuiltinTypes.Object, "_contextvars", PopulateToken) { IsSubclassable = false },
        MissingType = new("MISSING", BuiltinTypes.Object, "Token", PopulateMissing) { IsSubclassable = false };

    private static readonly StrObject defaultName = StrObject.From("default");

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => New(t, (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!));
        b.Member("name", static (_, self) => ((ContextVarObject)self.Ref!).Name);
        b.Method("get", "(self, default=<unrepresentable>, /)", static (t, a) =>
        {
            var self = (ContextVarObject)a[0].Ref!;
            if (t.Context is { } context && ContextMap.TryGet(context.Map, self, out Value value))
                return value;
            return !a[1].IsUnbound ? a[1] : !self.Default.IsUnbound ? self.Default : t.Raise(ExceptionTypes.LookupError, [a[0]]);
        }, "Return a value for the context variable for the current context.\n\nIf there is no value for the variable in the current context, the\nmethod will:\n"
            + " * return the value of the default argument of the method, if\n   provided; or\n * return the default value for the context variable, if it was\n"
            + "   created with one; or\n * raise a LookupError.");
        b.Method("set", "(self, value, /)", static (t, a) => ((ContextVarObject)a[0].Ref!).Set(t, a[1]),
            "Call to set a new value for the context variable in the current context.\n\nThe required value argument is the new value for the context\nvariable.\n\n"
            + "Returns a Token object that can be used to restore the variable to\nits previous value via the `ContextVar.reset()` method.");
        b.Method("reset", "(self, token, /)", static (t, a) =>
        {
            if (a[1].Ref is TokenObject token)
                return ((ContextVarObject)a[0].Ref!).Reset(t, token) ? Value.None : Value.Error;
            return Representation.ReprReentrant(t, a[1]) is { } text ? t.TypeError("expected an instance of Token, got " + text.Text) : Value.Error;
        }, "Reset the context variable.\n\nThe variable is reset to the value it had before the\n`ContextVar.set()` that created the token was used.");
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, (ContextVarObject)a[0].Ref!));
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (_, a) => GenericAliasObject.Of(a[0], a[1]),
            "ContextVars are generic over the type of their contained values");
    }

    private static void PopulateToken(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, _) => t.RuntimeError("Tokens can only be created by ContextVars"));
        b.Property("var", static (_, self) => ((TokenObject)self.Ref!).Variable);
        b.Property("old_value", static (_, self) => ((TokenObject)self.Ref!).OldValue is { IsUnbound: false } old ? old : MissingObject.Instance);
        b.Value("MISSING", MissingObject.Instance);
        b.Value("__hash__", Value.None);
        b.Method("__enter__", "(self, /)", static (_, a) => a[0], "Enter into Token context manager.");
        b.Method("__exit__", "(self, type, val, tb, /)", static (t, a) =>
        {
            var self = (TokenObject)a[0].Ref!;
            return self.Variable.Reset(t, self) ? Value.None : Value.Error;
        }, "Exit from Token context manager, restore the linked ContextVar.");
        b.Special(Special.Repr, static (t, a) =>
        {
            var self = (TokenObject)a[0].Ref!;
            return Representation.ReprReentrant(t, self.Variable) is { } variable
                ? Value.Str("<Token" + (self.IsUsed ? " used" : "") + " var=" + variable.Text + " at " + ObjectType.Address(t, a[0]) + ">") : Value.Error;
        });
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (_, a) => GenericAliasObject.Of(a[0], a[1]),
            "Tokens are generic over the same type as the ContextVar which created them.");
    }

    private static void PopulateMissing(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, _) => t.TypeError("cannot create 'Token.MISSING' instances"));
        b.Special(Special.Repr, static (_, _) => Value.Str("<Token.MISSING>"));
    }

    private static Value New(VmThread t, TupleObject args, DictObject keywords)
    {
        if (args.Count + keywords.Count > 2)
            return t.TypeError($"ContextVar() takes at most 2 arguments ({args.Count + keywords.Count} given)");
        if (args.Count != 1)
            return t.TypeError($"ContextVar() takes {(args.Count == 0 ? "exactly" : "at most")} 1 positional argument ({args.Count} given)");
        Value defaultValue = Value.Unbound;
        int i = 0;
        while (DictOps.Next(keywords, ref i, out DictObject.Entry e))
        {
            if (e.Key.Ref is not StrObject key || !key.Equals(defaultName))
                return t.TypeError("ContextVar() got an unexpected keyword argument '" + (e.Key.Ref as StrObject)?.Text + "'");
            defaultValue = e.Value;
        }
        if (args.Items[0].Ref is StrObject && !Hashing.HashReentrant(t, args.Items[0], out _))
            return Value.Error;
        return args.Items[0].Ref is StrObject name ? new ContextVarObject(name, defaultValue, ++t.Vm.ContextVariables)
            : t.TypeError("context variable name must be a str");
    }

    private static Value ReprReentrant(VmThread t, ContextVarObject self)
    {
        string? text = "<ContextVar name=" + Representation.ReprReentrant(t, self.Name)?.Text;
        if (!t.HasPending && !self.Default.IsUnbound)
            text += " default=" + Representation.ReprReentrant(t, self.Default)?.Text;
        return t.HasPending ? Value.Error : Value.Str(text + " at " + ObjectType.Address(t, self) + ">");
    }
}

/// <summary>Token.MISSING</summary>
internal sealed class MissingObject : ScriptObject
{
    internal static readonly MissingObject Instance = new();

    private MissingObject()
    {
    }

    internal override TypeObject Type => ContextVarType.MissingType;
}
