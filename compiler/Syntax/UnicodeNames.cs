using System.Globalization;

namespace CoroVm.Compiler.Syntax;

/// <summary>The names of <c>\N{...}</c>.</summary>
internal static class UnicodeNames
{
    /// <summary>Finds a character by its name, case not minded.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out int codePoint)
    {
        const string Ideograph = "CJK UNIFIED IDEOGRAPH-";
        codePoint = 0;
        return name.StartsWith(Ideograph, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name[Ideograph.Length..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                out codePoint);
    }
}
