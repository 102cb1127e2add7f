namespace CoroVm.Compiler.Scopes;

/// <summary>The options of a compilation that matter to scopes.</summary>
/// <param name="FutureAnnotations"><c>from __future__ import annotations</c>: annotations are text.</param>
/// <param name="TopLevelAwait"><c>await</c> is allowed in module code.</param>
/// <param name="KeepsDocstrings">Docstrings are kept.</param>
internal readonly record struct ScopeOptions(bool FutureAnnotations, bool TopLevelAwait, bool KeepsDocstrings);
