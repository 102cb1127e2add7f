namespace CoroVm.Runtime;

/// <summary>An isolated virtual machine.</summary>
public sealed class VirtualMachine
{
}
