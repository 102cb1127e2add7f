using System.Reflection;
using System.Runtime.Loader;
using CoroVm.Bytecode;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

/// <summary>The library for netstandard2.0 reads, verifies and writes what the one for this framework does.</summary>
public sealed class NetStandardTests
{
    [Test]
    public void ItReadsAndWritesTheSameBytes()
    {
        Assembly library = Load();
        MethodInfo read = Method(library, nameof(CbcReader), nameof(CbcReader.Read));
        MethodInfo write = Method(library, nameof(CbcWriter), nameof(CbcWriter.Write));
        for (int seed = 0; seed < 200; seed++)
        {
            byte[] bytes = CbcWriter.Write(RandomProgram.Make(seed));
            object file = read.Invoke(null, [bytes])!;
            object main = file.GetType().GetProperty(nameof(CbcFile.Main))!.GetValue(file)!;
            object metadata = file.GetType().GetProperty(nameof(CbcFile.Metadata))!.GetValue(file)!;
            Assert.That(write.Invoke(null, [main, metadata, false]), Is.EqualTo(bytes));
        }
    }

    [Test]
    public void ItRefusesWhatTheOtherRefuses()
    {
        MethodInfo read = Method(Load(), nameof(CbcReader), nameof(CbcReader.Read));
        byte[] file = CbcWriter.Write(RandomProgram.Make(1)), other = CbcWriter.Write(RandomProgram.Make(2));
        for (int seed = 0; seed < 500; seed++)
        {
            byte[] mutant = new Mutator(seed).MutateSection(file, other);
            string? here = null, there = null;
            try
            {
                CbcReader.Read(mutant);
            }
            catch (CbcFormatException e)
            {
                here = e.Message;
            }
            try
            {
                read.Invoke(null, [mutant]);
            }
            catch (TargetInvocationException e)
            {
                there = e.InnerException!.Message;
            }
            Assert.That(there, Is.EqualTo(here), $"seed {seed}");
        }
    }

    private static Assembly Load()
    {
        string own = typeof(CbcReader).Assembly.Location;
        string configuration = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(own)))!;
        string path = Path.Combine(RepositoryFiles.Root, "vm", "bytecode", "bin", configuration, "netstandard2.0", "CoroVm.Bytecode.dll");
        Assume.That(File.Exists(path), $"{path} is not built");
        return new AssemblyLoadContext("netstandard2.0").LoadFromAssemblyPath(path);
    }

    private static MethodInfo Method(Assembly library, string type, string method) =>
        library.GetType($"CoroVm.Bytecode.{type}")!.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!;
}
