namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>str_iterator</c> and <c>str_ascii_iterator</c>.</summary>
internal static class StrIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator(lengthHint: true);
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var it = (StrIterator)a[0].Ref!;
            return it.Text is { } text ? Reduction.Iter(t, text, Value.Int(it.Index)) : Reduction.Iter(t, StrObject.Empty);
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            var it = (StrIterator)a[0].Ref!;
            if (!Reduction.StateReentrant(t, a[1], out long index))
                return Value.Error;
            if (it.Text is not null)
                it.Index = (int)Math.Clamp(index, 0, it.Text.Length);
            return Value.None;
        });
    }
}
