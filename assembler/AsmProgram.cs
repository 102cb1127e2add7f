using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>A program made from assembler text.</summary>
/// <param name="Main">The first unit of the text.</param>
/// <param name="Metadata">What the text says about the file to write.</param>
public sealed record AsmProgram(CodeUnit Main, CbcMetadata Metadata)
{
    /// <summary>The program as a .cbc file.</summary>
    public byte[] ToBytes() => CbcWriter.Write(Main, Metadata);
}
