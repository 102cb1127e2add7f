namespace CoroVm.StdLib.Native;

/// <summary>errno</summary>
internal sealed class ErrnoModule : NativeModule
{
    internal override string Name => "errno";

    internal override string Doc => "Names of the system's error numbers; errorcode maps the numbers to names.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        var codes = new DictObject();
        foreach ((int number, string names, _) in ErrorNumbers.All)
        {
            foreach (string name in names.Split(' '))
                b.Value(name, Value.Int(number));
            DictOps.SetItemReentrant(thread, codes, Value.Int(number), Value.Str(names.Split(' ')[0]));
        }
        b.Value("errorcode", codes);
    }
}
