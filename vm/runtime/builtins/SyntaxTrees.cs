using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary><c>compile()</c> to and from the trees of the module <c>_ast</c>, which is Python: the compiler's tree comes as text, and a tree
/// is compiled by way of its source text (<c>ast.unparse</c>), so its code has the places of that text.</summary>
internal static class SyntaxTrees
{
    /// <summary><c>ast.PyCF_ONLY_AST</c></summary>
    internal const int OnlyTree = 0x400;

    private static readonly StrObject module = StrObject.From("_ast"), node = StrObject.From("AST"), build = StrObject.From("_build"), source = StrObject.From("_source");

    internal static Value BuildReentrant(VmThread thread, string text)
    {
        Value ast = ImportSystem.ImportReentrant(thread, module);
        return ast.IsError ? ast : Calls.MethodReentrant(thread, ast, build, Value.Str(text));
    }

    /// <summary>Whether the value is a node: 1, 0, or -1 on error.</summary>
    internal static int IsTreeReentrant(VmThread thread, Value value)
    {
        if (value.Ref is not InstanceObject || !thread.Vm.Modules.TryGet(module, out Value ast))
            return 0;
        Value type = Attributes.GetReentrant(thread, ast, node);
        return type.IsError ? -1 : type.Ref is TypeObject t && value.Type.IsSubtypeOf(t) ? 1 : 0;
    }

    internal static Value SourceReentrant(VmThread thread, Value tree) =>
        Calls.MethodReentrant(thread, thread.Vm.Modules.TryGet(module, out Value ast) ? ast : Value.None, source, tree);
}
