namespace CoroVm.StdLib.Native;

/// <summary>_struct</summary>
internal sealed class StructModule : NativeModule
{
    internal static readonly TypeObject Error = new("error", ExceptionTypes.Exception, "struct", static _ => { })
    {
        HasInstanceDict = true,
        SolidBase = ExceptionTypes.Exception.SolidBase,
    };

    internal override string Name => "_struct";

    internal override string Doc => "Functions to convert between Python values and C structs.\nPython bytes objects are used to hold the data representing the C struct\nand also as format strings (explained below) to describe the layout of data\nin the C struct.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(Error);
        b.Type(StructObject.Definition);
        b.Function("calcsize", "(format, /)", static (t, a) => Parse(t, a[0]) is { } f ? Value.Int(f.Size) : Value.Error);
        b.Function("pack", "(format, /, *values)", static (t, a) => Parse(t, a[0]) is { } f ? PackReentrant(t, f, ((TupleObject)a[1].Ref!).Items) : Value.Error);
        b.Function("pack_into", "(format, buffer, offset, /, *values)", static (t, a) =>
            Parse(t, a[0]) is { } f ? PackIntoReentrant(t, f, a[1], a[2], ((TupleObject)a[3].Ref!).Items) : Value.Error);
        b.Function("unpack", "(format, buffer, /)", static (t, a) => Parse(t, a[0]) is { } f ? UnpackReentrant(t, f, a[1]) : Value.Error);
        b.Function("unpack_from", "(format, /, buffer, offset=0)", static (t, a) => Parse(t, a[0]) is { } f ? UnpackFromReentrant(t, f, a[1], a[2]) : Value.Error);
        b.Function("iter_unpack", "(format, buffer, /)", static (t, a) => Parse(t, a[0]) is { } f ? IterUnpackReentrant(t, f, a[1]) : Value.Error);
        b.Function("_clearcache", "()", static (_, _) => Value.None);
    }

    internal static Value PackReentrant(VmThread t, StructFormat format, ReadOnlySpan<Value> values)
    {
        if (values.Length != format.Items.Length)
            return t.Raise(Error, $"pack expected {format.Items.Length} items for packing (got {values.Length})");
        if (!TextArguments.Allow(t, format.Size))
            return Value.Error;
        var data = new byte[format.Size];
        return StructPacking.PackReentrant(t, format, values, data) ? BytesObject.Of(data) : Value.Error;
    }

    internal static Value PackIntoReentrant(VmThread t, StructFormat format, Value buffer, Value offset, ReadOnlySpan<Value> values)
    {
        if (values.Length != format.Items.Length)
            return t.Raise(Error, $"pack_into expected {format.Items.Length} items for packing (got {values.Length})");
        var packed = new byte[format.Size];
        if (!Buffers.RequireWritableReentrant(t, buffer, "", 0, out BufferView view) || !TextArguments.SizeReentrant(t, offset, out long at))
            return Value.Error;
        if (at < 0)
        {
            if (at + format.Size > 0)
                return t.Raise(Error, $"no space to pack {format.Size} bytes at offset {at}");
            if (at + view.Length < 0)
                return t.Raise(Error, $"offset {at} out of range for {view.Length}-byte buffer");
            at += view.Length;
        }
        if (view.Length - at < format.Size)
            return t.Raise(Error, $"pack_into requires a buffer of at least {at + format.Size} bytes for packing {format.Size} bytes at offset {at} (actual buffer size is {view.Length})");
        if (!StructPacking.PackReentrant(t, format, values, packed))
            return Value.Error;
        packed.CopyTo(view.Writable[(int)at..]);
        view.Release(t);
        return Value.None;
    }

    internal static Value UnpackReentrant(VmThread t, StructFormat format, Value buffer)
    {
        if (!Buffers.RequireReentrant(t, buffer, out BufferView view))
            return Value.Error;
        if (view.Length != format.Size)
            return t.Raise(Error, $"unpack requires a buffer of {format.Size} bytes");
        Value result = StructPacking.Unpack(format, view.Span);
        view.Release(t);
        return result;
    }

    internal static Value UnpackFromReentrant(VmThread t, StructFormat format, Value buffer, Value offset)
    {
        if (!Buffers.RequireReentrant(t, buffer, out BufferView view) || !TextArguments.SizeReentrant(t, offset, out long at))
            return Value.Error;
        if (at < 0)
        {
            if (at + format.Size > 0)
                return t.Raise(Error, $"not enough data to unpack {format.Size} bytes at offset {at}");
            if (at + view.Length < 0)
                return t.Raise(Error, $"offset {at} out of range for {view.Length}-byte buffer");
            at += view.Length;
        }
        if (view.Length - at < format.Size)
            return t.Raise(Error, $"unpack_from requires a buffer of at least {at + format.Size} bytes for unpacking {format.Size} bytes at offset {at} (actual buffer size is {view.Length})");
        Value result = StructPacking.Unpack(format, view.Span[(int)at..]);
        view.Release(t);
        return result;
    }

    internal static Value IterUnpackReentrant(VmThread t, StructFormat format, Value buffer)
    {
        if (!Buffers.RequireReentrant(t, buffer, out BufferView view))
            return Value.Error;
        if (format.Size == 0)
            return t.Raise(Error, "cannot iteratively unpack with a struct of length 0");
        if (view.Length % format.Size != 0)
            return t.Raise(Error, $"iterative unpacking requires a buffer of a multiple of {format.Size} bytes");
        var data = view.Span.ToArray();
        view.Release(t);
        return new UnpackIterator(format, data);
    }

    private static StructFormat? Parse(VmThread t, Value format) => StructFormat.Parse(t, format);
}
