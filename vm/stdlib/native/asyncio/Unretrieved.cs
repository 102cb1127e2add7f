namespace CoroVm.StdLib.Native;

/// <summary>Belongs to a future with an exception. When both are collected and nobody has asked for the exception, the loop's exception
/// handler hears of it.</summary>
internal sealed class Unretrieved(VirtualMachine vm, FutureObject future)
{
    ~Unretrieved() => vm.Finalizers.Add(new Report(future));

    internal void Release() => GC.SuppressFinalize(this);

    private sealed class Report(FutureObject future) : Finalization
    {
        internal override string Doing => "reporting an exception that was never retrieved";

        internal override Value Subject => future;

        internal override void RunReentrant(VmThread thread)
        {
            // A resurrected future is not reported again.
            if (future.ExistingExtra is { Unretrieved: not null } extra)
            {
                extra.Unretrieved = null;
                Calls.CallReentrant(thread, AsyncioState.Of(thread).ReportUnretrieved, future);
            }
        }
    }
}
