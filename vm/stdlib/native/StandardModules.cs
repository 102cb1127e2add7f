namespace CoroVm.StdLib.Native;

/// <summary>The native modules of the standard library that need no grant of the host.</summary>
internal static class StandardModules
{
    internal static void Register(NativeModules modules)
    {
        modules.Register("_thread", static () => new ThreadModule());
        modules.Register("_io", static () => new IoModule());
        modules.Register("_sre", static () => new SreModule());
