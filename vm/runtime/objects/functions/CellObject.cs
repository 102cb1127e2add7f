namespace CoroVm.Runtime.Objects;

/// <summary>A captured variable; Unbound when empty.</summary>
internal sealed class CellObject : ScriptObject
{
    internal Value Content = Value.Unbound;

    internal override TypeObject Type => BuiltinTypes.Cell;
}
