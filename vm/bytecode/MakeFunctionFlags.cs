namespace CoroVm.Bytecode;

/// <summary>The bits of <see cref="Opcode.MakeFunction"/>'s second operand: what it takes off the stack, the lowest bit's
/// entry the deepest.</summary>
public static class MakeFunctionFlags
{
    /// <summary>A tuple of the defaults of positional parameters.</summary>
    public const int Defaults = 1;

    /// <summary>A dict of the defaults of keyword-only parameters.</summary>
    public const int KeywordDefaults = 2;

    /// <summary>The function that computes the annotations.</summary>
    public const int Annotate = 4;

    /// <summary>A tuple of the cells of the captured variables.</summary>
    public const int Closure = 8;
}
