using System.Text;

namespace CoroVm.Compiler.Syntax;

/// <summary>NFKC for identifiers (PEP 3131).</summary>
internal static class IdentifierNormalizer
{
    public static string Normalize(string identifier) => identifier.Normalize(NormalizationForm.FormKC);
}
