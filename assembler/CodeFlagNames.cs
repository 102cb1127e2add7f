using System.Text;
using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>The names of code flags in assembler text: those of the enumeration, in the style of mnemonics.</summary>
internal static class CodeFlagNames
{
    private static readonly (CodeFlags Flag, string Name)[] s_names =
        [.. Enum.GetValues<CodeFlags>().Where(f => f != CodeFlags.None).Select(f => (f, Mnemonic(f.ToString())))];

    /// <summary>The names of the flags that are set; bits without a name are not shown.</summary>
    public static IEnumerable<string> Of(CodeFlags flags) => s_names.Where(n => (flags & n.Flag) != 0).Select(n => n.Name);

    /// <summary>The flag of a name; None if it names none.</summary>
    public static CodeFlags Parse(string name) => s_names.FirstOrDefault(n => n.Name == name).Flag;

    private static string Mnemonic(string name)
    {
        var text = new StringBuilder();
        foreach (char c in name)
            text.Append(char.IsUpper(c) && text.Length > 0 ? "_" : "").Append(char.ToUpperInvariant(c));
        return text.ToString();
    }
}
