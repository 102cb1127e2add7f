using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Scopes;

/// <summary>What <c>def</c> and <c>async def</c> have in common.</summary>
internal readonly struct FunctionParts
{
    public FunctionParts(FunctionDef node)
    {
        Name = node.Name;
        Args = node.Args;
        Body = node.Body;
        Decorators = node.DecoratorList;
        Returns = node.Returns;
        TypeParams = node.TypeParams;
        Span = node.Span;
    }

    public FunctionParts(AsyncFunctionDef node)
    {
        Name = node.Name;
        Args = node.Args;
        Body = node.Body;
        Decorators = node.DecoratorList;
        Returns = node.Returns;
        TypeParams = node.TypeParams;
        Span = node.Span;
        IsAsync = true;
    }

    public string Name { get; }
    public Arguments Args { get; }
    public Stmt[] Body { get; }
    public Expr[] Decorators { get; }
    public Expr? Returns { get; }
    public TypeParam[] TypeParams { get; }
    public SourceSpan Span { get; }
    public bool IsAsync { get; }
}
