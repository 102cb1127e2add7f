namespace CoroVm.Bytecode;

/// <summary>The version of the .cbc format. A new minor version can still be given older files; a new major one cannot.
/// History: 1.0, the first.</summary>
public readonly record struct CbcVersion(byte Major, byte Minor)
{
    /// <summary>What this library writes.</summary>
    public static CbcVersion Current => new(1, 0);

    /// <summary>Whether this library can read a file of this version.</summary>
    public bool IsReadable => Major == Current.Major && Minor <= Current.Minor;

    /// <inheritdoc/>
    public override string ToString() => $"{Major}.{Minor}";
}
