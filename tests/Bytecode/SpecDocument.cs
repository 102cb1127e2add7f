using System.Reflection;
using System.Text;
using CoroVm.Bytecode;

namespace CoroVm.Tests.Bytecode;

/// <summary>The chapters of spec.md that are written by program, from the tables in the code.</summary>
internal static class SpecDocument
{
    /// <summary>The text with each generated part renewed. A part lies between <c>&lt;!-- generated: NAME --></c> and
    /// <c>&lt;!-- end --></c>.</summary>
    public static string Renew(string text)
    {
        text = Replace(text, "opcodes", Opcodes());
        text = Replace(text, "verifier rules", Rules<VerifyRule>("V"));
        return Replace(text, "format rules", Rules<CbcRule>("F"));
    }

    /// <summary>The rows of the opcode table as the source file OpcodeFacts.cs.</summary>
    public static string Facts()
    {
        var text = new StringBuilder("""
            // Written from Opcode.cs by UPDATE=1 dotnet test --filter SpecTable; not to be edited.
            using K = CoroVm.Bytecode.OperandKind;

            namespace CoroVm.Bytecode;

            /// <summary>The rows of the opcode table as code: to read the attributes whenever a program starts takes 17 ms.</summary>
            internal static class OpcodeFacts
            {
                public static OpcodeInfo[] Make() =>
                [

            """.ReplaceLineEndings("\n"));
        foreach (Opcode opcode in Enum.GetValues<Opcode>())
        {
            OpAttribute row = Row(opcode);
            text.Append($"        new(Opcode.{opcode}, \"{opcode}\", \"{row.Stack}\", K.{row.Operand})");
            string[] rest = Properties(row).ToArray();
            text.Append(rest.Length == 0 ? ",\n" : $" {{ {string.Join(", ", rest)} }},\n");
        }
        return text.Append("    ];\n}\n").ToString();
    }

    private static IEnumerable<string> Properties(OpAttribute row)
    {
        if (row.Second != OperandKind.None)
            yield return $"Second = K.{row.Second}";
        if (row.Ends)
            yield return "Ends = true";
        if (row.OnCell)
            yield return "OnCell = true";
        if (row.Suspends)
            yield return "Suspends = true";
        if (row.NeverRaises)
            yield return "NeverRaises = true";
        if (row.Min > 0)
            yield return $"Min = {row.Min}";
        if (row.Max < int.MaxValue)
            yield return $"Max = {row.Max}";
        if (row.SecondMax < int.MaxValue)
            yield return $"SecondMax = {row.SecondMax}";
        if (row.ShortCount > 0)
            yield return $"ShortFrom = {row.ShortFrom}, ShortCount = {row.ShortCount}";
    }

    private static OpAttribute Row(Opcode opcode) =>
        typeof(Opcode).GetField(opcode.ToString())!.GetCustomAttribute<OpAttribute>()!;

    private static string Replace(string text, string name, string content)
    {
        string start = $"<!-- generated: {name} -->\n", end = "<!-- end -->";
        int from = text.IndexOf(start, StringComparison.Ordinal);
        if (from < 0)
            throw new InvalidOperationException($"spec.md has no part '{name}'");
        from += start.Length;
        return text[..from] + content + text[text.IndexOf(end, from, StringComparison.Ordinal)..];
    }

    private static string Opcodes()
    {
        var text = new StringBuilder("| Byte | Opcode | Operands | Stack | Effect |\n|---|---|---|---|---|\n");
        foreach (OpcodeInfo info in OpcodeInfo.All)
        {
            string bytes = info.ShortCount == 0 ? $"{(int)info.Opcode}"
                : $"{(int)info.Opcode}; {info.ShortFrom} to {info.ShortFrom + info.ShortCount - 1}";
            string stack = info.Picture.Replace("|", "\\|");
            text.Append($"| {bytes} | `{info.Mnemonic}` | {Operands(info)} | `{stack}` | {Escape(Row(info.Opcode).Summary)}{(info.NeverRaises ? " Never raises." : "")} |\n");
        }
        return text.ToString();
    }

    private static string Operands(OpcodeInfo info)
    {
        string first = info.OperandCount == 0 ? "" : info.Operand + Bounds(info.Min, info.Max);
        return info.OperandCount < 2 ? first : $"{first}, {info.Second}{Bounds(0, info.SecondMax)}";
    }

    private static string Bounds(int min, int max) => (min, max) switch
    {
        (0, int.MaxValue) => "",
        (_, int.MaxValue) => $" from {min}",
        _ => $" {min} to {max}",
    };

    private static string Rules<T>(string letter) where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (T rule in Enum.GetValues<T>())
        {
            string words = typeof(T).GetField(rule.ToString())!.GetCustomAttribute<RuleAttribute>()!.Text;
            text.Append($"- **{letter}{Convert.ToInt32(rule)}** {words}\n");
        }
        return text.ToString();
    }

    private static string Escape(string text) => text.Replace("|", "\\|").Replace("*", "\\*").Replace("_", "\\_").Replace("<", "\\<");
}
