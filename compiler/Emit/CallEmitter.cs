using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Scopes;
using Attribute = CoroVm.Compiler.Ast.Attribute;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits calls.</summary>
internal sealed class CallEmitter(Emitter emitter)
{
    public void Visit(Call node)
    {
        CheckKeywords(node.Keywords);
        if (node.Func is Attribute method && IsSimple(node.Args, node.Keywords, 0))
        {
            VisitMethodCall(node, method);
            return;
        }
        emitter.Warnings.CheckCallee(node.Func);
        emitter.Expressions.Visit(node.Func);
        EmitCall(0, node.Args, null, node.Keywords, node.Span);
    }

    /// <summary>Pushes <c>super</c>, the class and the object if the attribute is one of <c>super()</c> that needs no super
    /// object; otherwise emits nothing.</summary>
    public bool TryLoadSuper(Attribute node)
    {
        if (node is not { Attr: not "__class__", Value: Call { Func: Name { Id: "super" } name, Keywords: [] } call }
            || emitter.Unit.Names.Find("super") is not { Binding: NameBinding.GlobalImplicit }
            || emitter.Scopes.Module.Find("super") is not null)
            return false;
        UnitBuilder unit = emitter.Unit;
        if (call.Args.Length == 2 && !DisplayEmitter.HasStar(call.Args))
        {
            emitter.Names.Load(name.Id, name.Span);
            emitter.Expressions.VisitAll(call.Args);
            return true;
        }
        if (call.Args.Length != 0 || unit.ArgCount == 0
            || unit.Names.Find(ImplicitNames.Class) is not { Binding: NameBinding.Free } symbol
            || symbol.Binder!.Host == unit.Scope)
            return false;
        emitter.Names.Load(name.Id, name.Span);
        emitter.Code.Emit(Opcode.LoadFree, unit.FreeIndexOf(ImplicitNames.Class), call.Span);
        emitter.Code.Emit(unit.IsCell(unit.FirstParameter) ? Opcode.LoadCell : Opcode.LoadFast, 0, call.Span);
        return true;
    }

    /// <summary>Calls what lies below the arguments already pushed.</summary>
    /// <param name="pushed">How many arguments are on the stack.</param>
    /// <param name="args">The positional arguments behind those.</param>
    /// <param name="injected">A variable that is the last positional argument, or null.</param>
    /// <param name="keywords">The keyword arguments.</param>
    /// <param name="span">The call.</param>
    public void EmitCall(int pushed, Expr[] args, string? injected, Keyword[] keywords, SourceSpan span)
    {
        if (!IsSimple(args, keywords, pushed))
        {
            EmitUnpackingCall(pushed, args, injected, keywords, span);
            return;
        }
        emitter.Expressions.VisitAll(args);
        if (injected is not null)
            emitter.Names.Load(injected, span);
        int count = pushed + args.Length + (injected is null ? 0 : 1);
        if (keywords.Length == 0)
            emitter.Code.Emit(Opcode.Call, count, span);
        else
            EmitKeywords(Opcode.CallKw, count, keywords, span);
    }

    public void CheckKeywords(Keyword[] keywords)
    {
        if (keywords.Length < 2)
            return;
        var seen = new HashSet<string>(keywords.Length);
        foreach (Keyword keyword in keywords)
            if (keyword.Arg is not null && !seen.Add(keyword.Arg))
                throw emitter.Reporter.Error($"keyword argument repeated: {keyword.Arg}", keyword.Span);
    }

    private static bool IsSimple(Expr[] args, Keyword[] keywords, int pushed)
    {
        if (pushed + args.Length + keywords.Length * 2 > DisplayEmitter.StackGuideline || DisplayEmitter.HasStar(args))
            return false;
        foreach (Keyword keyword in keywords)
            if (keyword.Arg is null)
                return false;
        return true;
    }

    private void VisitMethodCall(Call node, Attribute method)
    {
        CodeBuilder code = emitter.Code;
        if (TryLoadSuper(method))
        {
            emitter.EmitNamed(Opcode.LoadSuperMethod, method.Attr, method.Span);
        }
        else
        {
            emitter.Expressions.Visit(method.Value);
            emitter.EmitNamed(Opcode.LoadMethod, method.Attr, AttributeSpan.Of(method));
        }
        SourceSpan span = AttributeSpan.Of(node.Span, method);
        emitter.Expressions.VisitAll(node.Args);
        if (node.Keywords.Length > 0)
            EmitKeywords(Opcode.CallMethodKw, node.Args.Length, node.Keywords, span);
        else if (node.Args.Length == 1 && method.Attr is "send")
            code.Emit(Opcode.Send, span);
        else if (node.Args.Length == 1 && method.Attr is "throw")
            code.Emit(Opcode.Throw, span);
        else
            code.Emit(Opcode.CallMethod, node.Args.Length, span);
    }

    private void EmitKeywords(Opcode opcode, int positional, Keyword[] keywords, SourceSpan span)
    {
        foreach (Keyword keyword in keywords)
            emitter.Expressions.Visit(keyword.Value);
        if (emitter.Code.IsReachable)
            emitter.Code.Emit(opcode, positional + keywords.Length,
                emitter.Unit.ConstantIndexOf(Constants.Strings(keywords.Select(keyword => keyword.Arg!))), span);
    }

    private void EmitUnpackingCall(int pushed, Expr[] args, string? injected, Keyword[] keywords, SourceSpan span)
    {
        if (pushed == 0 && injected is null && args is [Starred only])
            emitter.Expressions.Visit(only.Value);
        else
            EmitArgumentTuple(pushed, args, injected, span);
        if (keywords.Length == 0)
        {
            emitter.Code.Emit(Opcode.CallEx, span);
            return;
        }
        EmitKeywordDict(keywords, span);
        emitter.Code.Emit(Opcode.CallExKw, span);
    }

    private void EmitArgumentTuple(int pushed, Expr[] args, string? injected, SourceSpan span)
    {
        CodeBuilder code = emitter.Code;
        if (pushed == 0)
        {
            emitter.Displays.EmitTuple(args, injected, span);
            return;
        }
        code.Emit(Opcode.BuildList, pushed, span);
        foreach (Expr argument in args)
        {
            emitter.Expressions.Visit(argument is Starred starred ? starred.Value : argument);
            code.Emit(argument is Starred ? Opcode.ListExtend : Opcode.ListAppend, 1, span);
        }
        if (injected is not null)
        {
            emitter.Names.Load(injected, span);
            code.Emit(Opcode.ListAppend, 1, span);
        }
        emitter.Intrinsic(IntrinsicFunction.ListToTuple, span);
    }

    // Runs of named arguments become dicts of their own, merged one after the other, so that a repeated name is found
    // where it stands.
    private void EmitKeywordDict(Keyword[] keywords, SourceSpan span)
    {
        CodeBuilder code = emitter.Code;
        bool hasDict = false;
        for (int i = 0; i < keywords.Length;)
        {
            if (keywords[i].Arg is null)
            {
                if (!hasDict)
                    code.Emit(Opcode.BuildMap, 0, span);
                emitter.Expressions.Visit(keywords[i++].Value);
                code.Emit(Opcode.DictMerge, 1, span);
                hasDict = true;
                continue;
            }
            int end = i;
            while (end < keywords.Length && keywords[end].Arg is not null)
                end++;
            EmitNamedArguments(keywords.AsSpan(i, end - i), span);
            if (hasDict)
                code.Emit(Opcode.DictMerge, 1, span);
            hasDict = true;
            i = end;
        }
    }

    private void EmitNamedArguments(ReadOnlySpan<Keyword> keywords, SourceSpan span)
    {
        var pairs = new MapWriter(emitter, span);
        foreach (Keyword keyword in keywords)
        {
            emitter.LoadString(keyword.Arg!, span);
            emitter.Expressions.Visit(keyword.Value);
            pairs.AddPair();
        }
        pairs.Finish();
    }
}
