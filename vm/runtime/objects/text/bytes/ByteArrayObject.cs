namespace CoroVm.Runtime.Objects;

/// <summary>bytearray: the first <see cref="Count"/> bytes of <see cref="Data"/> from <c>Start</c> on. While a memoryview of it is
/// alive it cannot change its size.</summary>
internal class ByteArrayObject : BytesLikeObject, IBufferExporter
{
    private int start, count;
    private ExportList? exports;

    internal ByteArrayObject(byte[] data)
    {
        Data = data;
        count = data.Length;
    }

    internal byte[] Data { get; private set; }

    internal override int Count => count;

    internal override ReadOnlySpan<byte> Span => Data.AsSpan(start, count);

    /// <summary>The content for writing; valid until the size changes.</summary>
    internal Span<byte> Items => Data.AsSpan(start, count);

    internal override TypeObject Type => BuiltinTypes.ByteArray;

    internal override BytesLikeObject Make(byte[] data) => new ByteArrayObject(data);

    public BufferLayout Layout => new(Data, start, count, false, "B", 1);

    public ExportList Exports => exports ??= new ExportList();

    /// <summary>Whether the size may change; else BufferError is pending.</summary>
    internal bool CanResize(VmThread thread)
    {
        if (exports is null || !exports.AnyLive())
            return true;
        thread.Raise(ExceptionTypes.BufferError, "Existing exports of data: object cannot be re-sized");
        return false;
    }

    /// <summary>Replaces <paramref name="removed"/> bytes at an index by <paramref name="added"/> unset ones; false on error.</summary>
    internal bool Replace(VmThread thread, int at, int removed, int added)
    {
        if (removed == added)
            return true;
        if (!CanResize(thread))
            return false;
        long length = (long)count - removed + added;
        if (!TextArguments.Allow(thread, length > Data.Length - start ? length : added))
            return false;
        int tail = count - at - removed;
        if (at == 0 && added == 0)
        {
            start += removed;
            count -= removed;
            if (count == 0)
                start = 0;
            return true;
        }
        if (start + length > Data.Length)
        {
            var grown = new byte[Math.Min(Math.Max(length + (length >> 3) + 8, 16), Array.MaxLength)];
            Data.AsSpan(start, at).CopyTo(grown);
            Data.AsSpan(start + at + removed, tail).CopyTo(grown.AsSpan(at + added));
            Data = grown;
            start = 0;
        }
        else
        {
            Data.AsSpan(start + at + removed, tail).CopyTo(Data.AsSpan(start + at + added));
        }
        count = (int)length;
        return true;
    }

    /// <summary>Appends bytes; false on error.</summary>
    internal bool Append(VmThread thread, ReadOnlySpan<byte> bytes)
    {
        int at = count;
        if (!Replace(thread, at, 0, bytes.Length))
            return false;
        bytes.CopyTo(Items[at..]);
        return true;
    }

    internal bool Clear(VmThread thread)
    {
        if (!CanResize(thread))
            return false;
        Data = [];
        start = count = 0;
        return true;
    }

    /// <summary>Sets the content; false on error.</summary>
    internal bool SetContent(VmThread thread, byte[] data)
    {
        if (count != data.Length && !CanResize(thread))
            return false;
        if (count == data.Length)
        {
            data.CopyTo(Items);
            return true;
        }
        Data = data;
        start = 0;
        count = data.Length;
        return true;
    }
}

/// <summary>An instance of a script's subclass of bytearray.</summary>
internal sealed class ByteArrayInstance(TypeObject type) : ByteArrayObject([])
{
    private readonly InstanceObject holder = new(type);

    internal override TypeObject Type => holder.Type;

    internal override InstanceObject Holder => holder;
}
