namespace CoroVm.Runtime.Objects;

/// <summary>Constructors of types with one instance.</summary>
internal static class Singletons
{
    internal static Value New(VmThread thread, ReadOnlySpan<Value> a, string name, Value instance) =>
        ((TupleObject)a[1].Ref!).Count > 0 || ((DictObject)a[2].Ref!).Count > 0 ? thread.TypeError(name + " takes no arguments") : instance;
}
