namespace CoroVm.Bytecode;

/// <summary>The bounds that the verifier's rules state.</summary>
public static class VerifyLimits
{
    /// <summary>The greatest stack depth of a code unit.</summary>
    public const int StackDepth = 3000;

    /// <summary>The greatest number of locals, and of captured variables.</summary>
    public const int Locals = 65535;

    /// <summary>How deep code units nest.</summary>
    public const int UnitNesting = 500;

    /// <summary>How many prev and self entries SWAP may exchange and pass over.</summary>
    public const int Exchanged = 8;
}
