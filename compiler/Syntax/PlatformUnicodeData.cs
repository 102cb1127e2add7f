using System.Globalization;
using System.Text;

namespace CoroVm.Compiler.Syntax;

/// <summary>What .NET knows by itself.</summary>
internal sealed class PlatformUnicodeData : UnicodeData
{
    public static readonly PlatformUnicodeData Instance = new();

    public override bool TryFindCharacter(string name, out int codePoint)
    {
        const string Ideograph = "CJK UNIFIED IDEOGRAPH-";
        codePoint = 0;
        return name.StartsWith(Ideograph, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan(Ideograph.Length), NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture, out codePoint);
    }

    public override string NormalizeIdentifier(string identifier) =>
        identifier.Normalize(NormalizationForm.FormKC);
}
