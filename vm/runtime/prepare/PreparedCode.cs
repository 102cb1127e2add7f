namespace CoroVm.Runtime.Prepare;

/// <summary>Prepared code.</summary>
internal sealed class PreparedCode
{
}
