using System.Reflection;

namespace CoroVm.Tests.Architecture;

/// <summary>The projects refer to each other one way only: source to code to objects; the runtime never sees the compiler.</summary>
internal sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> allowed = new()
    {
        ["CoroVm.Bytecode"] = [],
        ["CoroVm.Runtime"] = ["CoroVm.Bytecode"],
        ["CoroVm.StdLib"] = ["CoroVm.Bytecode", "CoroVm.Runtime"],
        ["CoroVm.Compiler"] = ["CoroVm.Bytecode"],
        ["CoroVm.Assembler"] = ["CoroVm.Bytecode"],
        ["corovm"] = ["CoroVm.Bytecode", "CoroVm.Runtime", "CoroVm.StdLib", "CoroVm.Compiler", "CoroVm.Assembler"],
    };

    [TestCaseSource(nameof(Assemblies))]
    public void RefersOnlyToWhatStandsBelow(string name)
    {
        string[] references = Assembly.Load(name).GetReferencedAssemblies()
            .Select(static r => r.Name!).Where(static r => r.StartsWith("CoroVm", StringComparison.Ordinal) || r == "corovm").ToArray();
        Assert.That(references, Is.SubsetOf(allowed[name]));
    }

    private static IEnumerable<string> Assemblies() => allowed.Keys;
}
