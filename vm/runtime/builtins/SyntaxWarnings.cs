namespace CoroVm.Runtime.Builtins;

/// <summary>The compiler's warnings as Python warnings.</summary>
internal static class SyntaxWarnings
{
    /// <summary>Issues a warning; false if a filter made it an error, which is then a pending SyntaxError.</summary>
    internal static bool ShowReentrant(VmThread thread, CompileIssue warning, string fileName)
    {
        TypeObject category = warning.TypeName == "DeprecationWarning" ? ExceptionTypes.DeprecationWarning : ExceptionTypes.SyntaxWarning;
        if (Modules.WarningSystem.WarnExplicitReentrant(thread, category, warning.Message, fileName, warning.Line))
            return true;
        if (!thread.Swallow(category))
            return false;
        // As an error it is not announced for later.
        string message = warning.Message.Replace(" Such sequences will not work in the future.", "", StringComparison.Ordinal);
        SourceCompilation.RaiseSyntaxError(thread, warning with { TypeName = "SyntaxError", Message = message }, fileName);
        return false;
    }
}
