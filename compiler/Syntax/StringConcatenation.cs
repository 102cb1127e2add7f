using CoroVm.Bytecode;

namespace CoroVm.Compiler.Syntax;

using CoroVm.Compiler.Ast;

/// <summary>Makes one node of adjacent string literals and of the parts of f-strings.</summary>
internal static class StringConcatenation
{
    /// <summary>The node for literals side by side; null when bytes and text are mixed.</summary>
    public static Expr? Join(Expr[] parts, bool isFormatted, SourceSpan span)
    {
        int bytes = 0;
        foreach (var part in parts)
        {
            bytes += part is Constant { Value: BytesValue } ? 1 : 0;
        }

        if (bytes > 0)
        {
            return bytes == parts.Length && !isFormatted ? new Constant(JoinBytes(parts), span) : null;
        }

        if (isFormatted)
        {
            return new JoinedStr(Fold(parts), span);
        }

        return new Constant(JoinText(parts), span, ((Constant)parts[0]).IsUnicodeKind);
    }

    /// <summary>Merges neighbouring constants and drops empty ones.</summary>
    public static Expr[] Fold(Expr[] parts)
    {
        var result = new List<Expr>(parts.Length);
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not Constant first)
            {
                result.Add(parts[i]);
                continue;
            }

            int end = i + 1;
            while (end < parts.Length && parts[end] is Constant)
            {
                end++;
            }

            if (end == i + 1)
            {
                if (((StrValue)first.Value).Text.Length > 0)
                {
                    result.Add(first);
                }

                continue;
            }

            var value = JoinText(parts.AsSpan(i, end - i));
            if (value.Text.Length > 0)
            {
                result.Add(new Constant(value, first.Span.To(parts[end - 1].Span), first.IsUnicodeKind));
            }

            i = end - 1;
        }

        return result.ToArray();
    }

    private static StrValue JoinText(ReadOnlySpan<Expr> parts)
    {
        var texts = new string[parts.Length];
        bool needsCodePoints = false;
        char last = '\0';
        for (int i = 0; i < parts.Length; i++)
        {
            var value = (StrValue)((Constant)parts[i]).Value;
            texts[i] = value.Text;
            needsCodePoints |= value.CodePoints is not null;
            if (value.Text.Length > 0)
            {
                needsCodePoints |= char.IsHighSurrogate(last) && char.IsLowSurrogate(value.Text[0]);
                last = value.Text[^1];
            }
        }

        return new StrValue(string.Concat(texts), needsCodePoints ? JoinCodePoints(parts) : null);
    }

    private static int[] JoinCodePoints(ReadOnlySpan<Expr> parts)
    {
        var result = new List<int>();
        foreach (var part in parts)
        {
            var value = (StrValue)((Constant)part).Value;
            result.AddRange(value.CodePoints ?? CodePointsOf(value.Text));
        }

        return result.ToArray();
    }

    private static IEnumerable<int> CodePointsOf(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            yield return char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                ? char.ConvertToUtf32(text[i], text[++i])
                : text[i];
        }
    }

    private static BytesValue JoinBytes(Expr[] parts)
    {
        var bytes = new List<byte>();
        foreach (var part in parts)
        {
            bytes.AddRange(((BytesValue)((Constant)part).Value).Value);
        }

        return new BytesValue(bytes.ToArray());
    }
}
