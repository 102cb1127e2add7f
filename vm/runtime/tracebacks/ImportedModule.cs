namespace CoroVm.Runtime.Tracebacks;

/// <summary>Finds a module that was imported, without importing.</summary>
internal static class ImportedModule
{
    /// <summary>The module of <c>sys.modules</c>, or Unbound.</summary>
    internal static Value Find(VmThread thread, StrObject name) =>
        thread.Vm.Modules.TryGet(name, out Value module) ? module : Value.Unbound;
}
