using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits the outermost unit.</summary>
internal sealed class ModuleEmitter(Emitter emitter)
{
    public CodeUnit Emit(Mod tree)
    {
        emitter.Unit.EmitCells(SourceSpan.None);
        switch (tree)
        {
            case Module node:
                emitter.Annotations.VisitBody(node.Body, StartOf(node.Body));
                break;
            case Interactive node:
                emitter.Annotations.VisitBody(node.Body, StartOf(node.Body));
                break;
            case Expression node:
                emitter.Expressions.Visit(node.Body);
                emitter.Code.Emit(Opcode.ReturnValue, node.Body.Span);
                return emitter.Leave();
        }
        return emitter.Functions.LeaveReturningNone();
    }

    private static SourceSpan StartOf(Stmt[] body) =>
        body.Length == 0 ? new SourceSpan(1, 0, 1, 0) : body[0].Span;
}
