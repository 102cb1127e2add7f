using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Scopes;

/// <summary>Finds the docstring of a body.</summary>
internal static class Docstring
{
    /// <summary>The text that the body starts with, or null.</summary>
    public static StrValue? Of(Stmt[] body) =>
        body.Length > 0 && body[0] is ExprStmt { Value: Constant { Value: StrValue text } } ? text : null;
}
