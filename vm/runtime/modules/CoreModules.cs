namespace CoroVm.Runtime.Modules;

/// <summary>The native modules that belong to the machine itself.</summary>
internal static class CoreModules
{
    internal static void Register(NativeModules modules)
    {
        modules.Register("_warnings", static () => new WarningsModule());
        modules.Register("atexit", static () => new AtExitModule());
        modules.Register("gc", static () => new GcModule());
        modules.Register("_typing", static () => new TypingModule());
        modules.Register("_types", static () => new TypesModule());
        modules.Register("_suggestions", static () => new SuggestionsModule());
        modules.Register("_opcode", static () => new DisassemblyModule());
        modules.Register("_testinternalcapi", static () => new InternalsModule());
        modules.Register("_imp", static () => new ImpModule());
    }
}
