namespace CoroVm.Bytecode;

/// <summary>Why a code unit may not be run.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Offset">The offending place in the unit's code.</param>
/// <param name="Detail">What was found there.</param>
public sealed record VerifyError(VerifyRule Rule, CodeUnit Unit, int Offset, string Detail)
{
    /// <inheritdoc/>
    public override string ToString() => $"V{(int)Rule} in {Unit.QualName} at {Offset}: {Detail}";
}
