namespace CoroVm.Compiler.Diagnostics;

/// <summary>A warning about source text that compiles. <paramref name="Category"/> is the name of the Python
/// warning class: <c>SyntaxWarning</c> or <c>DeprecationWarning</c>.</summary>
public sealed record Diagnostic(string Category, string Message, int Line);
