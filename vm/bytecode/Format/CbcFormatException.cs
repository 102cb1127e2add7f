namespace CoroVm.Bytecode;

/// <summary>The bytes are no .cbc file that may be run. The only exception that reading one raises.</summary>
public sealed class CbcFormatException : Exception
{
    internal CbcFormatException(CbcRule rule, long offset, string detail)
        : base($"not a valid .cbc file: rule F{(int)rule} broken at byte {offset}: {detail}")
    {
        Rule = rule;
        Offset = offset;
    }

    internal CbcFormatException(VerifyError error, long offset)
        : base($"not a valid .cbc file: rule {error} (byte {offset} of the file)")
    {
        VerifyError = error;
        Offset = offset;
    }

    /// <summary>The rule of the format that was broken; null if a rule of the verifier was.</summary>
    public CbcRule? Rule { get; }

    /// <summary>What the verifier found; null if a rule of the format was broken.</summary>
    public VerifyError? VerifyError { get; }

    /// <summary>Where in the file, in bytes.</summary>
    public long Offset { get; }
}
