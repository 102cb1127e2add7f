using System.Text;

namespace CoroVm.Runtime;

/// <summary>The runtime's Unicode 16 tables, for a host that plugs them into the compiler, which carries none.</summary>
public static class UnicodeDatabase
{
    /// <summary>Finds a character by its name or alias, in any case; named sequences are not characters.</summary>
    public static bool TryFindCharacter(string name, out int codePoint)
    {
        codePoint = UnicodeNames.Lookup(name) is { Length: 1 } points ? points[0] : 0;
        return codePoint != 0 || string.Equals(name, "NULL", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "NUL", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A text in the normalization form NFKC, as identifiers are compared in (PEP 3131).</summary>
    public static string NormalizeIdentifier(string identifier) =>
        Ascii.IsValid(identifier) ? identifier : UnicodeNormalization.Normalize(StrObject.From(identifier), true, true).Text;
}
