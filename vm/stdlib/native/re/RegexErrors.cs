namespace CoroVm.StdLib.Native;

/// <summary>Raising re.PatternError, which is written in Python.</summary>
internal static class RegexErrors
{
    /// <summary>Raises <c>PatternError(message, pattern, position)</c>; a negative position is none.</summary>
    internal static Value RaiseReentrant(VmThread thread, string message, Value pattern, int position)
    {
        Value module = ImportSystem.ImportReentrant(thread, StrObject.From("re._constants"));
        Value type = module.IsError ? module : Attributes.GetReentrant(thread, module, StrObject.From("PatternError"));
        if (type.IsError)
            return type;
        Value error = position < 0 ? Calls.CallReentrant(thread, type, Value.Str(message))
            : Calls.CallReentrant(thread, type, Value.Str(message), pattern, Value.Int(position));
        return error.Ref is ExceptionObject e ? thread.RaiseObject(e) : error;
    }
}
