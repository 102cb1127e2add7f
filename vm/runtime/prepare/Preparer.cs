namespace CoroVm.Runtime.Prepare;

/// <summary>Translates portable code to prepared code.</summary>
internal static class Preparer
{
    internal static PreparedCode Prepare(CodeObject code)
    {
        _ = code;
        return new PreparedCode();
    }
}
