namespace CoroVm.Runtime.Objects;

/// <summary>An object whose memory others may view (the buffer protocol).</summary>
internal interface IBufferExporter
{
    /// <summary>The memory as it is now.</summary>
    BufferLayout Layout { get; }

    /// <summary>The views of it.</summary>
    ExportList Exports { get; }
}

/// <summary>One contiguous run of items of one format.</summary>
internal readonly record struct BufferLayout(byte[] Data, int Offset, int Length, bool ReadOnly, string Format, int ItemSize);

/// <summary>The memoryviews of an object, weakly: a view that no script can reach any more must not hinder a resize, though
/// nothing here counts references.</summary>
internal sealed class ExportList
{
    private readonly List<WeakReference<MemoryBuffer>> buffers = [];

    internal void Add(MemoryBuffer buffer)
    {
        buffers.RemoveAll(static w => !w.TryGetTarget(out MemoryBuffer? b) || b.IsReleased);
        buffers.Add(new WeakReference<MemoryBuffer>(buffer));
    }

    /// <summary>Whether a script can still see a view. Asks the garbage collector when a view was neither released nor is
    /// known to be gone; a stale slot of the data stack can still keep one alive for a while.</summary>
    internal bool AnyLive()
    {
        if (!Sweep())
            return false;
        GC.Collect();
        return Sweep();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Sweep()
    {
        buffers.RemoveAll(static w => !w.TryGetTarget(out MemoryBuffer? b) || b.IsReleased);
        return buffers.Count > 0;
    }
}

/// <summary>The bytes of a buffer for a moment.</summary>
internal readonly struct BufferView(byte[] data, int offset, int length, bool readOnly, MemoryViewObject? scripted = null, Value owner = default)
{
    internal ReadOnlySpan<byte> Span => data.AsSpan(offset, length);

    internal Span<byte> Writable => data.AsSpan(offset, length);

    internal int Length => length;

    internal bool IsReadOnly => readOnly;

    /// <summary>Ends the view; only a buffer that a script's <c>__buffer__</c> made needs it.</summary>
    internal void Release(VmThread thread)
    {
        if (scripted is not null)
            Buffers.ReleaseScriptedReentrant(thread, owner, scripted);
    }
}

/// <summary>Access to the memory of bytes-like objects.</summary>
internal static class Buffers
{
    private const int Simple = 0, FullReadOnly = 0x11C;

    /// <summary>The bytes of a bytes-like object; false with nothing pending if it is not one, or with an exception pending.</summary>
    internal static bool TryGetReentrant(VmThread thread, Value value, out BufferView view)
    {
        switch (value.Ref)
        {
            case BytesObject b:
                view = new BufferView(b.Data, 0, b.Data.Length, true);
                return true;
            case IBufferExporter e:
                BufferLayout layout = e.Layout;
                view = new BufferView(layout.Data, layout.Offset, layout.Length, layout.ReadOnly);
                return true;
            case MemoryViewObject m:
                return m.TryGetBytes(thread, out view);
        }
        view = default;
        if (!IsScripted(value))
            return false;
        MemoryViewObject? made = ScriptedReentrant(thread, value, Simple);
        if (made is null || !made.TryGetBytes(thread, out BufferView inner))
            return false;
        view = new BufferView(inner.Writable.ToArray(), 0, inner.Length, inner.IsReadOnly, made, value);
        return true;
    }

    /// <summary>The bytes of a bytes-like object; false with TypeError "a bytes-like object is required, not 'X'".</summary>
    internal static bool RequireReentrant(VmThread thread, Value value, out BufferView view)
    {
        if (TryGetReentrant(thread, value, out view))
            return true;
        if (!thread.HasPending)
            thread.TypeError($"a bytes-like object is required, not '{value.Type.FullName}'");
        return false;
    }

    /// <summary>Writable memory; <paramref name="function"/> and the argument's position are for the TypeError.</summary>
    internal static bool RequireWritableReentrant(VmThread thread, Value value, string function, int position, out BufferView view)
    {
        if (TryGetReentrant(thread, value, out view) && !view.IsReadOnly)
            return true;
        if (!thread.HasPending)
            thread.TypeError($"{function}{(function.Length == 0 ? "" : "() ")}argument{(position == 0 ? "" : " " + position)} must be read-write bytes-like object, not {TextArguments.NameOf(value)}");
        return false;
    }

    internal static bool IsBuffer(Value value) => value.Ref is BytesObject or IBufferExporter or MemoryViewObject || IsScripted(value);

    /// <summary>A memoryview of any exporter, script-made ones included; null on error or, with nothing pending, if it is no buffer.</summary>
    internal static MemoryViewObject? ViewReentrant(VmThread thread, Value value)
    {
        switch (value.Ref)
        {
            case MemoryViewObject m:
                return m.CheckReleased(thread) ? m.Share() : null;
            case BytesObject b:
                return MemoryViewObject.Of(new MemoryBuffer(value, null), new BufferLayout(b.Data, 0, b.Data.Length, true, "B", 1));
            case IBufferExporter e:
                var buffer = new MemoryBuffer(value, null);
                e.Exports.Add(buffer);
                return MemoryViewObject.Of(buffer, e.Layout);
        }
        if (!IsScripted(value))
            return null;
        MemoryViewObject? made = ScriptedReentrant(thread, value, FullReadOnly);
        return made?.Share(new MemoryBuffer(value, made));
    }

    internal static void ReleaseScriptedReentrant(VmThread thread, Value owner, MemoryViewObject view)
    {
        ExceptionObject? pending = thread.Pending;
        thread.Pending = null;
        Value release = owner.Type.Special(Special.ReleaseBuffer);
        if (!release.IsUnbound && release.Ref is not NativeFunction && Calls.SpecialReentrant(thread, release, owner, view).IsError)
            thread.Pending = null;
        if (!view.IsReleased)
            view.Release(thread);
        thread.Pending = pending;
    }

    private static bool IsScripted(Value value) => value.Ref is ScriptObject && value.Type.IsHeapType && value.Type.Has(Special.Buffer);

    private static MemoryViewObject? ScriptedReentrant(VmThread thread, Value value, int flags)
    {
        Value made = Calls.SpecialReentrant(thread, value.Type.Special(Special.Buffer), value, Value.Int(flags));
        if (made.Ref is MemoryViewObject view)
            return view.CheckReleased(thread) ? view : null;
        if (!made.IsError)
            thread.TypeError("__buffer__ returned non-memoryview object");
        return null;
    }
}
