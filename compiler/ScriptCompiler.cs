using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Diagnostics;
using CoroVm.Compiler.Emit;
using CoroVm.Compiler.Scopes;
using CoroVm.Compiler.Syntax;

namespace CoroVm.Compiler;

/// <summary>The compiler's façade: program text to code.</summary>
public static class ScriptCompiler
{
    /// <summary>Compiles text.</summary>
    /// <exception cref="CompileError">The text is not Python.</exception>
    public static CompileResult Compile(
        string text, string fileName, CompileMode mode = CompileMode.Exec, CompileOptions? options = null) =>
        Compile(SourceText.FromString(text, fileName), mode, options);

    /// <summary>Compiles the content of a file.</summary>
    /// <exception cref="CompileError">The bytes are no text, or the text is not Python.</exception>
    public static CompileResult Compile(
        ReadOnlySpan<byte> bytes, string fileName, CompileMode mode = CompileMode.Exec,
        CompileOptions? options = null) =>
        Compile(SourceText.FromBytes(bytes, fileName), mode, options);

    /// <summary>The syntax tree of a text, as <c>ast.dump</c> writes it with attributes.</summary>
    /// <exception cref="CompileError">The text is not Python.</exception>
    public static string Dump(SourceText source, CompileMode mode = CompileMode.Exec) =>
        AstDump.Dump(Parser.Parse(source, ParseModeOf(mode)), includeAttributes: true);

    private static ParseMode ParseModeOf(CompileMode mode) => mode switch
    {
        CompileMode.Exec => ParseMode.Exec,
        CompileMode.Eval => ParseMode.Eval,
        _ => ParseMode.Single,
    };

    /// <summary>Compiles text.</summary>
    /// <exception cref="CompileError">The text is not Python.</exception>
    public static CompileResult Compile(
        SourceText source, CompileMode mode = CompileMode.Exec, CompileOptions? options = null)
    {
        options ??= CompileOptions.Default;
        var reporter = new DiagnosticReporter(source);
        Mod tree = Parser.Parse(source, ParseModeOf(mode), reporter.Warnings, options.KeepsBlocksOpen);
        FutureFlags features = options.FutureFlags | FutureFeatures.Find(tree, reporter);
        bool futureAnnotations = (features & FutureFlags.Annotations) != 0;
        ScopeTable scopes = ScopeBuilder.Build(
            tree, new ScopeOptions(futureAnnotations, options.TopLevelAwait, options.OptimizeLevel < 2), reporter);
        var emitter = new Emitter(
            scopes, new EmitOptions(options.OptimizeLevel, futureAnnotations, mode == CompileMode.Single),
            source.FileName, reporter);
        return new CompileResult(new ModuleEmitter(emitter).Emit(tree), reporter.Warnings, features);
    }
}
