namespace CoroVm.StdLib.Native;

/// <summary>struct.Struct: a format compiled once.</summary>
internal sealed class StructObject(StructFormat format) : ScriptObject
{
    internal static readonly TypeObject Definition = new("Struct", BuiltinTypes.Object, "_struct", Populate) { IsSubclassable = false };

    internal StructFormat Format { get; } = format;

    internal override TypeObject Type => Definition;

    private static StructFormat Self(ReadOnlySpan<Value> a) => ((StructObject)a[0].Ref!).Format;

    private static void Populate(TypeBuilder b)
    {
        b.New("(type, format)", static (t, a) => StructFormat.Parse(t, a[1]) is { } f ? new StructObject(f) : Value.Error);
        b.Method("pack", "(self, /, *values)", static (t, a) => StructModule.PackReentrant(t, Self(a), ((TupleObject)a[1].Ref!).Items));
        b.Method("pack_into", "(self, buffer, offset, /, *values)", static (t, a) =>
            StructModule.PackIntoReentrant(t, Self(a), a[1], a[2], ((TupleObject)a[3].Ref!).Items));
        b.Method("unpack", "(self, buffer, /)", static (t, a) => StructModule.UnpackReentrant(t, Self(a), a[1]));
        b.Method("unpack_from", "(self, /, buffer, offset=0)", static (t, a) => StructModule.UnpackFromReentrant(t, Self(a), a[1], a[2]));
        b.Method("iter_unpack", "(self, buffer, /)", static (t, a) => StructModule.IterUnpackReentrant(t, Self(a), a[1]));
        b.Property("format", static (_, self) => ((StructObject)self.Ref!).Format.Text);
        b.Property("size", static (_, self) => Value.Int(((StructObject)self.Ref!).Format.Size));
        b.Special(Special.Repr, static (t, a) => Representation.ReprReentrant(t, Self(a).Text) is { } text
            ? Value.Str($"Struct({text.Text})") : Value.Error);
    }
}

/// <summary>unpack_iterator: equal pieces of a buffer, one after the other.</summary>
internal sealed class UnpackIterator(StructFormat format, byte[] data) : NativeIterator
{
    private static readonly TypeObject definition = new("unpack_iterator", BuiltinTypes.Object, "_struct", static b => b.Iterator(lengthHint: true)) { IsSubclassable = false };
    private int at;

    internal override TypeObject Type => definition;

    internal override long LengthHint => (data.Length - at) / format.Size;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = default;
        if (at >= data.Length)
            return false;
        value = StructPacking.Unpack(format, data.AsSpan(at));
        at += format.Size;
        return true;
    }
}
