namespace CoroVm.StdLib.Native;

/// <summary>What the abstract base classes of a virtual machine share.</summary>
internal sealed class AbcState
{
    /// <summary>Grows with every registration, which may make a negative answer wrong (<c>abc.get_cache_token()</c>).</summary>
    internal long Registrations;
}
