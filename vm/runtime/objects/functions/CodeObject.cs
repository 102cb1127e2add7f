using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Objects;

/// <summary>code: a code unit inside one virtual machine, with its constants as values and, once it was called, its prepared
/// code.</summary>
internal sealed class CodeObject(CodeUnit unit) : ScriptObject
{
    private PreparedCode? prepared;
    private bool preparedForGlobals;
    private Value[]? constants;
    private StrObject[]? names;

    internal CodeUnit Unit { get; } = unit;

    /// <summary>The unit's flags and those set later (<c>types.coroutine</c>).</summary>
    internal CodeFlags Flags = unit.Flags;

    internal StrObject[] Names => names ??= Array.ConvertAll(Unit.Names, static n => StrObject.From(n));

    /// <summary>The constants; nested code units are code objects.</summary>
    internal Value[] Constants => constants ??= Array.ConvertAll(Unit.Constants, ConstantValues.Of);

    internal override TypeObject Type => BuiltinTypes.Code;

    /// <summary>The prepared code for functions of a scope. Code of one module is prepared once; the same code under other globals
    /// (exec, types.FunctionType) again.</summary>
    internal PreparedCode PreparedFor(ModuleScope scope, bool namesAreGlobals = false)
    {
        PreparedCode? p = prepared;
        if (p is not null && ReferenceEquals(p.Scope, scope) && preparedForGlobals == namesAreGlobals)
            return p;
        p = Preparer.Prepare(this, scope, namesAreGlobals);
        prepared = p;
        preparedForGlobals = namesAreGlobals;
        return p;
    }
}
