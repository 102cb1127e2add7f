namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>callable_iterator</c>.</summary>
internal static class CallableIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator();
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (CallableIterator)a[0].Ref!;
            return self.Callable.IsUnbound
                ? Reduction.Iter(t, TupleObject.Empty)
                : TupleObject.Of(Reduction.Function(t), TupleObject.Of(self.Callable, self.Sentinel));
        });
    }
}
