namespace CoroVm.Bytecode;

/// <summary>What a .cbc file says about itself.</summary>
public sealed record CbcMetadata
{
    /// <summary>Lines and columns were left out.</summary>
    public bool IsStripped { get; init; }

    /// <summary>The hash of the source text the file was compiled from, by which a cache knows that the file is up to date;
    /// null if not recorded.</summary>
    public ContentHash? SourceHash { get; init; }
}
