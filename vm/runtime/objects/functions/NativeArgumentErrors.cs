namespace CoroVm.Runtime.Objects;

/// <summary>The TypeErrors of calls to native functions. CPython has several calling conventions, each with its own wording; which one
/// a function would have there follows from its signature. All return false.</summary>
internal static class NativeArgumentErrors
{
    internal static bool NoKeywords(VmThread thread, NativeFunction f) =>
        Fail(thread, f.Kind == NativeKind.SlotWrapper && !IsConstructor(f)
            ? "wrapper " + f.Name + "() takes no keyword arguments"
            : LongName(f) + "() takes no keyword arguments");

    internal static bool NoSelf(VmThread thread, NativeFunction f) => Fail(thread, f.Kind switch
    {
        NativeKind.Method => "unbound method " + f.QualName + "() needs an argument",
        NativeKind.StaticMethod => f.QualName + "(): not enough arguments",
        _ => "descriptor '" + f.Name + "' of '" + f.Owner!.Name + "' object needs an argument",
    });

    internal static bool WrongSelf(VmThread thread, NativeFunction f, Value self)
    {
        string owner = f.Owner!.Name;
        return Fail(thread, f.Kind switch
        {
            NativeKind.StaticMethod => self.Ref is TypeObject t
                ? owner + ".__new__(" + t.Name + "): " + t.Name + " is not a subtype of " + owner
                : owner + ".__new__(X): X is not a type object (" + self.Type.Name + ")",
            NativeKind.ClassMethod => self.Ref is TypeObject t
                ? "descriptor '" + f.Name + "' requires a subtype of '" + owner + "' but received '" + t.Name + "'"
                : "descriptor '" + f.Name + "' for type '" + owner + "' needs a type, not a '" + self.Type.Name + "' as arg 2",
            NativeKind.SlotWrapper => "descriptor '" + f.Name + "' requires a '" + owner + "' object but received a '" + self.Type.Name + "'",
            _ => "descriptor '" + f.Name + "' for '" + owner + "' objects doesn't apply to a '" + self.Type.Name + "' object",
        });
    }

    internal static bool NotInstantiable(VmThread thread, TypeObject type) => Fail(thread, "cannot create '" + ObjectType.FullName(type) + "' instances");

    internal static bool UnsafeNew(VmThread thread, NativeFunction f, TypeObject type, TypeObject native) =>
        Fail(thread, f.Owner!.Name + ".__new__(" + type.Name + ") is not safe, use " + (ReferenceEquals(f.Owner, BuiltinTypes.Object) ? ObjectType.SafeNew(type) : native).Name + ".__new__()");

    /// <summary>Too many arguments; <paramref name="given"/> positional ones, self included.</summary>
    internal static bool TooMany(VmThread thread, NativeFunction f, int given, int keywords)
    {
        Signature s = f.Signature;
        int self = f.HasSelf ? 1 : 0;
        int n = given - self, min = s.MinPositional - self, max = s.MaxPositional - self;
        if (f.Kind == NativeKind.SlotWrapper && !IsConstructor(f))
            return Wrapper(thread, f, n, min, max);
        if (!s.AcceptsKeywords)
            return Positional(thread, f, n, min, max);
        string name = ShortName(f);
        int all = s.Parameters.Length - self;
        if (n + keywords > all)
        {
            if (keywords == 0 && f.IsNew && (ReferenceEquals(f.Owner, BuiltinTypes.Int) || ReferenceEquals(f.Owner, BuiltinTypes.Str)))
                return Fail(thread, name + " expected at most " + Count(all, "argument") + ", got " + (n + keywords));
            if (max > 0 || n == 0 || !f.IsNew)
                return Fail(thread, name + "() takes at most " + all + (n == 0 ? " keyword" : "") + " argument" + (all == 1 ? "" : "s") + " (" + (n + keywords) + " given)");
        }
        if (max == 0)
            return Fail(thread, name + "() takes no positional arguments");
        return Fail(thread, name + "() takes " + (min < max ? "at most " : "exactly ") + Count(max, "positional argument") + " (" + n + " given)");
    }

    /// <summary>The parameter at <paramref name="missing"/> has no argument.</summary>
    internal static bool TooFew(VmThread thread, NativeFunction f, int given, int keywords, int missing)
    {
        _ = keywords;
        Signature s = f.Signature;
        int self = f.HasSelf ? 1 : 0;
        int n = given - self, min = s.MinPositional - self, max = s.MaxPositional - self;
        if (f.Kind == NativeKind.SlotWrapper && !IsConstructor(f))
            return Wrapper(thread, f, n, min, max);
        if (!s.AcceptsKeywords)
            return Positional(thread, f, n, min, max);
        int positionalOnly = 0;
        for (int i = self; i < s.Parameters.Length && s.Parameters[i].Kind == ParameterKind.PositionalOnly; i++)
            if (!s.Parameters[i].Optional)
                positionalOnly++;
        string name = ShortName(f);
        if (n < positionalOnly)
            return Fail(thread, name + "() takes " + (positionalOnly < max || s.HasVarPositional || s.Parameters.Length > s.MaxPositional ? "at least " : "exactly ")
                + Count(positionalOnly, "positional argument") + " (" + n + " given)");
        return Fail(thread, name + "() missing required argument '" + s.Parameters[missing].Name.Text + "' (pos " + (missing - self + 1) + ")");
    }

    internal static bool GivenTwice(VmThread thread, NativeFunction f, StrObject name, int index) =>
        Fail(thread, "argument for " + ShortName(f) + "() given by name ('" + name.Text + "') and position (" + (index + (f.HasSelf ? 0 : 1)) + ")");

    internal static bool UnexpectedKeyword(VmThread thread, NativeFunction f, StrObject name)
    {
        Parameter[] parameters = f.Signature.Parameters;
        var names = new List<StrObject>();
        foreach (Parameter p in parameters)
        {
            if (p.Kind is ParameterKind.PositionalOrKeyword or ParameterKind.KeywordOnly)
                names.Add(p.Name);
        }
        return Fail(thread, ShortName(f) + "() got an unexpected keyword argument '" + name.Text + "'" + NameSuggestions.Sentence(names, name));
    }

    private static bool Positional(VmThread thread, NativeFunction f, int given, int min, int max)
    {
        if (f.Signature.HasVarPositional)
            return Fail(thread, ShortName(f) + " expected at least " + Count(min, "argument") + ", got " + given);
        if (!IsConstructor(f))
        {
            if (max == 0)
                return Fail(thread, LongName(f) + "() takes no arguments (" + given + " given)");
            if (min == 1 && max == 1)
                return Fail(thread, LongName(f) + "() takes exactly one argument (" + given + " given)");
        }
        if (max == 0)
            return Fail(thread, ShortName(f) + "() takes no arguments");
        string bound = min == max ? "" : given < min ? "at least " : "at most ";
        return Fail(thread, ShortName(f) + " expected " + bound + Count(given < min ? min : max, "argument") + ", got " + given);
    }

    private static bool Wrapper(VmThread thread, NativeFunction f, int given, int min, int max)
    {
        if (f.Name is "__pow__" or "__rpow__")
            return Fail(thread, "expected 1 or 2 arguments, got " + given);
        if (max <= 1)
            return Fail(thread, "expected " + Count(max, "argument") + ", got " + given);
        string bound = min == max ? "" : given < min ? "at least " : "at most ";
        return Fail(thread, f.Name + " expected " + bound + Count(given < min ? min : max, "argument") + ", got " + given);
    }

    private static bool IsConstructor(NativeFunction f) => f.IsNew || f.Name == "__init__";

    /// <summary>The name that argument clinic puts into messages.</summary>
    private static string ShortName(NativeFunction f) => IsConstructor(f) && f.Owner is not null ? f.Owner.QualName : f.Name;

    /// <summary>The name that the call machinery puts into messages: qualified, a function's with its module unless that is builtins.</summary>
    private static string LongName(NativeFunction f)
    {
        if (IsConstructor(f) && f.Owner is not null)
            return f.Owner.QualName;
        string? module = f.Owner is null ? f.Module : null;
        return module is null or "builtins" ? f.QualName : module + "." + f.QualName;
    }

    private static string Count(int n, string noun) => n + " " + noun + (n == 1 ? "" : "s");

    private static bool Fail(VmThread thread, string message)
    {
        thread.TypeError(message);
        return false;
    }
}
