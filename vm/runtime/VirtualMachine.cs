using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime;

/// <summary>An isolated virtual machine.</summary>
public sealed class VirtualMachine
{
    /// <summary>Source text for tracebacks; null when there is none.</summary>
    internal ISourceLines? SourceLines;

    /// <summary>The dict of the builtins module.</summary>
    internal DictObject Builtins { get; } = new();

    /// <summary>The native modules that scripts can import.</summary>
    internal NativeModules NativeModules { get; } = new();

    /// <summary>The numbers that <c>id()</c> has given out.</summary>
    internal ObjectIds Ids { get; } = new();

    /// <summary>The direct subclasses of builtin types that scripts of this machine made.</summary>
    internal SubclassRegistry Subclasses { get; } = new();

    /// <summary>The callable that issues a warning (<c>warnings.warn</c>), once there is one.</summary>
    internal Value? WarningHook;

    /// <summary><c>sys.modules</c></summary>
    internal DictObject Modules { get; } = new();

    /// <summary>The names of the builtins module.</summary>
    internal DictObject BuiltinDict { get; } = new();

    /// <summary>The longest decimal text that int() and str() convert (<c>sys.set_int_max_str_digits</c>); 0 for no limit.</summary>
    internal int MaxStrDigits = 4300;
}
