namespace CoroVm.Runtime.Objects;

/// <summary>The methods of str that pad it.</summary>
internal static class StrPadding
{
    internal static Value Center(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!ArgumentsReentrant(t, a, out int width, out int fill))
            return Value.Error;
        int room = Math.Max(0, width - ((StrObject)a[0].Ref!).Length);
        int left = room / 2 + (room & width & 1);
        return Pad(t, a[0], left, room - left, fill);
    }

    internal static Value LJust(VmThread t, ReadOnlySpan<Value> a) =>
        ArgumentsReentrant(t, a, out int width, out int fill) ? Pad(t, a[0], 0, width - ((StrObject)a[0].Ref!).Length, fill) : Value.Error;

    internal static Value RJust(VmThread t, ReadOnlySpan<Value> a) =>
        ArgumentsReentrant(t, a, out int width, out int fill) ? Pad(t, a[0], width - ((StrObject)a[0].Ref!).Length, 0, fill) : Value.Error;

    internal static Value ZFill(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (!WidthReentrant(t, a[1], out int width))
            return Value.Error;
        int fill = width - s.Length;
        if (fill <= 0)
            return StrObject.Exact(s);
        bool signed = s.Length > 0 && (s[0] == '+' || s[0] == '-');
        var b = new TextBuilder(width);
        if (signed)
            b.Append(s[0]);
        b.Repeat('0', fill);
        b.Append(s, signed ? 1 : 0, s.Length - (signed ? 1 : 0));
        return b.ToStr();
    }

    internal static Value ExpandTabs(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        if (!TextArguments.IntReentrant(t, a[1], out int size))
            return Value.Error;
        long total = 0, column = 0;
        for (int i = 0; i < s.Length; i++)
        {
            if (s[i] == '\t')
            {
                long step = size > 0 ? size - column % size : 0;
                column += step;
                total += step;
            }
            else
            {
                column = s[i] is '\n' or '\r' ? 0 : column + 1;
                total++;
            }
        }
        if (total > StrConcat.MaxLength)
            return t.OverflowError("new string is too long");
        if (!t.Charge(total))
            return Value.Error;
        if (!(s.IsBmp ? s.Chars.Contains('\t') : s.Points.Contains('\t')))
            return StrObject.Exact(s);
        var b = new TextBuilder((int)total);
        column = 0;
        for (int i = 0; i < s.Length; i++)
        {
            if (s[i] == '\t')
            {
                int step = size > 0 ? (int)(size - column % size) : 0;
                column += step;
                b.Repeat(' ', step);
            }
            else
            {
                column = s[i] is '\n' or '\r' ? 0 : column + 1;
                b.Append(s[i]);
            }
        }
        return b.ToStr();
    }

    /// <summary>Pads; widths that are not positive add nothing.</summary>
    internal static StrObject Pad(StrObject s, int left, int right, int fill)
    {
        if (left <= 0 && right <= 0)
            return StrObject.Exact(s);
        left = Math.Max(left, 0);
        right = Math.Max(right, 0);
        if (s.IsBmp && fill is < 0xD800 or (> 0xDFFF and < 0x10000))
        {
            return StrObject.FromBmp(string.Create(s.Length + left + right, (s, left, fill), static (target, x) =>
            {
                target[..x.left].Fill((char)x.fill);
                x.s.Chars.CopyTo(target[x.left..]);
                target[(x.left + x.s.Length)..].Fill((char)x.fill);
            }));
        }
        var points = new int[s.Length + left + right];
        Array.Fill(points, fill);
        StrConcat.CopyPoints(s, points.AsSpan(left));
        return StrObject.From(points);
    }

    private static Value Pad(VmThread t, Value self, int left, int right, int fill)
    {
        _ = t;
        return Pad((StrObject)self.Ref!, left, right, fill);
    }

    private static bool ArgumentsReentrant(VmThread t, ReadOnlySpan<Value> a, out int width, out int fill)
    {
        fill = ' ';
        if (!WidthReentrant(t, a[1], out width))
            return false;
        if (a[2].Ref is not StrObject f)
        {
            t.TypeError($"The fill character must be a unicode character, not {a[2].Type.FullName}");
            return false;
        }
        if (f.Length != 1)
        {
            t.TypeError("The fill character must be exactly one character long");
            return false;
        }
        fill = f[0];
        return true;
    }

    private static bool WidthReentrant(VmThread t, Value value, out int width)
    {
        width = 0;
        if (!TextArguments.SizeReentrant(t, value, out long size))
            return false;
        if (size > StrConcat.MaxLength)
        {
            if (size > long.MaxValue - StrConcat.MaxLength)
                t.OverflowError("padded string is too long");
            else
                t.Raise(ExceptionTypes.MemoryError);
            return false;
        }
        width = (int)Math.Max(size, 0);
        return t.Charge(width);
    }
}
