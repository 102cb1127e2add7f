using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>Assembler text (.casm): programs to text and back without loss. The grammar stands in spec.md.</summary>
public static class Casm
{
    /// <summary>Turns a text into a verified program.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Its name in error messages.</param>
    /// <exception cref="AsmException">The text is malformed, or the program breaks a rule of the verifier.</exception>
    public static AsmProgram Assemble(string text, string file) => new AsmReader(file).Read(text);

    /// <summary>Writes a verified program as a text that <see cref="Assemble"/> turns into the same program.</summary>
    public static string Disassemble(CodeUnit main, CbcMetadata? metadata = null) => Disassembler.Disassemble(main, metadata);
}
