namespace CoroVm.Runtime.Modules;

/// <summary>A module written in C#. One object describes it for every virtual machine, so it holds no state; each virtual machine
/// that imports it gets a module object of its own, filled by <see cref="Populate"/>.</summary>
internal abstract class NativeModule
{
    /// <summary>The dotted name that scripts import.</summary>
    internal abstract string Name { get; }

    /// <summary>The module's docstring.</summary>
    internal virtual string? Doc => null;

    /// <summary>Adds the members. On an error the exception is pending on the thread and the import fails.</summary>
    internal abstract void Populate(VmThread thread, ModuleBuilder b);
}
