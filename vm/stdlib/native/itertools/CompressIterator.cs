namespace CoroVm.StdLib.Native;

/// <summary>itertools.compress</summary>
internal sealed class CompressIterator(TypeObject cls, Value data, Value selectors) : SubclassableIterator(Definition, cls)
{
    internal static readonly TypeObject Definition = new("compress", BuiltinTypes.Object, "itertools", Populate);


    private protected override bool Advance(VmThread thread, out Value value)
    {
        while (Iteration.NextReentrant(thread, data, out value) && Iteration.NextReentrant(thread, selectors, out Value selector))
        {
            int keep = Truth.OfReentrant(thread, selector);
            if (keep > 0)
                return true;
            if (keep < 0)
                break;
        }
        value = Value.Unbound;
        return false;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.");
        b.New("(cls, data, selectors)", static (t, a) =>
        {
            Value data = Iteration.GetIterReentrant(t, a[1]);
            Value selectors = data.IsError ? data : Iteration.GetIterReentrant(t, a[2]);
            return selectors.IsError ? selectors : new CompressIterator((TypeObject)a[0].Ref!, data, selectors);
        });
        b.Iterator();
    }
}
