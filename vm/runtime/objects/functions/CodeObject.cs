using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Objects;

/// <summary>code: a code unit inside one virtual machine, with its constants as values and, once it was called, its prepared
/// code.</summary>
internal sealed class CodeObject(CodeUnit unit) : ScriptObject
{
    private PreparedCode? prepared;

    internal CodeUnit Unit { get; } = unit;

    /// <summary>The unit's flags and those set later (<c>types.coroutine</c>).</summary>
    internal CodeFlags Flags = unit.Flags;

    internal PreparedCode Prepared => prepared ??= Preparer.Prepare(this);

    internal override TypeObject Type => BuiltinTypes.Code;
}
