namespace CoroVm.Bytecode;

/// <summary>A verified program read from a .cbc file.</summary>
/// <param name="Main">The module's code unit.</param>
/// <param name="Metadata">What the file says about itself.</param>
public sealed record CbcFile(CodeUnit Main, CbcMetadata Metadata);
