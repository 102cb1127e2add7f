using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Runtime;

namespace CoroVm.Cli;

/// <summary>Compiles source for verbs that do not run it.</summary>
internal static class Sources
{
    /// <summary>The code of a source text; null after its syntax error was printed as Python prints it. Warnings go to stderr.</summary>
    internal static CodeUnit? Compile(byte[] source, string name, int optimizeLevel)
    {
        using Stream error = Console.OpenStandardError();
        var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler(new RuntimeUnicodeData()), Error = error });
        try
        {
            return vm.Compile(new CompileRequest { Bytes = source, FileName = name, OptimizeLevel = optimizeLevel });
        }
        catch (ScriptException e)
        {
            error.Write(System.Text.Encoding.UTF8.GetBytes(e.ScriptTraceback));
            return null;
        }
    }
}
