namespace CoroVm.StdLib.Native;

/// <summary>_random</summary>
internal sealed class RandomModule : NativeModule
{
    internal override string Name => "_random";

    internal override string Doc => "Module implements the Mersenne Twister random number generator.";

    internal override void Populate(VmThread thread, ModuleBuilder b) => b.Type(RandomObject.Definition);
}
