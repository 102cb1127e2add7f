namespace CoroVm.Runtime.Execute;

/// <summary>Runs many coroutines one after the other inside one run of the loop: when one yields, returns or raises, the loop asks its
/// driver, which may resume the next by a frame switch. A chain's root with <see cref="Contract.Driver"/> belongs to
/// <see cref="VmThread.Driver"/>; its resumer is the frame that called the native that drives.</summary>
internal abstract class CoroutineDriver
{
    /// <summary>The coroutine yielded and is suspended. Enter: another frame is current. Leave: back to the native that drives. Error: an
    /// exception is pending that belongs to the current frame, in a coroutine that the driver resumed.</summary>
    internal abstract Flow Yielded(VmThread t, in Value value);

    /// <summary>The coroutine returned; as <see cref="Yielded"/>.</summary>
    internal abstract Flow Returned(VmThread t, in Value value);

    /// <summary>The coroutine raised what is pending; as <see cref="Yielded"/>.</summary>
    internal abstract Flow Raised(VmThread t);
}
