using CoroVm.Compiler;
using CoroVm.Runtime;

namespace CoroVm.Cli;

/// <summary>Gives the compiler the runtime's Unicode tables.</summary>
internal sealed class RuntimeUnicodeData : UnicodeData
{
    /// <inheritdoc/>
    public override bool TryFindCharacter(string name, out int codePoint) => UnicodeDatabase.TryFindCharacter(name, out codePoint);

    /// <inheritdoc/>
    public override string NormalizeIdentifier(string identifier) => UnicodeDatabase.NormalizeIdentifier(identifier);
}
