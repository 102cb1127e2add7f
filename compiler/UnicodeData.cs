namespace CoroVm.Compiler;

/// <summary>What the compiler needs to know of the Unicode database and does not carry itself. A host that has the
/// runtime plugs in the runtime's tables; without them names of characters are unknown, and identifiers are
/// normalised as far as the platform can.</summary>
public abstract class UnicodeData
{
    /// <summary>Finds a character by its name, alias or named sequence's first form, case not minded.</summary>
    public abstract bool TryFindCharacter(string name, out int codePoint);

    /// <summary>Normalises an identifier to NFKC (PEP 3131).</summary>
    public abstract string NormalizeIdentifier(string identifier);
}
