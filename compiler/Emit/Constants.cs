using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Constant = CoroVm.Bytecode.Constant;

namespace CoroVm.Compiler.Emit;

/// <summary>Makes pool constants from the values of literals.</summary>
internal static class Constants
{
    public static readonly SingletonConstant None = new(SingletonKind.None);
    public static readonly SingletonConstant True = new(SingletonKind.True);
    public static readonly SingletonConstant False = new(SingletonKind.False);
    public static readonly SingletonConstant Ellipsis = new(SingletonKind.Ellipsis);

    public static Constant Of(ConstantValue value) => value switch
    {
        StrValue v => Str(v.Text, v.CodePoints),
        IntValue v => new IntConstant(v.Value),
        NoneValue => None,
        BoolValue v => v.Value ? True : False,
        FloatValue v => new FloatConstant(v.Value),
        BytesValue v => new BytesConstant(v.Value),
        ImaginaryValue v => new ComplexConstant(0, v.Imag),
        EllipsisValue => Ellipsis,
        _ => throw new InvalidOperationException($"unknown constant {value.GetType().Name}"),
    };

    /// <summary>Text in UTF-16; code points are given only where UTF-16 is ambiguous.</summary>
    public static StrConstant Str(string text, int[]? codePoints = null) =>
        codePoints is null && !HasSurrogate(text) ? new StrConstant(text)
        : new StrConstant(text, codePoints ?? CodePointsOf(text));

    public static StrConstant Concat(StrConstant left, StrConstant right) =>
        left.CodePoints is null && right.CodePoints is null ? new StrConstant(left.Text + right.Text)
        : new StrConstant(left.Text + right.Text,
            [.. left.CodePoints ?? CodePointsOf(left.Text), .. right.CodePoints ?? CodePointsOf(right.Text)]);

    public static SequenceConstant Strings(IEnumerable<string> items) =>
        new(false, items.Select(Constant (item) => Str(item)).ToArray());

    /// <summary>Whether the value counts as true.</summary>
    public static bool Truth(Constant constant) => constant switch
    {
        SingletonConstant c => c.Kind is SingletonKind.True or SingletonKind.Ellipsis,
        IntConstant c => !c.Value.IsZero,
        FloatConstant c => c.Value != 0,
        ComplexConstant c => c.Real != 0 || c.Imaginary != 0,
        StrConstant c => c.Text.Length > 0,
        BytesConstant c => c.Value.Length > 0,
        SequenceConstant c => c.Items.Length > 0,
        _ => true,
    };

    private static bool HasSurrogate(string text)
    {
        foreach (char c in text)
            if (char.IsSurrogate(c))
                return true;
        return false;
    }

    private static int[] CodePointsOf(string text)
    {
        var points = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                points.Add(char.ConvertToUtf32(text[i], text[++i]));
            else
                points.Add(text[i]);
        }
        return [.. points];
    }
}
