using System.Globalization;

namespace CoroVm.Assembler;

/// <summary>Splits one line of assembler text into tokens.</summary>
internal sealed class AsmLexer(string file, string line, int lineNumber)
{
    private const string Punctuation = "(){},:";
    private const string Operators = "+-*/%@&|^<>=!~";

    private int _position;

    public List<AsmToken> Tokens()
    {
        var tokens = new List<AsmToken>();
        while (Next() is { } token)
            tokens.Add(token);
        tokens.Add(new AsmToken(AsmTokenKind.End, "", file, lineNumber, line.Length + 1));
        return tokens;
    }

    private AsmToken? Next()
    {
        while (_position < line.Length && char.IsWhiteSpace(line[_position]))
            _position++;
        if (_position == line.Length || line[_position] == ';')
            return null;
        char c = line[_position], next = Peek(1);
        if (c == '"')
            return Quoted(AsmTokenKind.String, 1);
        if (c == 'b' && next == '"')
            return Quoted(AsmTokenKind.Bytes, 2);
        if (IsWordStart(c))
            return Take(AsmTokenKind.Word, IsWordPart);
        if (char.IsAsciiDigit(c) || c == '-' && (char.IsAsciiDigit(next) || next == 'i'))
            return Take(AsmTokenKind.Number, IsNumberPart);
        if (c == '@' && (char.IsAsciiDigit(next) || next == 'n'))
            return Take(AsmTokenKind.Position, static (ch, _) => !char.IsWhiteSpace(ch) && ch != ';');
        if (c == '#' && char.IsAsciiDigit(next))
            return Take(AsmTokenKind.Symbol, static (ch, _) => char.IsAsciiDigit(ch));
        if (Punctuation.Contains(c))
            return Take(AsmTokenKind.Symbol, static (_, _) => false);
        if (Operators.Contains(c))
            return Take(AsmTokenKind.Symbol, static (ch, _) => Operators.Contains(ch));
        throw Fail(_position, $"'{c}' starts nothing");
    }

    private AsmToken Take(AsmTokenKind kind, Func<char, char, bool> isPart)
    {
        int start = _position++;
        while (_position < line.Length && isPart(line[_position], line[_position - 1]))
            _position++;
        return new AsmToken(kind, line[start.._position], file, lineNumber, start + 1);
    }

    private AsmToken Quoted(AsmTokenKind kind, int prefix)
    {
        int start = _position;
        _position += prefix;
        var content = new List<int>();
        while (Peek(0) != '"')
        {
            if (_position >= line.Length)
                throw Fail(start, "a string has no closing quote");
            int at = _position, c = Character();
            if (kind == AsmTokenKind.Bytes && c > 255)
                throw Fail(at, "expected a byte");
            content.Add(c);
        }
        _position++;
        return new AsmToken(kind, "", file, lineNumber, start + 1, content.ToArray());
    }

    private int Character()
    {
        int at = _position;
        char c = line[_position++];
        if (c != '\\')
            return char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(0)) ? char.ConvertToUtf32(c, line[_position++]) : c;
        char escape = Peek(0);
        _position++;
        return escape switch
        {
            '"' or '\\' => escape,
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'x' => Hex(2, at),
            'u' => Hex(4, at),
            'U' => Hex(8, at),
            _ => throw Fail(at, "expected one of the escapes \\\" \\\\ \\n \\r \\t \\xHH \\uHHHH \\UHHHHHHHH"),
        };
    }

    private int Hex(int digits, int at)
    {
        if (_position + digits > line.Length || !int.TryParse(line.AsSpan(_position, digits), NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture, out int value) || value is < 0 or > 0x10FFFF)
            throw Fail(at, $"expected {digits} hexadecimal digits of a code point");
        _position += digits;
        return value;
    }

    private char Peek(int distance) => _position + distance < line.Length ? line[_position + distance] : '\0';

    private static bool IsWordStart(char c) => char.IsAsciiLetter(c) || c is '_' or '.';

    private static bool IsWordPart(char c, char before) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.';

    private static bool IsNumberPart(char c, char before) =>
        char.IsAsciiLetterOrDigit(c) || c == '.' || (c is '+' or '-' && before is 'e' or 'E');

    private AsmException Fail(int at, string problem) => new(file, lineNumber, at + 1, problem);
}
