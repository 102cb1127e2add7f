namespace CoroVm.Runtime;

/// <summary>A script's exception that reached the host.</summary>
public sealed class ScriptException : Exception
{
    internal ScriptException(ExceptionObject exception, string message, string traceback)
        : base(message)
    {
        Exception = exception;
        TypeName = exception.Type.Name;
        ScriptTraceback = traceback;
    }

    internal ExceptionObject Exception { get; }

    /// <summary>The name of the Python class: <c>ValueError</c>.</summary>
    public string TypeName { get; }

    /// <summary>The whole text that CPython would print, ending in a newline.</summary>
    public string ScriptTraceback { get; }
}

/// <summary>A limit of <see cref="VirtualMachineOptions"/> was exceeded, or the host cancelled: the script was stopped where it was,
/// without running its handlers.</summary>
public sealed class ScriptLimitException : Exception
{
    internal ScriptLimitException(string message)
        : base(message)
    {
    }
}
