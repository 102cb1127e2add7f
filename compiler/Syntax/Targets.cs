using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

using Ast = CoroVm.Compiler.Ast;

/// <summary>Turns parsed expressions into targets. Depth is bounded by that of the brackets.</summary>
internal static class Targets
{
    /// <summary>Makes <paramref name="target"/> one that is assigned to; false if it cannot be.</summary>
    public static bool TryStore(Expr target)
    {
        switch (target)
        {
            case Name name:
                name.Ctx = ExprContext.Store;
                return true;
            case Ast.Attribute attribute:
                attribute.Ctx = ExprContext.Store;
                return true;
            case Subscript subscript:
                subscript.Ctx = ExprContext.Store;
                return true;
            case Starred starred:
                starred.Ctx = ExprContext.Store;
                return starred.Value is not Starred && TryStore(starred.Value);
            case Ast.Tuple tuple:
                tuple.Ctx = ExprContext.Store;
                return Array.TrueForAll(tuple.Elts, TryStore);
            case Ast.List list:
                list.Ctx = ExprContext.Store;
                return Array.TrueForAll(list.Elts, TryStore);
            default:
                return false;
        }
    }

    /// <summary>Makes <paramref name="target"/> a name, attribute or item that is assigned to.</summary>
    public static bool TryStoreSingle(Expr target) =>
        target is Name or Ast.Attribute or Subscript && TryStore(target);

    /// <summary>Makes <paramref name="target"/> one that is deleted; false if it cannot be.</summary>
    public static bool TryDelete(Expr target)
    {
        switch (target)
        {
            case Name name:
                name.Ctx = ExprContext.Del;
                return true;
            case Ast.Attribute attribute:
                attribute.Ctx = ExprContext.Del;
                return true;
            case Subscript subscript:
                subscript.Ctx = ExprContext.Del;
                return true;
            case Ast.Tuple tuple:
                tuple.Ctx = ExprContext.Del;
                return Array.TrueForAll(tuple.Elts, TryDelete);
            case Ast.List list:
                list.Ctx = ExprContext.Del;
                return Array.TrueForAll(list.Elts, TryDelete);
            default:
                return false;
        }
    }
}
