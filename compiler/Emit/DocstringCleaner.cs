using System.Text;
using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Takes the common indentation out of docstrings, as CPython's compiler does.</summary>
internal static class DocstringCleaner
{
    private const int TabSize = 8;

    public static StrConstant Clean(StrValue text) => text.CodePoints is null
        ? Constants.Str(Clean(text.Text)) : Constants.Str(text.Text, text.CodePoints);

    private static string Clean(string text)
    {
        string expanded = ExpandTabs(text);
        string[] lines = expanded.Split('\n');
        int margin = int.MaxValue;
        for (int i = 1; i < lines.Length; i++)
        {
            int indent = lines[i].Length - lines[i].TrimStart(' ').Length;
            if (indent < lines[i].Length)
                margin = Math.Min(margin, indent);
        }
        if (margin == int.MaxValue)
            margin = 0;
        lines[0] = lines[0].TrimStart(' ');
        for (int i = 1; i < lines.Length; i++)
        {
            int indent = lines[i].Length - lines[i].TrimStart(' ').Length;
            lines[i] = lines[i][Math.Min(margin, indent)..];
        }
        return string.Join('\n', lines);
    }

    private static string ExpandTabs(string text)
    {
        if (!text.Contains('\t'))
            return text;
        var expanded = new StringBuilder(text.Length + TabSize);
        int column = 0;
        foreach (char c in text)
        {
            if (c == '\t')
            {
                int spaces = TabSize - column % TabSize;
                expanded.Append(' ', spaces);
                column += spaces;
                continue;
            }
            expanded.Append(c);
            column = c is '\n' or '\r' ? 0 : column + (char.IsLowSurrogate(c) ? 0 : 1);
        }
        return expanded.ToString();
    }
}
