namespace CoroVm.Compiler.Syntax;

/// <summary>Thrown once, where the text stops being Python. It carries no message: what to say is found out by a
/// second, slower look at the tokens.</summary>
internal sealed class ParseFailure(bool isTooDeep) : Exception
{
    /// <summary>Whether the parser gave up because of nesting and not because of an error.</summary>
    public bool IsTooDeep { get; } = isTooDeep;
}
