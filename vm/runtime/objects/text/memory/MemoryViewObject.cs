namespace CoroVm.Runtime.Objects;

/// <summary>What all memoryviews of one request share: the exporting object, until the last of them is released.</summary>
internal sealed class MemoryBuffer(Value owner, MemoryViewObject? scripted)
{
    private int views;

    /// <summary><c>memoryview.obj</c></summary>
    internal Value Owner { get; } = owner;

    internal bool IsReleased { get; private set; }

    internal void AddView() => views++;

    internal void RemoveView(VmThread thread)
    {
        if (--views > 0)
            return;
        IsReleased = true;
        if (scripted is not null)
            Buffers.ReleaseScriptedReentrant(thread, Owner, scripted);
    }
}

/// <summary>memoryview: items of one format, laid out in memory by a shape and strides.</summary>
internal sealed class MemoryViewObject : ScriptObject
{
    private readonly MemoryBuffer buffer;
    private long hash = -1;

    internal MemoryViewObject(MemoryBuffer buffer, byte[] data, int offset, string format, int itemSize, bool readOnly, int[] shape, int[] strides)
    {
        this.buffer = buffer;
        Data = data;
        Offset = offset;
        Format = format;
        ItemSize = itemSize;
        IsReadOnly = readOnly;
        Shape = shape;
        Strides = strides;
        buffer.AddView();
    }

    internal byte[] Data { get; }
    internal int Offset { get; }
    internal string Format { get; }
    internal int ItemSize { get; }
    internal bool IsReadOnly { get; }
    internal int[] Shape { get; }
    internal int[] Strides { get; }
    internal bool IsReleased { get; private set; }
    internal Value Owner => buffer.Owner;

    internal override TypeObject Type => BuiltinTypes.MemoryView;

    internal static MemoryViewObject Of(MemoryBuffer buffer, BufferLayout layout) => new(buffer, layout.Data, layout.Offset, layout.Format,
        layout.ItemSize, layout.ReadOnly, [layout.Length / layout.ItemSize], [layout.ItemSize]);

    /// <summary>The number of items of the first dimension (1 for none).</summary>
    internal int Length => Shape.Length == 0 ? 1 : Shape[0];

    internal int ItemCount
    {
        get
        {
            int n = 1;
            foreach (int s in Shape)
                n *= s;
            return n;
        }
    }

    internal int ByteCount => ItemCount * ItemSize;

    internal bool IsContiguous => IsCContiguous;

    internal bool IsCContiguous
    {
        get
        {
            // In one dimension CPython looks at the stride even if there is nothing to step over.
            if (Shape.Length == 1)
                return Shape[0] == 1 || Strides[0] == ItemSize;
            if (ItemCount == 0)
                return true;
            int expected = ItemSize;
            for (int i = Shape.Length - 1; i >= 0; i--)
            {
                if (Shape[i] > 1 && Strides[i] != expected)
                    return false;
                expected *= Shape[i];
            }
            return true;
        }
    }

    internal bool IsFContiguous
    {
        get
        {
            if (Shape.Length == 1)
                return IsCContiguous;
            if (ItemCount == 0)
                return true;
            int expected = ItemSize;
            for (int i = 0; i < Shape.Length; i++)
            {
                if (Shape[i] > 1 && Strides[i] != expected)
                    return false;
                expected *= Shape[i];
            }
            return true;
        }
    }

    /// <summary>The format when it is a native single character, else NUL.</summary>
    internal char Code => Format.Length == 1 ? Format[0] : Format.Length == 2 && Format[0] == '@' ? Format[1] : '\0';

    /// <summary>Another view of the same memory.</summary>
    internal MemoryViewObject Share() => Share(buffer);

    internal MemoryViewObject Share(MemoryBuffer target) => new(target, Data, Offset, Format, ItemSize, IsReadOnly, Shape, Strides);

    internal MemoryViewObject With(int offset, int[] shape, int[] strides) => new(buffer, Data, offset, Format, ItemSize, IsReadOnly, shape, strides);

    internal MemoryViewObject WithFormat(string format, int itemSize, int[] shape, int[] strides) =>
        new(buffer, Data, Offset, format, itemSize, IsReadOnly, shape, strides);

    internal MemoryViewObject ToReadOnly() => new(buffer, Data, Offset, Format, ItemSize, true, Shape, Strides);

    /// <summary>False with ValueError if the view was released.</summary>
    internal bool CheckReleased(VmThread thread)
    {
        if (!IsReleased && !buffer.IsReleased)
            return true;
        thread.ValueError("operation forbidden on released memoryview object");
        return false;
    }

    /// <summary>Operations that are reading the items: the view cannot be released meanwhile.</summary>
    internal int Exports;

    /// <summary>Ends the view; BufferError is pending if its items are in use.</summary>
    internal void Release(VmThread thread)
    {
        if (IsReleased)
            return;
        if (Exports > 0)
        {
            thread.Raise(ExceptionTypes.BufferError, $"memoryview has {Exports} exported buffer{(Exports == 1 ? "" : "s")}");
            return;
        }
        IsReleased = true;
        buffer.RemoveView(thread);
    }

    internal bool TryGetBytes(VmThread thread, out BufferView view)
    {
        view = default;
        if (!CheckReleased(thread))
            return false;
        if (!IsCContiguous)
        {
            thread.Raise(ExceptionTypes.BufferError, "memoryview: underlying buffer is not C-contiguous");
            return false;
        }
        view = new BufferView(Data, Offset, ByteCount, IsReadOnly);
        return true;
    }

    /// <summary>The items in order, copied: rows first, or columns first for <paramref name="fortran"/>.</summary>
    internal byte[] ToBytes(bool fortran = false)
    {
        var result = new byte[ByteCount];
        if (result.Length == 0)
            return result;
        if (IsCContiguous && !(fortran && Shape.Length > 1))
        {
            Data.AsSpan(Offset, result.Length).CopyTo(result);
            return result;
        }
        int at = 0;
        if (fortran)
            CopyColumns(Shape.Length - 1, Offset, result, ref at);
        else
            CopyRows(0, Offset, result, ref at);
        return result;
    }

    /// <summary>The hash once computed, else -1.</summary>
    internal ref long CachedHash => ref hash;

    private void CopyRows(int dimension, int offset, byte[] target, ref int at)
    {
        if (dimension == Shape.Length)
        {
            Data.AsSpan(offset, ItemSize).CopyTo(target.AsSpan(at));
            at += ItemSize;
            return;
        }
        for (int i = 0; i < Shape[dimension]; i++)
            CopyRows(dimension + 1, offset + i * Strides[dimension], target, ref at);
    }

    private void CopyColumns(int dimension, int offset, byte[] target, ref int at)
    {
        if (dimension < 0)
        {
            Data.AsSpan(offset, ItemSize).CopyTo(target.AsSpan(at));
            at += ItemSize;
            return;
        }
        for (int i = 0; i < Shape[dimension]; i++)
            CopyColumns(dimension - 1, offset + i * Strides[dimension], target, ref at);
    }
}
