using System.Runtime.InteropServices;

namespace CoroVm.Runtime.Execute;

/// <summary>Calls native functions.</summary>
internal static class Natives
{
    /// <summary>Calls with arguments of which the last are keyword arguments named by <paramref name="names"/>.</summary>
    internal static Value Call(VmThread t, NativeFunction function, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (names is null && args.Length == function.PlainCount
            && (!function.HasSelf || (args.Length > 0 && IsOwned(function, args[0])) || NativeBinder.CheckSelf(t, function, args, null)))
            return function.Body(t, args);
        return CallBound(t, function, args, names);
    }

    private static bool IsOwned(NativeFunction function, in Value self) =>
        function.Kind is NativeKind.Method or NativeKind.SlotWrapper && ReferenceEquals(self.Type, function.Owner);

    // Apart, because the slots for the bound arguments are cleared on entry.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value CallBound(VmThread t, NativeFunction function, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (!function.IsParsed)
        {
            _ = function.Signature;
            return Call(t, function, args, names);
        }
        if (t.HasPending)
            return Value.Error;
        if (function.Direct is { } direct && direct(t, args, names) is { IsNotImplemented: false } result)
            return result;
        int count = function.Signature.Parameters.Length;
        if (count <= 4)
        {
            var slots = new Slots4();
            Span<Value> bound = MemoryMarshal.CreateSpan(ref Unsafe.As<Slots4, Value>(ref slots), count);
            return NativeBinder.Bind(t, function, args, names, bound) ? function.Body(t, bound) : Value.Error;
        }
        if (count <= 8)
        {
            return CallBound8(t, function, args, names);
        }
        var array = new Value[count];
        return NativeBinder.Bind(t, function, args, names, array) ? function.Body(t, array) : Value.Error;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value CallBound8(VmThread t, NativeFunction function, ReadOnlySpan<Value> args, TupleObject? names)
    {
        var slots = new Slots8();
        Span<Value> bound = MemoryMarshal.CreateSpan(ref Unsafe.As<Slots8, Value>(ref slots), function.Signature.Parameters.Length);
        return NativeBinder.Bind(t, function, args, names, bound) ? function.Body(t, bound) : Value.Error;
    }
}
