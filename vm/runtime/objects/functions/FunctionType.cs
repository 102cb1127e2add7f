namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>function</c>.</summary>
internal static class FunctionType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)", static (t, a) => FunctionConstructor.New(t, a));
        b.Special(Special.Repr, static (t, a) => Value.Str("<function " + ((FunctionObject)a[0].Ref!).QualName.Text + " at " + ObjectType.Address(t, a[0]) + ">"));
        CallableMembers.Call(b);
        CallableMembers.Get(b);
        b.Member("__closure__", static (_, self) => Closure((FunctionObject)self.Ref!));
        b.Member("__globals__", static (_, self) => ((FunctionObject)self.Ref!).Scope.Globals);
        b.Member("__builtins__", static (_, self) => ((FunctionObject)self.Ref!).Scope.Builtins);
        b.Property("__code__", static (_, self) => ((FunctionObject)self.Ref!).Code, static (t, self, v) => SetCode(t, (FunctionObject)self.Ref!, v));
        b.Property("__defaults__", static (_, self) => Defaults((FunctionObject)self.Ref!), static (t, self, v) => SetDefaults(t, (FunctionObject)self.Ref!, v));
        b.Property("__kwdefaults__", static (_, self) => ((FunctionObject)self.Ref!).KeywordDefaults is { } d ? d : Value.None,
            static (t, self, v) => SetKeywordDefaults(t, (FunctionObject)self.Ref!, v));
        b.Property("__annotations__", static (t, self) => FunctionAnnotations.GetReentrant(t, (FunctionObject)self.Ref!),
            static (t, self, v) => FunctionAnnotations.Set(t, (FunctionObject)self.Ref!, v));
        b.Property("__annotate__", static (_, self) => ((FunctionObject)self.Ref!).Annotate,
            static (t, self, v) => FunctionAnnotations.SetAnnotate(t, (FunctionObject)self.Ref!, v));
        b.Property("__dict__", static (t, self) => InstanceDictMembers.Get(t, self), static (t, self, v) => SetDict(t, self, v));
        b.Property("__doc__", static (_, self) => Doc((FunctionObject)self.Ref!), static (_, self, v) => Assign(ref ((FunctionObject)self.Ref!).Doc, v));
        b.Property("__module__", static (_, self) => Module((FunctionObject)self.Ref!), static (_, self, v) => Assign(ref ((FunctionObject)self.Ref!).ModuleName, v));
        b.Property("__name__", static (_, self) => ((FunctionObject)self.Ref!).Name, static (t, self, v) => SetName(t, (FunctionObject)self.Ref!, v, qualified: false));
        b.Property("__qualname__", static (_, self) => ((FunctionObject)self.Ref!).QualName,
            static (t, self, v) => SetName(t, (FunctionObject)self.Ref!, v, qualified: true));
        b.Property("__type_params__", static (_, self) => ((FunctionObject)self.Ref!).TypeParams is { IsUnbound: false } p ? p : TupleObject.Empty,
            static (t, self, v) => SetTypeParams(t, (FunctionObject)self.Ref!, v));
        b.Doc("Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n  closure\n    a tuple that supplies the bindings for free variables\n  kwdefaults\n    a dictionary that specifies the default keyword argument values");
    }

    /// <summary><c>__doc__</c>: what was set, else the docstring in the code.</summary>
    private static Value Doc(FunctionObject f)
    {
        if (!f.Doc.IsUnbound)
            return f.Doc;
        CodeUnit unit = f.Code.Unit;
        if ((unit.Flags & CodeFlags.HasDocstring) == 0 || unit.Constants.Length == 0 || unit.Constants[0] is not StrConstant doc)
            return Value.None;
        f.Doc = doc.CodePoints is { } points ? StrObject.From(points) : StrObject.From(doc.Text);
        return f.Doc;
    }

    private static Value Module(FunctionObject f)
    {
        if (!f.ModuleName.IsUnbound)
            return f.ModuleName;
        return f.Scope.Globals.TryGet(Names.Name, out Value name) ? name : Value.None;
    }

    private static Value Closure(FunctionObject f)
    {
        if (f.Closure.Length == 0)
            return Value.None;
        var cells = new Value[f.Closure.Length];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = f.Closure[i];
        return new TupleObject(cells);
    }

    private static Value Defaults(FunctionObject f)
    {
        if (f.DefaultsTuple is null && f.Defaults.Length > 0)
            f.DefaultsTuple = TupleObject.Of((Value[])f.Defaults.Clone());
        return f.DefaultsTuple is { } d ? d : Value.None;
    }

    private static bool SetDefaults(VmThread thread, FunctionObject f, Value value)
    {
        if (!value.IsUnbound && !value.IsNone && value.Ref is not TupleObject)
            return Fail(thread.TypeError("__defaults__ must be set to a tuple object"));
        f.DefaultsTuple = value.Ref as TupleObject;
        f.Defaults = DefaultsFor(f.Code.Unit, f.DefaultsTuple);
        return true;
    }

    /// <summary>The defaults that count: more than there are parameters do not.</summary>
    internal static Value[] DefaultsFor(CodeUnit unit, TupleObject? defaults)
    {
        if (defaults is null)
            return [];
        return defaults.Count <= unit.ArgCount ? defaults.Items : defaults.Items[^unit.ArgCount..];
    }

    private static bool SetKeywordDefaults(VmThread thread, FunctionObject f, Value value)
    {
        if (!value.IsUnbound && !value.IsNone && value.Ref is not DictObject)
            return Fail(thread.TypeError("__kwdefaults__ must be set to a dict object"));
        f.KeywordDefaults = value.Ref as DictObject;
        return true;
    }

    private static bool SetCode(VmThread thread, FunctionObject f, Value value)
    {
        if (value.Ref is not CodeObject code)
            return Fail(thread.TypeError("__code__ must be set to a code object"));
        if (code.Unit.FreeNames.Length != f.Closure.Length)
        {
            return Fail(thread.ValueError(f.Name.Text + "() requires a code object with " + f.Closure.Length + " free vars, not " + code.Unit.FreeNames.Length));
        }
        const CodeFlags kinds = CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;
        if ((code.Flags & kinds) != (f.Code.Flags & kinds) && !Warnings.WarnReentrant(thread, ExceptionTypes.DeprecationWarning,
                "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)"))
            return false;
        if (f.Doc.IsUnbound)
            f.Doc = Doc(f);
        f.Code = code;
        f.Defaults = DefaultsFor(code.Unit, Defaults(f).Ref as TupleObject);
        return true;
    }

    private static bool SetDict(VmThread thread, Value self, Value value) =>
        value.IsUnbound ? Fail(thread.TypeError("cannot delete __dict__")) : InstanceDictMembers.Set(thread, self, value);

    private static bool SetTypeParams(VmThread thread, FunctionObject f, Value value)
    {
        if (value.Ref is not TupleObject)
            return Fail(thread.TypeError("__type_params__ must be set to a tuple"));
        f.TypeParams = value;
        return true;
    }

    private static bool SetName(VmThread thread, FunctionObject f, Value value, bool qualified)
    {
        if (value.Ref is not StrObject text)
            return Fail(thread.TypeError((qualified ? "__qualname__" : "__name__") + " must be set to a string object"));
        f.Rename(qualified ? f.Name : text, qualified ? text : f.QualName);
        return true;
    }

    /// <summary>Deleting sets None.</summary>
    private static bool Assign(ref Value field, Value value)
    {
        field = value.IsUnbound ? Value.None : value;
        return true;
    }

    private static bool Fail(Value error) => !error.IsError;
}
