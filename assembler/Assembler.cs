using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>Turns assembler text (.casm) into a verified program. The grammar stands in spec.md.</summary>
public static class Assembler
{
    /// <summary>Assembles a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Its name in error messages.</param>
    /// <exception cref="AsmException">The text is malformed, or the program breaks a rule of the verifier.</exception>
    public static AsmProgram Assemble(string text, string file) => new AsmReader(file).Read(text);
}
