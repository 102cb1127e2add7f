using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Attribute = CoroVm.Compiler.Ast.Attribute;

namespace CoroVm.Compiler.Emit;

/// <summary>Where the operation of an attribute is: when the expression takes several lines, the name on the last one
/// tells more than the start of a long chain.</summary>
internal static class AttributeSpan
{
    public static SourceSpan Of(Attribute node) => Of(node.Span, node);

    /// <summary>The span of an expression that starts with the attribute, such as its call.</summary>
    public static SourceSpan Of(SourceSpan span, Attribute node)
    {
        SourceSpan end = node.Span;
        if (span.StartLine == end.EndLine)
            return span;
        int length = Length(node.Attr);
        return length > end.EndColumn ? span
            : new SourceSpan(end.EndLine, end.EndColumn - length, Math.Max(span.EndLine, end.EndLine), span.EndColumn);
    }

    // In code points, as columns are.
    private static int Length(string name)
    {
        int length = name.Length;
        foreach (char c in name)
            if (char.IsLowSurrogate(c))
                length--;
        return length;
    }
}
