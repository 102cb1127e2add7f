using CoroVm.Bytecode;
using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler;

/// <summary>What a compilation gives.</summary>
/// <param name="Code">The code.</param>
/// <param name="Warnings">What deserves a warning, in the order in which it was found.</param>
/// <param name="FutureFlags">The features in effect.</param>
public sealed record CompileResult(CodeUnit Code, IReadOnlyList<Diagnostic> Warnings, FutureFlags FutureFlags);
