using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Scopes;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits function definitions and lambdas.</summary>
internal sealed class FunctionEmitter(Emitter emitter)
{
    // The verifier's bound on parameters and stack together, less what a body may need.
    private const int MaxParameters = 3000;

    public void Visit(Stmt node, FunctionParts parts)
    {
        emitter.Expressions.VisitAll(parts.Decorators);
        int firstLine = parts.Decorators.Length > 0 ? parts.Decorators[0].Span.StartLine : parts.Span.StartLine;
        if (parts.TypeParams.Length > 0)
        {
            VisitGeneric(node, parts, firstLine);
        }
        else
        {
            int flags = PushDefaults(parts.Args, parts.Span);
            flags |= emitter.Annotations.PushSignature(parts);
            VisitBody(node, parts, flags, firstLine);
        }
        ApplyDecorators(parts.Decorators);
        emitter.Names.Store(parts.Name, parts.Span);
    }

    public void VisitLambda(Lambda node)
    {
        int flags = PushDefaults(node.Args, node.Span);
        UnitBuilder unit = NewUnit(UnitKind.Lambda, "<lambda>", node, node.Args, node.Span.StartLine);
        emitter.Enter(unit, node.Span);
        emitter.Expressions.Visit(node.Body);
        unit.Code.Emit(Opcode.ReturnValue, node.Body.Span);
        MakeFunction(emitter.Leave(), flags, node.Span);
    }

    /// <summary>Makes a function of a unit; what <paramref name="flags"/> name is on the stack, cells are added.</summary>
    public void MakeFunction(CodeUnit code, int flags, SourceSpan span)
    {
        if (!emitter.Code.IsReachable)
            return;
        if (code.FreeNames.Length > 0)
        {
            PushClosure(code.FreeNames, span);
            flags |= MakeFunctionFlags.Closure;
        }
        emitter.Code.Emit(Opcode.MakeFunction, emitter.Unit.ConstantIndexOf(new CodeConstant(code)), flags, span);
    }

    /// <summary>Calls the decorators that lie below what they decorate.</summary>
    public void ApplyDecorators(Expr[] decorators)
    {
        for (int i = decorators.Length - 1; i >= 0; i--)
            emitter.Code.Emit(Opcode.Call, 1, decorators[i].Span);
    }

    /// <summary>Ends the unit of a body without return.</summary>
    public CodeUnit LeaveReturningNone()
    {
        emitter.Code.Emit(Opcode.LoadNone, SourceSpan.None);
        emitter.Code.Emit(Opcode.ReturnValue, SourceSpan.None);
        return emitter.Leave();
    }

    private void PushClosure(string[] names, SourceSpan span)
    {
        bool isBig = names.Length > DisplayEmitter.StackGuideline;
        if (isBig)
            emitter.Code.Emit(Opcode.BuildList, 0, span);
        foreach (string name in names)
        {
            emitter.Names.LoadCellOf(name, span);
            if (isBig)
                emitter.Code.Emit(Opcode.ListAppend, 1, span);
        }
        if (isBig)
            emitter.Intrinsic(IntrinsicFunction.ListToTuple, span);
        else
            emitter.Code.Emit(Opcode.BuildTuple, names.Length, span);
    }

    private void VisitGeneric(Stmt node, FunctionParts parts, int firstLine)
    {
        // The function that makes the type parameters receives the defaults, which are evaluated outside.
        bool hasDefaults = parts.Args.Defaults.Length > 0;
        bool hasKeywordDefaults = Array.Exists(parts.Args.KwDefaults, value => value is not null);
        int count = (hasDefaults ? 1 : 0) + (hasKeywordDefaults ? 1 : 0);
        emitter.TypeParameters.Enter(parts.TypeParams, parts.Name, firstLine, count, parts.Span);
        emitter.TypeParameters.PushTuple(parts.TypeParams);
        if (hasDefaults)
            emitter.Names.Load(ImplicitNames.Defaults, parts.Span);
        if (hasKeywordDefaults)
            emitter.Names.Load(ImplicitNames.KeywordDefaults, parts.Span);
        int flags = (hasDefaults ? MakeFunctionFlags.Defaults : 0) | (hasKeywordDefaults ? MakeFunctionFlags.KeywordDefaults : 0);
        flags |= emitter.Annotations.PushSignature(parts);
        VisitBody(node, parts, flags, firstLine);
        emitter.Code.Emit(Opcode.Swap, 2, parts.Span);
        emitter.Intrinsic(IntrinsicFunction.SetFunctionTypeParams, parts.Span);
        emitter.Code.Emit(Opcode.ReturnValue, parts.Span);
        MakeFunction(emitter.Leave(), 0, parts.Span);
        PushDefaults(parts.Args, parts.Span);
        emitter.Code.Emit(Opcode.Call, count, parts.Span);
    }

    private void VisitBody(Stmt node, FunctionParts parts, int flags, int firstLine)
    {
        UnitKind kind = parts.IsAsync ? UnitKind.AsyncFunction : UnitKind.Function;
        UnitBuilder unit = NewUnit(kind, parts.Name, node, parts.Args, firstLine);
        emitter.Enter(unit, parts.Span);
        int first = 0;
        if (unit.Scope.HasDocstring)
        {
            StrValue text = Docstring.Of(parts.Body)!;
            unit.ConstantIndexOf(DocstringCleaner.Clean(text));
            first = 1;
        }
        if (unit.Scope.IsGenerator || unit.Scope.IsCoroutine)
            emitter.Exits.Push(new FrameBlock(FrameBlockKind.Plain, parts.Span));
        for (int i = first; i < parts.Body.Length; i++)
            emitter.Statements.Visit(parts.Body[i]);
        MakeFunction(LeaveReturningNone(), flags, parts.Span);
    }

    private UnitBuilder NewUnit(UnitKind kind, string name, Node node, Arguments arguments, int firstLine)
    {
        if (arguments.PosOnlyArgs.Length + arguments.Args.Length + arguments.KwOnlyArgs.Length > MaxParameters)
            throw emitter.Reporter.Error("too many parameters", node.Span);
        return new UnitBuilder(kind, name, emitter.Scopes.Of(node), emitter.Unit, firstLine, emitter.RentCode())
        {
            ArgCount = arguments.PosOnlyArgs.Length + arguments.Args.Length,
            PosOnlyCount = arguments.PosOnlyArgs.Length,
            KwOnlyCount = arguments.KwOnlyArgs.Length,
            ParameterFlags = (arguments.VarArg is null ? 0 : CodeFlags.VarArgs)
                | (arguments.KwArg is null ? 0 : CodeFlags.VarKeywords),
        };
    }

    private int PushDefaults(Arguments arguments, SourceSpan span)
    {
        int flags = 0;
        if (arguments.Defaults.Length > 0)
        {
            if (emitter.Folder.FoldAll(arguments.Defaults, isFrozenSet: false) is { } constant)
                emitter.LoadConstant(constant, span);
            else
                emitter.Displays.EmitTuple(arguments.Defaults, null, span);
            flags |= MakeFunctionFlags.Defaults;
        }
        var pairs = new MapWriter(emitter, span);
        for (int i = 0; i < arguments.KwOnlyArgs.Length; i++)
        {
            if (arguments.KwDefaults[i] is not { } value)
                continue;
            emitter.LoadString(emitter.Mangle(arguments.KwOnlyArgs[i].Name), span);
            emitter.Expressions.Visit(value);
            pairs.AddPair();
            flags |= MakeFunctionFlags.KeywordDefaults;
        }
        if ((flags & MakeFunctionFlags.KeywordDefaults) != 0)
            pairs.Finish();
        return flags;
    }
}
