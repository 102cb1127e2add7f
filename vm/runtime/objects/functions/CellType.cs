namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>cell</c>.</summary>
internal static class CellType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, contents=<absent>, /)", static (_, a) => new CellObject { Content = a[1] });
        b.Special(Special.Repr, static (t, a) => Repr(t, (CellObject)a[0].Ref!));
        b.Special(Special.Lt, static (t, a) => CompareReentrant(t, CompareOperator.Less, a[0], a[1]));
        b.Special(Special.Le, static (t, a) => CompareReentrant(t, CompareOperator.LessOrEqual, a[0], a[1]));
        b.Special(Special.Eq, static (t, a) => CompareReentrant(t, CompareOperator.Equal, a[0], a[1]));
        b.Special(Special.Ne, static (t, a) => CompareReentrant(t, CompareOperator.NotEqual, a[0], a[1]));
        b.Special(Special.Gt, static (t, a) => CompareReentrant(t, CompareOperator.Greater, a[0], a[1]));
        b.Special(Special.Ge, static (t, a) => CompareReentrant(t, CompareOperator.GreaterOrEqual, a[0], a[1]));
        b.Property("cell_contents", static (t, self) => Contents(t, (CellObject)self.Ref!), static (_, self, value) =>
        {
            ((CellObject)self.Ref!).Content = value;
            return true;
        });
        b.Doc("Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and further attempts to access its cell_contents attribute will\n    raise a ValueError.");
    }

    private static Value Contents(VmThread thread, CellObject cell) =>
        cell.Content.IsUnbound ? thread.ValueError("Cell is empty") : cell.Content;

    private static Value Repr(VmThread thread, CellObject cell)
    {
        string content = cell.Content.IsUnbound ? "empty" : cell.Content.Type.Name + " object at " + ObjectType.Address(thread, cell.Content);
        return Value.Str("<cell at " + ObjectType.Address(thread, cell) + ": " + content + ">");
    }

    /// <summary>Compares the contents; an empty cell is less than any other.</summary>
    private static Value CompareReentrant(VmThread thread, CompareOperator op, Value left, Value right)
    {
        if (right.Ref is not CellObject b)
            return Value.NotImplemented;
        Value x = ((CellObject)left.Ref!).Content, y = b.Content;
        if (!x.IsUnbound && !y.IsUnbound)
            return Comparison.CompareReentrant(thread, op, x, y);
        int order = (x.IsUnbound ? 0 : 1) - (y.IsUnbound ? 0 : 1);
        return Value.Bool(op switch
        {
            CompareOperator.Less => order < 0,
            CompareOperator.LessOrEqual => order <= 0,
            CompareOperator.Equal => order == 0,
            CompareOperator.NotEqual => order != 0,
            CompareOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }
}
