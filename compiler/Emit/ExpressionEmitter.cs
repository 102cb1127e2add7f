using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Attribute = CoroVm.Compiler.Ast.Attribute;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits an expression: its value ends up on top of the stack.</summary>
internal sealed class ExpressionEmitter(Emitter emitter)
{
    public void VisitAll(Expr[] expressions)
    {
        foreach (Expr expression in expressions)
            Visit(expression);
    }

    public void Visit(Expr expression)
    {
        switch (expression)
        {
            case Name { Id: not "__debug__" } node:
                emitter.Names.Load(node.Id, node.Span);
                return;
            case Ast.Constant or Name:
                emitter.LoadConstant(emitter.Folder.Fold(expression)!, expression.Span);
                return;
        }
        emitter.Descend(expression);
        switch (expression)
        {
            case Attribute node:
                VisitAttribute(node);
                break;
            case Call node:
                emitter.Calls.Visit(node);
                break;
            case BinOp node:
                emitter.Operators.VisitBinary(node);
                break;
            case Subscript node:
                emitter.Subscripts.Visit(node);
                break;
            case Compare node:
                emitter.Operators.VisitComparison(node);
                break;
            case BoolOp node:
                emitter.Operators.VisitBoolean(node);
                break;
            case UnaryOp node:
                emitter.Operators.VisitUnary(node);
                break;
            case IfExp node:
                emitter.Operators.VisitConditional(node);
                break;
            case Tuple node:
                emitter.Displays.VisitTuple(node);
                break;
            case List node:
                emitter.Displays.VisitList(node);
                break;
            case Set node:
                emitter.Displays.VisitSet(node);
                break;
            case Dict node:
                emitter.Displays.VisitDict(node);
                break;
            case JoinedStr node:
                emitter.Strings.VisitJoined(node);
                break;
            case FormattedValue node:
                emitter.Strings.VisitFormatted(node);
                break;
            case TemplateStr node:
                emitter.Strings.VisitTemplate(node);
                break;
            case Interpolation node:
                emitter.Strings.VisitInterpolation(node);
                break;
            case ListComp node:
                emitter.Comprehensions.VisitList(node);
                break;
            case SetComp node:
                emitter.Comprehensions.VisitSet(node);
                break;
            case DictComp node:
                emitter.Comprehensions.VisitDict(node);
                break;
            case GeneratorExp node:
                emitter.Comprehensions.VisitGenerator(node);
                break;
            case Lambda node:
                emitter.Functions.VisitLambda(node);
                break;
            case NamedExpr node:
                Visit(node.Value);
                emitter.Code.Emit(Opcode.Copy, 1, node.Span);
                emitter.Names.Store(node.Target.Id, node.Target.Span);
                break;
            case Yield node:
                emitter.Suspensions.VisitYield(node);
                break;
            case YieldFrom node:
                emitter.Suspensions.VisitYieldFrom(node);
                break;
            case Await node:
                emitter.Suspensions.VisitAwait(node);
                break;
            case Slice node:
                emitter.Subscripts.VisitSlice(node);
                break;
            case Starred node:
                throw emitter.Reporter.Error("can't use starred expression here", node.Span);
            default:
                throw new InvalidOperationException($"unknown expression {expression.GetType().Name}");
        }
        emitter.Ascend();
    }

    private void VisitAttribute(Attribute node)
    {
        if (emitter.Calls.TryLoadSuper(node))
        {
            emitter.EmitNamed(Opcode.LoadSuperAttr, node.Attr, node.Span);
            return;
        }
        Visit(node.Value);
        emitter.EmitNamed(Opcode.LoadAttr, node.Attr, AttributeSpan.Of(node));
    }
}
