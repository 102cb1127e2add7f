using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>A generator, coroutine or async generator: its own frame. A suspended chain of them (each delegating to the next with
/// yield from or await) is resumed at its leaf in constant time: the root's <see cref="Pair"/> is the leaf, the leaf's is the
/// root, and an inner member's <see cref="Frame.Previous"/> is the member that awaits it.</summary>
internal abstract class GeneratorObject : Frame
{
    /// <summary>Of a chain's root: the leaf. Of a leaf that has an awaiter: the root. Null when a generator is both, and
    /// meaningless on members between.</summary>
    internal GeneratorObject? Pair;

    /// <summary>What few generators have: changed names, an origin, an async generator's state.</summary>
    internal GeneratorExtra? Extra;

    internal sealed override TypeObject Type =>
        (Flags & FrameFlags.Coroutine) != 0 ? BuiltinTypes.Coroutine
        : (Flags & FrameFlags.Async) != 0 ? BuiltinTypes.AsyncGenerator : BuiltinTypes.Generator;

    internal bool HasAwaiter
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Flags & FrameFlags.HasAwaiter) != 0;
    }

    /// <summary>The object if it is a generator, coroutine or async generator: compares the few sealed classes there are, which costs less
    /// than a cast to their base.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static GeneratorObject? From(object? o) =>
        o is not null && (o.GetType() == typeof(Generator8) || o.GetType() == typeof(Generator6) || o.GetType() == typeof(Generator12)
            || o.GetType() == typeof(Generator4) || o.GetType() == typeof(Generator16) || o.GetType() == typeof(ArrayGenerator))
            ? Unsafe.As<GeneratorObject>(o) : null;

    /// <summary>The kind's name in messages.</summary>
    internal string Kind => (Flags & FrameFlags.Coroutine) != 0 ? "coroutine" : (Flags & FrameFlags.Async) != 0 ? "async generator" : "generator";

    internal StrObject Name => Extra?.Name ?? Function.NameAt(Stage).Name;
    internal StrObject QualName => Extra?.QualName ?? Function.NameAt(Stage).QualName;

    /// <summary>Makes the generator of a call. The parameters' slots are still to be filled; the other locals are unassigned.</summary>
    internal static GeneratorObject Create(FunctionObject function, PreparedCode code)
    {
        int size = code.FrameSize;
        GeneratorObject g = size <= 4 ? new Generator4() : size <= 6 ? new Generator6() : size <= 8 ? new Generator8()
            : size <= 12 ? new Generator12() : size <= 16 ? new Generator16() : new ArrayGenerator(size);
        g.Code = code;
        g.Function = function;
        unsafe
        {
            g.Ip = code.Start;
        }
        g.Stage = function.Renamings;
        g.Flags = code.GeneratorFlags;
        ref Value slots = ref g.Slots;
        for (int i = code.ParameterSlots; i < code.LocalSlots; i++)
            Unsafe.Add(ref slots, i) = Value.Unbound;
        return g;
    }

    /// <summary>Ends the generator and lets go of what its frame held.</summary>
    internal void Finish()
    {
        Extra?.View?.End();
        State = FrameState.Finished;
        MemoryMarshal.CreateSpan(ref Slots, Code.FrameSize).Clear();
        Previous = null;
        Pair = null;
        Flags &= ~FrameFlags.HasAwaiter;
    }
}

/// <summary>The parts of a generator that few have.</summary>
internal sealed class GeneratorExtra
{
    internal StrObject? Name;
    internal StrObject? QualName;

    /// <summary><c>cr_origin</c></summary>
    internal Value Origin = Value.None;

    /// <summary>The awaitable whose awaiter an async generator is linked under.</summary>
    internal AsyncGeneratorAwaitable? Driver;

    /// <summary>An awaitable of an async generator has begun and not ended (<c>ag_running</c>).</summary>
    internal bool IsDriven;

    /// <summary>The async generator's finalizer hook, captured at its first iteration; None without one.</summary>
    internal Value Finalizer = Value.None;

    /// <summary>Notices that the generator is garbage.</summary>
    internal Abandonment? Abandonment;
    internal bool HooksCalled;

    /// <summary>The frame as a script sees it.</summary>
    internal FrameObject? View;

    /// <summary>What the profiler knows of it.</summary>
    internal Profile.CoroutineRecord? Profile;

    /// <summary>aclose() was begun, or the generator ended.</summary>
    internal bool Closed;
}

/// <summary>A generator whose slots are inside the object. The slots are the only field of each subclass, so that they start at
/// the same offset in all (a test asserts it).</summary>
internal abstract class InlineGenerator : GeneratorObject
{
    internal ref Value First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<Generator4>(this).Inline[0];
    }
}

[InlineArray(4)] internal struct Slots4 { private Value first; }
[InlineArray(6)] internal struct Slots6 { private Value first; }
[InlineArray(8)] internal struct Slots8 { private Value first; }
[InlineArray(12)] internal struct Slots12 { private Value first; }
[InlineArray(16)] internal struct Slots16 { private Value first; }

internal sealed class Generator4 : InlineGenerator { internal Slots4 Inline; }
internal sealed class Generator6 : InlineGenerator { internal Slots6 Inline; }
internal sealed class Generator8 : InlineGenerator { internal Slots8 Inline; }
internal sealed class Generator12 : InlineGenerator { internal Slots12 Inline; }
internal sealed class Generator16 : InlineGenerator { internal Slots16 Inline; }

/// <summary>A generator with more slots than fit inside.</summary>
internal sealed class ArrayGenerator : GeneratorObject
{
    internal ArrayGenerator(int size) => Memory = new Value[size];
}
