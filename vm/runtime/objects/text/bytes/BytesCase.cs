namespace CoroVm.Runtime.Objects;

/// <summary>Case, tests and padding of bytes and bytearray: ASCII rules.</summary>
internal static class BytesCase
{
    internal static Value Upper(VmThread t, ReadOnlySpan<Value> a) => Map(t, a, static (c, _) => (byte)(IsLower(c) ? c - 32 : c));

    internal static Value Lower(VmThread t, ReadOnlySpan<Value> a) => Map(t, a, static (c, _) => (byte)(IsUpper(c) ? c + 32 : c));

    internal static Value SwapCase(VmThread t, ReadOnlySpan<Value> a) => Map(t, a, static (c, _) => (byte)(IsLetter(c) ? c ^ 32 : c));

    internal static Value Title(VmThread t, ReadOnlySpan<Value> a) =>
        Map(t, a, static (c, before) => (byte)(!IsLetter(c) ? c : IsLetter(before) ? c | 32 : c & ~32));

    internal static Value Capitalize(VmThread t, ReadOnlySpan<Value> a) =>
        Map(t, a, static (c, before) => (byte)(!IsLetter(c) ? c : before >= 0 ? c | 32 : c & ~32));

    internal static Value IsAlnum(VmThread t, ReadOnlySpan<Value> a) => All(a, static c => IsLetter(c) || IsDigit(c));

    internal static Value IsAlpha(VmThread t, ReadOnlySpan<Value> a) => All(a, static c => IsLetter(c));

    internal static Value IsDigit(VmThread t, ReadOnlySpan<Value> a) => All(a, static c => IsDigit(c));

    internal static Value IsSpace(VmThread t, ReadOnlySpan<Value> a) => All(a, static c => ByteUnits.IsSpace(c));

    internal static Value IsAscii(VmThread t, ReadOnlySpan<Value> a) => Value.Bool(System.Text.Ascii.IsValid(((BytesLikeObject)a[0].Ref!).Span));

    internal static Value IsLower(VmThread t, ReadOnlySpan<Value> a)
    {
        ReadOnlySpan<byte> text = ((BytesLikeObject)a[0].Ref!).Span;
        return Value.Bool(text.ContainsAnyInRange((byte)'a', (byte)'z') && !text.ContainsAnyInRange((byte)'A', (byte)'Z'));
    }

    internal static Value IsUpper(VmThread t, ReadOnlySpan<Value> a)
    {
        ReadOnlySpan<byte> text = ((BytesLikeObject)a[0].Ref!).Span;
        return Value.Bool(text.ContainsAnyInRange((byte)'A', (byte)'Z') && !text.ContainsAnyInRange((byte)'a', (byte)'z'));
    }

    internal static Value IsTitle(VmThread t, ReadOnlySpan<Value> a)
    {
        bool any = false;
        int before = -1;
        foreach (byte c in ((BytesLikeObject)a[0].Ref!).Span)
        {
            if (IsUpper(c) ? IsLetter(before) : IsLower(c) && !IsLetter(before))
                return Value.False;
            any |= IsUpper(c);
            before = c;
        }
        return Value.Bool(any);
    }

    internal static Value Center(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!PaddingReentrant(t, a, "center", out int width, out byte fill))
            return Value.Error;
        var self = (BytesLikeObject)a[0].Ref!;
        int room = Math.Max(0, width - self.Count);
        int left = room / 2 + (room & width & 1);
        return Pad(self, left, room - left, fill);
    }

    internal static Value LJust(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!PaddingReentrant(t, a, "ljust", out int width, out byte fill))
            return Value.Error;
        var self = (BytesLikeObject)a[0].Ref!;
        return Pad(self, 0, width - self.Count, fill);
    }

    internal static Value RJust(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!PaddingReentrant(t, a, "rjust", out int width, out byte fill))
            return Value.Error;
        var self = (BytesLikeObject)a[0].Ref!;
        return Pad(self, width - self.Count, 0, fill);
    }

    internal static Value ZFill(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        if (!WidthReentrant(t, a[1], out int width))
            return Value.Error;
        int fill = width - self.Count;
        if (fill <= 0)
            return Pad(self, 0, 0, 0);
        ReadOnlySpan<byte> text = self.Span;
        var result = new byte[width];
        result.AsSpan().Fill((byte)'0');
        text.CopyTo(result.AsSpan(fill));
        if (text.Length > 0 && text[0] is (byte)'+' or (byte)'-')
        {
            result[fill] = (byte)'0';
            result[0] = text[0];
        }
        return self.Make(result);
    }

    internal static Value ExpandTabs(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        if (!TextArguments.IntReentrant(t, a[1], out int size))
            return Value.Error;
        long total = 0, column = 0;
        foreach (byte c in self.Span)
        {
            long step = c != '\t' ? 1 : size > 0 ? size - column % size : 0;
            total += step;
            column = c is (byte)'\n' or (byte)'\r' ? 0 : column + step;
        }
        if (total > StrConcat.MaxLength)
            return t.OverflowError("result too long");
        if (!t.Charge(total))
            return Value.Error;
        var result = new byte[total];
        int at = 0;
        column = 0;
        foreach (byte c in self.Span)
        {
            int step = c != '\t' ? 1 : size > 0 ? (int)(size - column % size) : 0;
            result.AsSpan(at, step).Fill(c == '\t' ? (byte)' ' : c);
            at += step;
            column = c is (byte)'\n' or (byte)'\r' ? 0 : column + step;
        }
        return self.Make(result);
    }

    internal static Value TranslateReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        byte[]? table = null;
        if (!a[1].IsNone)
        {
            if (!Buffers.RequireReentrant(t, a[1], out BufferView view))
                return Value.Error;
            if (view.Length != 256)
                return t.ValueError("translation table must be 256 characters long");
            table = view.Span.ToArray();
            view.Release(t);
        }
        Span<bool> deleted = stackalloc bool[256];
        deleted.Clear();
        if (!a[2].IsUnbound)
        {
            if (!Buffers.RequireReentrant(t, a[2], out BufferView view))
                return Value.Error;
            foreach (byte b in view.Span)
                deleted[b] = true;
            view.Release(t);
        }
        ReadOnlySpan<byte> text = self.Span;
        if (!t.Charge(text.Length))
            return Value.Error;
        var result = new byte[text.Length];
        int n = 0;
        foreach (byte b in text)
            if (!deleted[b])
                result[n++] = table is null ? b : table[b];
        return self.Make(n == result.Length ? result : result.AsSpan(0, n).ToArray());
    }

    internal static Value MakeTransReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!Buffers.RequireReentrant(t, a[0], out BufferView from) || !Buffers.RequireReentrant(t, a[1], out BufferView to))
            return Value.Error;
        if (from.Length != to.Length)
            return t.ValueError("maketrans arguments must have same length");
        var table = new byte[256];
        for (int i = 0; i < 256; i++)
            table[i] = (byte)i;
        for (int i = 0; i < from.Length; i++)
            table[from.Span[i]] = to.Span[i];
        from.Release(t);
        to.Release(t);
        return BytesObject.Of(table);
    }

    private static bool IsLower(int c) => c is >= 'a' and <= 'z';

    private static bool IsUpper(int c) => c is >= 'A' and <= 'Z';

    private static bool IsLetter(int c) => (c | 32) is >= 'a' and <= 'z' && c < 128;

    private static bool IsDigit(int c) => c is >= '0' and <= '9';

    private static Value Map(VmThread t, ReadOnlySpan<Value> a, Func<int, int, byte> map)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        ReadOnlySpan<byte> text = self.Span;
        if (!t.Charge(text.Length))
            return Value.Error;
        var result = new byte[text.Length];
        int before = -1;
        for (int i = 0; i < text.Length; i++)
        {
            result[i] = map(text[i], before);
            before = text[i];
        }
        return self.Make(result);
    }

    private static Value All(ReadOnlySpan<Value> a, Func<int, bool> test)
    {
        ReadOnlySpan<byte> text = ((BytesLikeObject)a[0].Ref!).Span;
        foreach (byte c in text)
            if (!test(c))
                return Value.False;
        return Value.Bool(text.Length > 0);
    }

    private static Value Pad(BytesLikeObject self, int left, int right, byte fill)
    {
        if (left <= 0 && right <= 0)
            return self.GetType() == typeof(BytesObject) ? self : self.Make(self.Span.ToArray());
        left = Math.Max(0, left);
        var result = new byte[left + self.Count + Math.Max(0, right)];
        result.AsSpan().Fill(fill);
        self.Span.CopyTo(result.AsSpan(left));
        return self.Make(result);
    }

    private static bool PaddingReentrant(VmThread t, ReadOnlySpan<Value> a, string name, out int width, out byte fill)
    {
        fill = (byte)' ';
        if (!WidthReentrant(t, a[1], out width))
            return false;
        if (a[2].IsUnbound)
            return true;
        if (a[2].Ref is not BytesLikeObject b)
        {
            t.TypeError($"{name}() argument 2 must be a byte string of length 1, not {TextArguments.NameOf(a[2])}");
            return false;
        }
        if (b.Count != 1)
        {
            t.TypeError($"{name}(): argument 2 must be a byte string of length 1, not a {(b is BytesObject ? "bytes" : "bytearray")} object of length {b.Count}");
            return false;
        }
        fill = b.Span[0];
        return true;
    }

    private static bool WidthReentrant(VmThread t, Value value, out int width)
    {
        width = 0;
        if (!TextArguments.SizeReentrant(t, value, out long size) || !TextArguments.Allow(t, size))
            return false;
        width = (int)Math.Max(size, 0);
        return true;
    }
}
