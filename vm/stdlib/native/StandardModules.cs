namespace CoroVm.StdLib.Native;

/// <summary>The native modules of the standard library that need no grant of the host.</summary>
internal static class StandardModules
{
    internal static void Register(NativeModules modules)
    {
        modules.Register("_thread", static () => new ThreadModule());
        modules.Register("_signal", static () => new SignalModule());
        modules.Register("_asyncio", static () => new AsyncioModule());
        modules.Register("_io", static () => new IoModule());
        modules.Register("_contextvars", static () => new ContextVarsModule());
        modules.Register("_os", static () => new OsModule());
        modules.Register("_socket", static () => new SocketModule());
        modules.Register("errno", static () => new ErrnoModule());
        modules.Register("array", static () => new ArrayModule());
        modules.Register("_hashes", static () => new HashModule());
        modules.Register("_binascii", static () => new BinasciiModule());
        modules.Register("_json", static () => new JsonModule());
        modules.Register("_statistics", static () => new StatisticsModule());
        modules.Register("_sre", static () => new SreModule());
        modules.Register("_struct", static () => new StructModule());
        modules.Register("_string", static () => new StringModule());
        modules.Register("_codecs", static () => new CodecsModule());
        modules.Register("unicodedata", static () => new UnicodeDataModule());
        modules.Register("_random", static () => new RandomModule());
        modules.Register("_operator", static () => new OperatorModule());
        modules.Register("time", static () => new TimeModule());
        modules.Register("cmath", static () => new CmathModule());
        modules.Register("math", static () => new MathModule());
        modules.Register("itertools", static () => new ItertoolsModule());
        modules.Register("_collections", static () => new CollectionsModule());
        modules.Register("_functools", static () => new FunctoolsModule());
        modules.Register("_heapq", static () => new HeapqModule());
        modules.Register("_bisect", static () => new BisectModule());
        modules.Register("_abc", static () => new AbcModule());
        modules.Register("_weakref", static () => new WeakrefModule());
    }
}
