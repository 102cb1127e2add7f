using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary><c>open</c>: the function of the io module, which is imported when it is first called.</summary>
internal static class OpenFunction
{
    internal static void Populate(ModuleBuilder b) => b.Function("open",
        "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", static (t, a) =>
        {
            Value module = ImportSystem.ImportReentrant(t, StrObject.From("io"));
            Value open = module.IsError ? module : Attributes.GetReentrant(t, module, StrObject.From("open"));
            return open.IsError ? open : Calls.CallReentrant(t, open, a);
        }, "Open file and return a stream.  Raise OSError upon failure.");
}
