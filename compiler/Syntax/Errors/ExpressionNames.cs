namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>How messages call kinds of expressions.</summary>
internal static class ExpressionNames
{
    public static string Of(ErrorNodeKind kind) => kind switch
    {
        ErrorNodeKind.Attribute => "attribute",
        ErrorNodeKind.Subscript => "subscript",
        ErrorNodeKind.Starred => "starred",
        ErrorNodeKind.Name or ErrorNodeKind.Token => "name",
        ErrorNodeKind.List => "list",
        ErrorNodeKind.Tuple => "tuple",
        ErrorNodeKind.Lambda => "lambda",
        ErrorNodeKind.Call => "function call",
        ErrorNodeKind.Operation => "expression",
        ErrorNodeKind.GeneratorExp => "generator expression",
        ErrorNodeKind.Yield => "yield expression",
        ErrorNodeKind.Await => "await expression",
        ErrorNodeKind.ListComp => "list comprehension",
        ErrorNodeKind.SetComp => "set comprehension",
        ErrorNodeKind.DictComp => "dict comprehension",
        ErrorNodeKind.Dict => "dict literal",
        ErrorNodeKind.Set => "set display",
        ErrorNodeKind.JoinedStr => "f-string expression",
        ErrorNodeKind.TemplateStr => "t-string expression",
        ErrorNodeKind.None => "None",
        ErrorNodeKind.True => "True",
        ErrorNodeKind.False => "False",
        ErrorNodeKind.Ellipsis => "ellipsis",
        ErrorNodeKind.Compare => "comparison",
        ErrorNodeKind.IfExp => "conditional expression",
        ErrorNodeKind.NamedExpr => "named expression",
        _ => "literal",
    };
}
