namespace CoroVm.StdLib.Native;

/// <summary>array.array: items of one C type in one piece of memory. While a view of it is alive it cannot change its size.</summary>
internal sealed class ArrayObject(TypeObject type, char code) : ScriptObject, IBufferExporter
{
    private byte[] data = [];
    private ExportList? exports;
    private InstanceObject? holder;

    internal override TypeObject Type => holder?.Type ?? type;

    internal override InstanceObject Holder => holder ??= new InstanceObject(type);

    internal override InstanceObject? ExistingHolder => holder;

    internal char Code => code;

    internal int ItemSize { get; } = code is 'w' ? 4 : code is 'u' ? 4 : ItemFormat.SizeOf(code);

    internal bool IsText => code is 'u' or 'w';

    internal int Count { get; private set; }

    internal Span<byte> Bytes => data.AsSpan(0, Count * ItemSize);

    public BufferLayout Layout => new(data, 0, Count * ItemSize, false, code.ToString(), ItemSize);

    public ExportList Exports => exports ??= new ExportList();

    internal Span<byte> Slot(int index) => data.AsSpan(index * ItemSize, ItemSize);

    internal Value this[int index] => IsText
        ? StrObject.FromCodePoint(System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(Slot(index)))
        : ItemFormat.Read(code, Slot(index));

    /// <summary>Encodes a value as an item; false on error.</summary>
    internal bool EncodeReentrant(VmThread t, Value value, Span<byte> item)
    {
        if (IsText)
        {
            if (value.Ref is not StrObject text)
            {
                t.TypeError($"array item must be a unicode character, not {value.Type.FullName}");
                return false;
            }
            if (text.Length != 1)
            {
                t.TypeError($"array item must be a unicode character, not a string of length {text.Length}");
                return false;
            }
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(item, text[0]);
            return true;
        }
        if (ItemFormat.IsFloat(code))
        {
            if (!Conversions.FloatReentrant(t, value, out double d))
                return false;
            if (code == 'd')
                System.Buffers.Binary.BinaryPrimitives.WriteDoubleLittleEndian(item, d);
            else
                System.Buffers.Binary.BinaryPrimitives.WriteSingleLittleEndian(item, (float)d);
            return true;
        }
        Value index = value.IsInt ? value : Conversions.IndexReentrant(t, value);
        if (index.IsError)
            return false;
        if (Conversions.TryInt(index, out BigInteger n) && ItemFormat.TryWrite(code, n, item))
            return true;
        t.OverflowError(Range(n));
        return false;
    }

    private string Range(BigInteger n)
    {
        bool small = n.Sign < 0;
        return code switch
        {
            'b' => small ? "signed char is less than minimum" : "signed char is greater than maximum",
            'B' => small ? "unsigned byte integer is less than minimum" : "unsigned byte integer is greater than maximum",
            'h' => small ? "signed short integer is less than minimum" : "signed short integer is greater than maximum",
            'H' => small ? "unsigned short is less than minimum" : "unsigned short is greater than maximum",
            'i' => small ? "signed integer is less than minimum" : "signed integer is greater than maximum",
            'I' => small ? "can't convert negative value to unsigned int" : "unsigned int is greater than maximum",
            'L' or 'Q' when small => "can't convert negative value to unsigned int",
            _ => "Python int too large to convert to C long",
        };
    }

    /// <summary>Whether the size may change; else BufferError is pending.</summary>
    internal bool CanResize(VmThread t)
    {
        if (exports is null || !exports.AnyLive())
            return true;
        t.Raise(ExceptionTypes.BufferError, "cannot resize an array that is exporting buffers");
        return false;
    }

    /// <summary>Replaces items by others, given as their bytes; false on error.</summary>
    internal bool Replace(VmThread t, int at, int removed, ReadOnlySpan<byte> added)
    {
        int size = ItemSize, count = added.Length / size;
        if (removed != count && !CanResize(t))
            return false;
        long length = ((long)Count - removed + count) * size;
        if (!TextArguments.Allow(t, length > data.Length ? length : added.Length))
            return false;
        byte[] copy = added.Overlaps(data) ? added.ToArray() : [];
        if (copy.Length > 0)
            added = copy;
        if (length > data.Length)
            Array.Resize(ref data, (int)Math.Min(Math.Max(length + (length >> 3) + 16, 16), Array.MaxLength));
        int tail = (Count - at - removed) * size;
        data.AsSpan((at + removed) * size, tail).CopyTo(data.AsSpan((at + count) * size));
        added.CopyTo(data.AsSpan(at * size));
        Count += count - removed;
        return true;
    }

    internal bool AppendReentrant(VmThread t, Value value)
    {
        Span<byte> item = stackalloc byte[8];
        item = item[..ItemSize];
        return EncodeReentrant(t, value, item) && Replace(t, Count, 0, item);
    }
}
