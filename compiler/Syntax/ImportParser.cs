using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary><c>import</c> and <c>from ... import</c>.</summary>
internal sealed class ImportParser(TokenCursor cursor)
{
    private readonly List<Alias> _names = [];

    public Import Import()
    {
        int start = cursor.Index;
        do
        {
            cursor.Advance();
            int nameAt = cursor.Index;
            string name = DottedName();
            string? asName = cursor.Accept(TokenKind.As) ? cursor.ExpectName() : null;
            _names.Add(new Alias(name, asName, cursor.SpanFrom(nameAt)));
        }
        while (cursor.Kind == TokenKind.Comma);
        return new Import(TakeNames(), cursor.SpanFrom(start));
    }

    public ImportFrom ImportFrom()
    {
        int start = cursor.Index;
        cursor.Advance();
        int level = 0;
        while (cursor.Kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += cursor.Kind == TokenKind.Dot ? 1 : 3;
            cursor.Advance();
        }

        string? module = level == 0 || cursor.Kind == TokenKind.Name ? DottedName() : null;
        cursor.Expect(TokenKind.Import);
        if (cursor.Kind == TokenKind.Star)
        {
            int star = cursor.Index;
            cursor.Advance();
            _names.Add(new Alias("*", null, cursor.SpanFrom(star)));
        }
        else if (cursor.Accept(TokenKind.LeftParen))
        {
            FromNames();
            cursor.Accept(TokenKind.Comma);
            cursor.Expect(TokenKind.RightParen);
        }
        else
        {
            FromNames();
        }

        return new ImportFrom(module, TakeNames(), level, cursor.SpanFrom(start));
    }

    private void FromNames()
    {
        while (true)
        {
            int nameAt = cursor.Index;
            string name = cursor.ExpectName();
            string? asName = cursor.Accept(TokenKind.As) ? cursor.ExpectName() : null;
            _names.Add(new Alias(name, asName, cursor.SpanFrom(nameAt)));
            if (cursor.Kind != TokenKind.Comma || cursor.NextKind == TokenKind.RightParen)
            {
                return;
            }

            cursor.Advance();
        }
    }

    private string DottedName()
    {
        string name = cursor.ExpectName();
        while (cursor.Accept(TokenKind.Dot))
        {
            name = name + "." + cursor.ExpectName();
        }

        return name;
    }

    private Alias[] TakeNames()
    {
        var names = _names.ToArray();
        _names.Clear();
        return names;
    }
}
