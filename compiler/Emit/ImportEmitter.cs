using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits imports.</summary>
internal sealed class ImportEmitter(Emitter emitter)
{
    public void Visit(Import node)
    {
        CodeBuilder code = emitter.Code;
        foreach (Alias alias in node.Names)
        {
            code.Emit(Opcode.LoadInt, 0, node.Span);
            code.Emit(Opcode.LoadNone, node.Span);
            EmitModuleName(Opcode.ImportName, alias.Name, node.Span);
            int dot = alias.Name.IndexOf('.');
            if (alias.AsName is null)
                emitter.Names.Store(dot < 0 ? alias.Name : alias.Name[..dot], node.Span);
            else
                BindSubmodule(alias.Name, dot, alias.AsName, node.Span);
        }
    }

    public void VisitFrom(ImportFrom node)
    {
        CodeBuilder code = emitter.Code;
        code.Emit(Opcode.LoadInt, node.Level, node.Span);
        emitter.LoadConstant(Constants.Strings(node.Names.Select(alias => alias.Name)), node.Span);
        EmitModuleName(Opcode.ImportName, node.Module ?? "", node.Span);
        if (node.Names is [{ Name: "*" }])
        {
            emitter.Intrinsic(IntrinsicFunction.ImportStar, node.Span);
            code.Emit(Opcode.PopTop, SourceSpan.None);
            return;
        }
        foreach (Alias alias in node.Names)
        {
            EmitModuleName(Opcode.ImportFrom, alias.Name, node.Span);
            emitter.Names.Store(alias.AsName ?? alias.Name, node.Span);
        }
        code.Emit(Opcode.PopTop, node.Span);
    }

    // import a.b.c as x binds the innermost module, import gives the outermost.
    private void BindSubmodule(string name, int dot, string asName, SourceSpan span)
    {
        CodeBuilder code = emitter.Code;
        if (dot < 0)
        {
            emitter.Names.Store(asName, span);
            return;
        }
        while (dot >= 0)
        {
            int start = dot + 1;
            dot = name.IndexOf('.', start);
            EmitModuleName(Opcode.ImportFrom, dot < 0 ? name[start..] : name[start..dot], span);
            if (dot < 0)
                break;
            code.Emit(Opcode.Swap, 2, span);
            code.Emit(Opcode.PopTop, span);
        }
        emitter.Names.Store(asName, span);
        code.Emit(Opcode.PopTop, span);
    }

    private void EmitModuleName(Opcode opcode, string name, SourceSpan span) => emitter.EmitNamed(opcode, name, span);
}
