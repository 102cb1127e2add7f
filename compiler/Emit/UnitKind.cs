namespace CoroVm.Compiler.Emit;

/// <summary>What a code unit is the body of.</summary>
internal enum UnitKind : byte
{
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    Comprehension,
    /// <summary>An <c>__annotate__</c> function, a lazy bound, default or alias, or the scope of type parameters.</summary>
    Annotations,
}
