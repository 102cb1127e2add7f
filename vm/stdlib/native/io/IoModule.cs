namespace CoroVm.StdLib.Native;

/// <summary>_io: the files in memory; the others are written in Python over a raw file.</summary>
internal sealed class IoModule : NativeModule
{
    internal override string Name => "_io";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(StringIO.Definition);
        b.Type(BytesIO.Definition);
        b.Function("open_raw", "(path, kind, updating, /)", RawFile.Open);
        b.Value("DEFAULT_BUFFER_SIZE", Value.Int(131072));
    }
}
