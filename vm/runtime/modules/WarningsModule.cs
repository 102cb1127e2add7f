namespace CoroVm.Runtime.Modules;

/// <summary>_warnings: the part of the warnings module that the machine itself uses.</summary>
internal sealed class WarningsModule : NativeModule
{
    internal override string Name => "_warnings";

    internal override string Doc => "_warnings provides basic warning filtering support.\nIt is a helper module to speed up interpreter start-up.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("warn", "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())", static (t, a) => WarnReentrant(t, a),
            "Issue a warning, or maybe ignore it or raise an exception.");
        b.Function("warn_explicit", "(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)",
            static (t, a) => WarnExplicitReentrant(t, a), "Issue a warning, or maybe ignore it or raise an exception.");
        b.Function("_filters_mutated_lock_held", "()", static (t, _) => Mutated(t));
        b.Function("_filters_mutated", "()", static (t, _) => Mutated(t));
        b.Function("_acquire_lock", "()", static (_, _) => Value.None);
        b.Function("_release_lock", "()", static (_, _) => Value.None);
        WarningState state = thread.Vm.WarningState;
        b.Value("filters", state.Filters);
        b.Value("_defaultaction", state.DefaultAction);
        b.Value("_onceregistry", state.OnceRegistry);
    }

    private static Value Mutated(VmThread thread)
    {
        thread.Vm.WarningState.Version++;
        return Value.None;
    }

    private static Value WarnReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        Value message = a[0], source = a[3];
        if (!Conversions.Int32Reentrant(thread, a[2], out int level))
            return Value.Error;
        return WarningSystem.WarnReentrant(thread, message, a[1], level, source, a[4].Ref as TupleObject) ? Value.None : Value.Error;
    }

    private static Value WarnExplicitReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        if (a[2].Ref is not StrObject file)
            return thread.TypeError("warn_explicit() argument 'filename' must be str, not " + a[2].Type.Name);
        if (!Conversions.Int32Reentrant(thread, a[3], out int line))
            return Value.Error;
        if (!a[5].IsNone && a[5].Ref is not DictObject)
            return thread.TypeError("'registry' must be a dict or None");
        if (WarningSystem.CategoryOf(thread, a[0], a[1]) is not { } category)
            return Value.Error;
        Value module = a[4].IsNone ? WarningSystem.ModuleOf(file.Text) : a[4];
        return WarningSystem.IssueReentrant(thread, a[0], category, file.Text, line, module, a[5].Ref as DictObject, a[7]) ? Value.None : Value.Error;
    }
}
