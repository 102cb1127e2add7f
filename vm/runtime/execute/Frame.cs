using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>What happens with a frame's result, both when it returns and when it raises. The resumer of a generator sets the
/// generator's.</summary>
internal enum Contract : byte
{
    /// <summary>Store in the caller's slot <see cref="Frame.ResultSlot"/>.</summary>
    Store,
    /// <summary><c>__init__</c>: the result must be None; <see cref="StackFrame.Made"/> is stored.</summary>
    Init,
    /// <summary>Leave the loop with the result: the caller is native.</summary>
    Entry,
    /// <summary>A <c>for</c> over a generator: what it yields is stored; its return leaves the loop.</summary>
    ForIter,
    /// <summary>As <see cref="ForIter"/> at the loop's end: what it yields is stored and the loop goes on.</summary>
    ForIterBack,
    /// <summary><c>next()</c> and <c>send()</c>: what it yields is stored; its return raises StopIteration.</summary>
    Resume,
    /// <summary><c>next(g, default)</c>: its return stores what already is in the slot, the default.</summary>
    ResumeDefault,
    /// <summary><see cref="PreparedOp.DelegateStep"/>: what it yields is stored; its return is stored and ends the delegation.</summary>
    Delegate,
    /// <summary>A script's <c>__next__</c> under <c>for</c>: StopIteration leaves the loop.</summary>
    NextMethod,
    /// <summary>As <see cref="NextMethod"/> at the loop's end.</summary>
    NextMethodBack,
    /// <summary>A script's <c>__iter__</c>: the result must be an iterator.</summary>
    IterMethod,
    /// <summary>A binary operator's method: NotImplemented goes on with the next candidate.</summary>
    Binary,
    /// <summary>A comparison method of a comparison whose value is stored.</summary>
    Compare,
    /// <summary>A comparison method of a compare-and-jump.</summary>
    CompareJump,
    /// <summary>A property getter or <c>__getattribute__</c>: AttributeError goes on with <c>__getattr__</c>.</summary>
    Attribute,
    /// <summary>The result is dropped.</summary>
    Discard,
    /// <summary>asend() of an async generator from native code or send(): its own yield raises StopIteration(value).</summary>
    AsyncResume,
    /// <summary>A coroutine that <see cref="VmThread.Driver"/> runs.</summary>
    Driver,
    /// <summary>A stack frame that a script has as an object, which holds the real contract and is told when the frame is left.</summary>
    Observed,
}

/// <summary>A generator's state (inspect.GEN_*); a member of a chain that delegates is Suspended while its root runs.</summary>
internal enum FrameState : byte { Created, Suspended, SuspendedInDelegate, Running, Finished }

/// <summary>An activation: a pooled <see cref="StackFrame"/> or a <see cref="GeneratorObject"/>, which owns its slots.</summary>
internal abstract unsafe class Frame : ScriptObject
{
    internal PreparedCode Code = null!;

    /// <summary>The array that holds the window; null when the slots are inside the generator object.</summary>
    internal Value[]? Memory;

    /// <summary>The caller, the resumer of a running chain's root, or the frame that awaits a chain's inner member.</summary>
    internal Frame? Previous;
    internal FunctionObject Function = null!;

    /// <summary>The instruction after the current one, saved when the frame is left.</summary>
    internal PreparedInstruction* Ip;

    /// <summary>The index of slot 0 in <see cref="Memory"/>.</summary>
    internal int Base;

    /// <summary>The byte offset of the slot in the caller's window that gets the result.</summary>
    internal ushort ResultSlot;

    /// <summary>The byte offset of the slot that gets what is sent.</summary>
    internal ushort SentSlot;
    internal Contract Contract;
    internal FrameState State;
    internal FrameFlags Flags;

    /// <summary>Which candidate of an operator a <see cref="Contract.Binary"/> or comparison frame is.</summary>
    internal byte Stage;

    /// <summary>The number of generator frames below on this run of generators, plus the position of the stack frame below.</summary>
    internal int Depth;

    /// <summary>Slot 0 of the window.</summary>
    internal ref Value Slots
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Value[]? memory = Memory;
            if (memory is not null)
                return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), Base);
            return ref Unsafe.As<InlineGenerator>(this).First;
        }
    }

    /// <summary>The slot at a byte offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref Value Slot(int offset)
    {
        Checked.Slot(this, offset);
        return ref Unsafe.AddByteOffset(ref Slots, (nint)offset);
    }

    internal bool IsGenerator
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Flags & FrameFlags.Generator) != 0;
    }
}

/// <summary>Facts about an activation.</summary>
[Flags]
internal enum FrameFlags : byte
{
    None = 0,
    /// <summary>A generator, coroutine or async generator.</summary>
    Generator = 1,
    /// <summary>An inner member of a chain: <see cref="Frame.Previous"/> is the frame that awaits it.</summary>
    HasAwaiter = 2,
    /// <summary>Only a loop's iterator slot holds it.</summary>
    Owned = 4,
    /// <summary>A coroutine.</summary>
    Coroutine = 8,
    /// <summary>An async generator.</summary>
    Async = 16,
    /// <summary>Awaited or iterated at least once, or closed.</summary>
    Started = 32,
    /// <summary>A generator with handlers, which has not suspended yet; see <see cref="CleanupWatch"/>.</summary>
    Unwatched = 64,
}

/// <summary>An activation of a function on the data stack. Pooled: a thread's stack frames are one list, the position in it
/// being the depth of the call.</summary>
internal sealed class StackFrame : Frame
{
    internal StackFrame(StackFrame? below)
    {
        Below = below;
        Depth = below is null ? 0 : below.Depth + 1;
    }

    /// <summary>With <see cref="Contract.Init"/>: the instance, which is the result.</summary>
    internal ScriptObject? Made;

    /// <summary>The next deeper frame of the pool; null where it has not been made, or the recursion limit is reached.</summary>
    internal StackFrame? Next;

    /// <summary>The frame as a script sees it; set while <see cref="Contract.Observed"/>.</summary>
    internal FrameObject? View;

    /// <summary>The frame before in the pool.</summary>
    internal StackFrame? Below { get; }

    /// <summary>The first free slot above the window.</summary>
    internal int Top => Base + Code.FrameSize;

    internal override TypeObject Type => BuiltinTypes.Frame;
}
