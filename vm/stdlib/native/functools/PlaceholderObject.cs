namespace CoroVm.StdLib.Native;

/// <summary>functools.Placeholder</summary>
internal sealed class PlaceholderObject : ScriptObject
{
    internal static readonly TypeObject Definition = new("_PlaceholderType", BuiltinTypes.Object, "functools", Populate) { IsSubclassable = false };

    internal static readonly PlaceholderObject Instance = new();

    private PlaceholderObject()
    {
    }

    internal override TypeObject Type => Definition;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments.");
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
            ((TupleObject)a[1].Ref!).Count > 0 || a[2].Ref is DictObject { Count: > 0 }
                ? t.TypeError("PlaceholderType takes no arguments")
                : Instance);
        b.Special(Special.Repr, static (t, a) => Value.Str("Placeholder"));
        b.Method("__reduce__", "(self, /)", static (t, a) => Value.Str("Placeholder"));
    }
}
