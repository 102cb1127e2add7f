using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.StdLib;

namespace CoroVm.Tests.Runtime;

/// <summary>Native modules that CPython does not have, for modules of ours written in Python: a script that imports them itself gets
/// TypeError for what they cannot use. Found by mutated .cbc files.</summary>
internal sealed class NativeArgumentTests
{
    [TestCase("import _hashes; _hashes.new(None)")]
    [TestCase("import _hashes; _hashes.blake2(True, b'', 64, False)")]
    [TestCase("import _hashes; _hashes.blake2(False, bytes(32), 99, False)")]
    [TestCase("import _hashes; _hashes.blake2(False, bytes(32), 1.5, False)")]
    [TestCase("import _hashes; _hashes.pbkdf2('md5', 'text', b'', 1, 1)")]
    [TestCase("import _hashes; _hashes.pbkdf2(0, b'', b'', 1, 1)")]
    [TestCase("import _io; _io.open_raw('a', 1, False)")]
    public void WrongArgumentsAreATypeError(string call)
    {
        var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler(), AllowFiles = true });
        StandardLibrary.AddTo(vm);
        string script = "try:\n    " + call.Replace("; ", "\n    ", StringComparison.Ordinal) + "\n    result = 0\nexcept TypeError:\n    result = 1\n";
        Assert.That(vm.Run(vm.Compile(script, "natives.py"))["result"].AsInt64(), Is.EqualTo(1));
    }
}
