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

    /// <summary>The locals from here on are read by LOAD_FAST_CHECK only, parameters that nothing unassigns excepted.</summary>
    public const int UncheckedLocals = 1024;

    /// <summary>How often what is assigned may change at the targets of backward jumps.</summary>
    public const int AssignmentRounds = 64;

    /// <summary>The greatest sum of parameters' slots and stack depth.</summary>
    public const int ParametersAndStack = 4090;

    /// <summary>How many prev, self and saved entries SWAP may exchange and pass over.</summary>
    public const int Exchanged = 8;
}
