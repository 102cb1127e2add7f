using System.Text;
using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.Runtime.Modules;
using CoroVm.StdLib;

namespace CoroVm.Tests.Golden;

/// <summary>Runs a script in a virtual machine of its own, as the tool would.</summary>
internal static class ScriptRun
{
    /// <summary>What the script printed and its exit status. <paramref name="chunkSlots"/> is the size of the data stack's chunks;
    /// <paramref name="throughFile"/> sends the code through the .cbc format.</summary>
    internal static Expectation Run(string path, int chunkSlots = 1 << 14, bool throughFile = false)
    {
        Expectation? result = null;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = RunHere(path, chunkSlots, throughFile);
            }
            catch (Exception e)
            {
                failure = e;
            }
        }, 64 << 20);
        thread.Start();
        if (!thread.Join(TimeSpan.FromMinutes(2)))
            throw new TimeoutException(path + " did not end");
        return result ?? throw new InvalidOperationException("the virtual machine threw", failure);
    }

    private static Expectation RunHere(string path, int chunkSlots, bool throughFile)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        string folder = Path.GetDirectoryName(path)!;
        var vm = new VirtualMachine(new VirtualMachineOptions
        {
            Output = output,
            Error = error,
            Compiler = new SourceCompiler(new CoroVm.Cli.RuntimeUnicodeData()),
            ModuleFiles = new DiskModuleFiles(),
            AllowFiles = true,
            AllowNetwork = true,
            Arguments = [Path.GetFileName(path)],
            Path = [folder],
            StackChunkSlots = chunkSlots,
        });
        StandardLibrary.AddTo(vm);
        byte[] source = File.ReadAllBytes(path);
        int status;
        if (throughFile)
        {
            CompileOutcome outcome = new SourceCompiler().Compile(new CompileRequest { Bytes = source, FileName = path });
            status = outcome.Unit is null
                ? vm.RunMain(new CompileRequest { Bytes = source, FileName = path })
                : vm.RunMain(CbcReader.Read(CbcWriter.Write(outcome.Unit)).Main, path);
        }
        else
        {
            status = vm.RunMain(new CompileRequest { Bytes = source, FileName = path });
        }
        return new Expectation(status, Text(output, folder), Text(error, folder));
    }

    private static string Text(MemoryStream stream, string folder) =>
        Expectation.Clean(Encoding.UTF8.GetString(stream.ToArray()), folder);
}
