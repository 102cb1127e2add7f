using System.Globalization;
using System.Text;

namespace CoroVm.Assembler;

/// <summary>Walks over the tokens of one line and says what it expected where it found something else.</summary>
internal sealed class TokenCursor(List<AsmToken> tokens)
{
    private int _index;

    public AsmToken Current => tokens[_index];

    public bool AtEnd => Current.Kind == AsmTokenKind.End;

    public AsmToken Peek(int distance) => tokens[Math.Min(_index + distance, tokens.Count - 1)];

    public AsmToken Next() => AtEnd ? Current : tokens[_index++];

    public bool Accept(char symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _index++;
        return true;
    }

    public void Expect(char symbol)
    {
        if (!Accept(symbol))
            throw Expected($"'{symbol}'");
    }

    public string Word(string what) => Current.Kind == AsmTokenKind.Word ? Next().Text : throw Expected(what);

    /// <summary>A name: a word, or a string when it is not made of letters, digits and underscores.</summary>
    public string Name(string what) => Current.Kind == AsmTokenKind.String ? Text(Next().Content!) : Word(what);

    public int Integer(string what, int least = 0)
    {
        AsmToken token = Current;
        if (token.Kind != AsmTokenKind.Number
            || !int.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            || value < least)
            throw Expected(what);
        _index++;
        return value;
    }

    /// <summary>An index written <c>#n</c>; null if something else stands here.</summary>
    public int? Index()
    {
        if (Current.Kind != AsmTokenKind.Symbol || Current.Text[0] != '#')
            return null;
        if (!int.TryParse(Current.Text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            throw Expected("an index of at most 2147483647");
        _index++;
        return value;
    }

    public void End()
    {
        if (!AtEnd)
            throw Expected("the end of the line");
    }

    public AsmException Expected(string what) => Current.Fail($"expected {what}, found {Current.Display}");

    /// <summary>Code points as .NET text.</summary>
    public static string Text(int[] codePoints)
    {
        var text = new StringBuilder();
        foreach (int c in codePoints)
            text.Append(c < 0x10000 ? ((char)c).ToString() : char.ConvertFromUtf32(c));
        return text.ToString();
    }
}
