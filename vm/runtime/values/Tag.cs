namespace CoroVm.Runtime.Values;

/// <summary>The objects in <see cref="Value.Ref"/> that say what <see cref="Value.Bits"/> means. Type objects of .NET live on
/// the frozen heap: the JIT compares with an immediate and stores them without a write barrier.</summary>
internal static class Tag
{
    internal sealed class FloatTag;
    internal sealed class BoolTag;
    internal sealed class NoneTag;
    internal sealed class UnboundTag;
    internal sealed class ErrorTag;
    internal sealed class NotImplementedTag;
    internal sealed class EllipsisTag;
    internal sealed class SwitchTag;

    /// <summary>Bits are those of a double.</summary>
    internal static object Float { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => typeof(FloatTag); }

    /// <summary>Bits are 0 or 1.</summary>
    internal static object Bool { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => typeof(BoolTag); }

    internal static object None { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => typeof(NoneTag); }

    /// <summary>An unassigned variable, an absent argument or entry. Never visible to a script.</summary>
    internal static object Unbound { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => typeof(UnboundTag); }

    /// <summary>An operation failed; the exception is pending on the thread. Never stored.</summary>
    internal static object Error { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => typeof(ErrorTag); }

    internal static object NotImplemented { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => typeof(NotImplementedTag); }

    internal static object Ellipsis { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => typeof(EllipsisTag); }
}
