namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>What an <see cref="ErrorNode"/> stands for. Those after <see cref="KeywordUnpacking"/> are
/// expressions.</summary>
internal enum ErrorNodeKind : byte
{
    Token, Group, Arguments, Keyword, KeywordUnpacking,
    Name, Attribute, Subscript, Starred, List, Tuple, Lambda, Call, Operation, GeneratorExp, Yield, Await, ListComp,
    SetComp, DictComp, Dict, Set, JoinedStr, TemplateStr, None, True, False, Ellipsis, Literal, Compare, IfExp,
    NamedExpr,
}
