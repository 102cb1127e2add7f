using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits f-strings and t-strings.</summary>
internal sealed class StringEmitter(Emitter emitter)
{
    private const int WithFormatSpec = 4;

    public void VisitJoined(JoinedStr node)
    {
        CodeBuilder code = emitter.Code;
        Expr[] parts = node.Values;
        if (parts.Length == 0)
        {
            emitter.LoadString("", node.Span);
            return;
        }
        if (parts.Length <= DisplayEmitter.StackGuideline)
        {
            emitter.Expressions.VisitAll(parts);
            if (parts.Length > 1)
                code.Emit(Opcode.BuildString, parts.Length, node.Span);
            return;
        }
        emitter.LoadString("", node.Span);
        emitter.EmitNamed(Opcode.LoadMethod, "join", node.Span);
        code.Emit(Opcode.BuildList, 0, node.Span);
        foreach (Expr part in parts)
        {
            emitter.Expressions.Visit(part);
            code.Emit(Opcode.ListAppend, 1, node.Span);
        }
        code.Emit(Opcode.CallMethod, 1, node.Span);
    }

    public void VisitFormatted(FormattedValue node)
    {
        emitter.Expressions.Visit(node.Value);
        if (node.Conversion != Conversion.None)
            emitter.Code.Emit(Opcode.ConvertValue, NumberOf(node.Conversion), node.Span);
        if (node.FormatSpec is null)
        {
            emitter.Code.Emit(Opcode.FormatSimple, node.Span);
            return;
        }
        emitter.Expressions.Visit(node.FormatSpec);
        emitter.Code.Emit(Opcode.FormatWithSpec, node.Span);
    }

    // PEP 750: a string before, between and behind all interpolations, empty where the text has none.
    public void VisitTemplate(TemplateStr node)
    {
        EmitStrings(node);
        int count = 0;
        foreach (Expr part in node.Values)
            if (part is Interpolation)
                count++;
        if (count <= DisplayEmitter.StackGuideline)
        {
            foreach (Expr part in node.Values)
                if (part is Interpolation interpolation)
                    emitter.Expressions.Visit(interpolation);
            emitter.Code.Emit(Opcode.BuildTuple, count, node.Span);
        }
        else
        {
            emitter.Code.Emit(Opcode.BuildList, 0, node.Span);
            foreach (Expr part in node.Values)
            {
                if (part is not Interpolation interpolation)
                    continue;
                emitter.Expressions.Visit(interpolation);
                emitter.Code.Emit(Opcode.ListAppend, 1, node.Span);
            }
            emitter.Intrinsic(IntrinsicFunction.ListToTuple, node.Span);
        }
        emitter.Code.Emit(Opcode.BuildTemplate, node.Span);
    }

    public void VisitInterpolation(Interpolation node)
    {
        emitter.Expressions.Visit(node.Value);
        emitter.LoadConstant(Constants.Of(node.Str), node.Span);
        int flags = node.Conversion == Conversion.None ? 0 : NumberOf(node.Conversion);
        if (node.FormatSpec is not null)
        {
            emitter.Expressions.Visit(node.FormatSpec);
            flags |= WithFormatSpec;
        }
        emitter.Code.Emit(Opcode.BuildInterpolation, flags, node.Span);
    }

    private static int NumberOf(Conversion conversion) => conversion switch
    {
        Conversion.Str => 1,
        Conversion.Repr => 2,
        _ => 3,
    };

    private void EmitStrings(TemplateStr node)
    {
        var strings = new List<Bytecode.Constant>();
        StrConstant text = Constants.Str("");
        foreach (Expr part in node.Values)
        {
            if (part is Ast.Constant { Value: StrValue piece })
            {
                text = Constants.Concat(text, Constants.Str(piece.Text, piece.CodePoints));
                continue;
            }
            strings.Add(text);
            text = Constants.Str("");
        }
        strings.Add(text);
        emitter.LoadConstant(new SequenceConstant(false, [.. strings]), node.Span);
    }
}
