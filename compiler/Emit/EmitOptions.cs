namespace CoroVm.Compiler.Emit;

/// <summary>The options of a compilation that matter to code.</summary>
/// <param name="OptimizeLevel">1 drops assert statements, 2 docstrings too.</param>
/// <param name="FutureAnnotations">Annotations are text.</param>
/// <param name="IsInteractive">Expression statements display their value.</param>
internal readonly record struct EmitOptions(int OptimizeLevel, bool FutureAnnotations, bool IsInteractive);
