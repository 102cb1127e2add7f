using System.Runtime.CompilerServices;
using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Diagnostics;
using CoroVm.Compiler.Scopes;
using Constant = CoroVm.Bytecode.Constant;

namespace CoroVm.Compiler.Emit;

/// <summary>The emitters of one compilation, which call each other through it, and the unit they write at present.</summary>
internal sealed class Emitter
{
    private const int MaxDepth = 6000;

    private readonly string _fileName;
    private readonly Stack<CodeBuilder> _freeCode = new();
    private readonly CodeLayout _layout = new();
    private int _depth;

    public Emitter(ScopeTable scopes, EmitOptions options, string fileName, DiagnosticReporter reporter)
    {
        _fileName = fileName;
        Scopes = scopes;
        Options = options;
        Reporter = reporter;
        Unit = new UnitBuilder(UnitKind.Module, "<module>", scopes.Module, null, 1, RentCode());
        Folder = new ConstantFolder(options.OptimizeLevel == 0);
        Names = new NameEmitter(this);
        Expressions = new ExpressionEmitter(this);
        Operators = new OperatorEmitter(this);
        Conditions = new ConditionEmitter(this);
        Displays = new DisplayEmitter(this);
        Subscripts = new SubscriptEmitter(this);
        Calls = new CallEmitter(this);
        Strings = new StringEmitter(this);
        Suspensions = new SuspensionEmitter(this);
        Comprehensions = new ComprehensionEmitter(this);
        Targets = new TargetEmitter(this);
        Statements = new StatementEmitter(this);
        Loops = new LoopEmitter(this);
        Exits = new ExitEmitter(this);
        Tries = new TryEmitter(this);
        TryStars = new TryStarEmitter(this);
        Withs = new WithEmitter(this);
        Patterns = new PatternEmitter(this);
        Imports = new ImportEmitter(this);
        Functions = new FunctionEmitter(this);
        Classes = new ClassEmitter(this);
        TypeParameters = new TypeParameterEmitter(this);
        Annotations = new AnnotationEmitter(this);
        Warnings = new LiteralWarnings(reporter);
    }

    public ScopeTable Scopes { get; }
    public EmitOptions Options { get; }
    public DiagnosticReporter Reporter { get; }

    /// <summary>The unit that instructions go to.</summary>
    public UnitBuilder Unit { get; private set; }

    public CodeBuilder Code => Unit.Code;

    public ConstantFolder Folder { get; }
    public NameEmitter Names { get; }
    public ExpressionEmitter Expressions { get; }
    public OperatorEmitter Operators { get; }
    public ConditionEmitter Conditions { get; }
    public DisplayEmitter Displays { get; }
    public SubscriptEmitter Subscripts { get; }
    public CallEmitter Calls { get; }
    public StringEmitter Strings { get; }
    public SuspensionEmitter Suspensions { get; }
    public ComprehensionEmitter Comprehensions { get; }
    public TargetEmitter Targets { get; }
    public StatementEmitter Statements { get; }
    public LoopEmitter Loops { get; }
    public ExitEmitter Exits { get; }
    public TryEmitter Tries { get; }
    public TryStarEmitter TryStars { get; }
    public WithEmitter Withs { get; }
    public PatternEmitter Patterns { get; }
    public ImportEmitter Imports { get; }
    public FunctionEmitter Functions { get; }
    public ClassEmitter Classes { get; }
    public TypeParameterEmitter TypeParameters { get; }
    public AnnotationEmitter Annotations { get; }
    public LiteralWarnings Warnings { get; }

    /// <summary>Somewhere to write a unit's code; <see cref="Leave"/> gives it back.</summary>
    public CodeBuilder RentCode()
    {
        if (!_freeCode.TryPop(out CodeBuilder? code))
            return new CodeBuilder(Reporter);
        code.Clear();
        return code;
    }

    /// <summary>Starts writing an inner unit.</summary>
    public void Enter(UnitBuilder unit, SourceSpan span)
    {
        Unit = unit;
        unit.EmitCells(span);
    }

    /// <summary>Finishes the unit and goes back to the one around it.</summary>
    public CodeUnit Leave()
    {
        UnitBuilder unit = Unit;
        CodeUnit result = unit.Finish(_fileName, FlagsOf(unit), _layout);
        _freeCode.Push(unit.Code);
        Unit = unit.Parent ?? unit;
        return result;
    }

    /// <summary>Guards one level of recursion over the tree; pair with <see cref="Ascend"/>.</summary>
    public void Descend(Node node)
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Reporter.TooDeep(node.Span);
    }

    public void Ascend() => _depth--;

    public void LoadConstant(Constant constant, SourceSpan span)
    {
        switch (constant)
        {
            case SingletonConstant { Kind: SingletonKind.None }:
                Code.Emit(Opcode.LoadNone, span);
                break;
            case SingletonConstant { Kind: SingletonKind.True }:
                Code.Emit(Opcode.LoadTrue, span);
                break;
            case SingletonConstant { Kind: SingletonKind.False }:
                Code.Emit(Opcode.LoadFalse, span);
                break;
            case IntConstant { Value: var value } when value >= int.MinValue && value <= int.MaxValue:
                Code.Emit(Opcode.LoadInt, (int)value, span);
                break;
            default:
                if (Code.IsReachable)
                    Code.Emit(Opcode.LoadConst, Unit.ConstantIndexOf(constant), span);
                break;
        }
    }

    public void LoadString(string text, SourceSpan span) => LoadConstant(Constants.Str(text), span);

    /// <summary>Emits an instruction whose operand is an attribute or module name, mangled if it is private.</summary>
    public void EmitNamed(Opcode opcode, string name, SourceSpan span)
    {
        if (Code.IsReachable)
            Code.Emit(opcode, Unit.NameIndexOf(Mangle(name)), span);
    }

    public string Mangle(string name) => NameMangler.Mangle(Unit.Scope, Unit.PrivateName, name);

    public void Intrinsic(IntrinsicFunction function, SourceSpan span) =>
        Code.Emit(Opcode.CallIntrinsic, (int)function, span);

    private CodeFlags FlagsOf(UnitBuilder unit)
    {
        Scope scope = unit.Scope;
        CodeFlags flags = Options.FutureAnnotations ? CodeFlags.FutureAnnotations : CodeFlags.None;
        if (scope.IsFunctionLike)
        {
            flags |= CodeFlags.Optimized | CodeFlags.NewLocals;
            if (scope.IsNested)
                flags |= CodeFlags.Nested;
            if (scope.IsGenerator)
                flags |= scope.IsCoroutine ? CodeFlags.AsyncGenerator : CodeFlags.Generator;
        }
        if (scope.IsCoroutine && !scope.IsGenerator)
            flags |= CodeFlags.Coroutine;
        if (unit.Kind == UnitKind.Module)
            flags |= CodeFlags.Module;
        if (unit.Kind == UnitKind.Class)
            flags |= CodeFlags.ClassBody;
        if (unit.Kind is UnitKind.Function or UnitKind.AsyncFunction or UnitKind.Lambda
            && unit.Parent is { Kind: UnitKind.Class })
            flags |= CodeFlags.Method;
        if (scope.HasDocstring && unit.Kind is UnitKind.Function or UnitKind.AsyncFunction)
            flags |= CodeFlags.HasDocstring;
        return flags;
    }
}
