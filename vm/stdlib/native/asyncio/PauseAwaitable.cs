namespace CoroVm.StdLib.Native;

/// <summary>Awaited, it lets everything else that is ready run first: asyncio.sleep(0).</summary>
internal sealed class PauseAwaitable : NativeAwaitable
{
    internal static readonly PauseAwaitable Instance = new();

    private static readonly TypeObject definition = new("_Pause", BuiltinTypes.Object, "_asyncio", Populate) { IsSubclassable = false };

    internal override TypeObject Type => definition;

    internal override bool AwaitsItself => true;

    internal override ResumeOutcome Step(VmThread thread, ref bool begun, out Value value)
    {
        value = Value.None;
        if (begun)
            return ResumeOutcome.Returned;
        begun = true;
        return ResumeOutcome.Yielded;
    }

    internal override Value Iterator(bool begun) => this;

    private static void Populate(TypeBuilder b) => b.Special(Special.Await, static (_, a) => a[0]);
}
