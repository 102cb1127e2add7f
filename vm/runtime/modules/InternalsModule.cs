namespace CoroVm.Runtime.Modules;

/// <summary>_testinternalcapi: the few of its functions that say something about this machine too, for CPython's tests.</summary>
internal sealed class InternalsModule : NativeModule
{
    /// <summary>CPython keeps up to so many attributes in the object itself.</summary>
    private const int InlineValues = 30;

    internal override string Name => "_testinternalcapi";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("has_inline_values", "(obj, /)", static (_, a) => Value.Bool(HasInlineValues(a[0])));
        // Inline caches are filled by the first execution.
        b.Value("SPECIALIZATION_THRESHOLD", Value.Int(1));
        b.Value("SPECIALIZATION_COOLDOWN", Value.Int(1));
        b.Function("get_recursion_depth", "()", static (t, _) => Value.Int(Depth(t)));
    }

    /// <summary>Whether the attributes lie in the fields of the object's shape, and not in a dict.</summary>
    private static bool HasInlineValues(Value v) =>
        v.Ref is InstanceObject { Shape.IsDict: false } i && i.GetType() == typeof(InstanceObject) && i.Type.HasInstanceDict && i.Shape.Count <= InlineValues;

    private static int Depth(VmThread thread)
    {
        int depth = 0;
        for (Frame? f = thread.Current; f is not null && !ReferenceEquals(f, thread.Frames.Ground); f = f.Previous)
            depth++;
        return depth;
    }
}
